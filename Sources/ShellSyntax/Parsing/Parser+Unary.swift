extension Parser {
  /// An operand with the operators before and after it; nil where none begins.
  func parseUnary() throws(ParseFailure) -> ExpressionSyntax? {
    if !pendingAttributes.isEmpty { return try parseAttributed() }
    let operand: ExpressionSyntax?
    switch byte() {
    case Ascii.dollar, Ascii.openParen, Ascii.doubleQuote, Ascii.singleQuote:
      operand = try parsePrimary(isArgument: false)
    case Ascii.openBracket:
      operand = try parseAttributed()
    case Ascii.exclamation, Ascii.plus, Ascii.dash, Ascii.comma:
      operand = try parsePrefixed()
    case 0xE2 where dashLength(at: position) > 0:
      operand = try parsePrefixed()
    default:
      operand = try parsePrimary(isArgument: false)
    }
    guard let operand else { return nil }
    let next = byte()
    if next == Ascii.plus || next == Ascii.dash || next == Ascii.space || next == 0xE2 {
      return try parsePostfix(operand)
    }
    return operand
  }

  /// `++` and `--` after an operand.
  private func parsePostfix(
    _ operand: ExpressionSyntax
  ) throws(ParseFailure) -> ExpressionSyntax {
    try skipBlanks()
    let start = position
    if at(Ascii.plus), at(1, Ascii.plus) {
      position += 2
      return try finishIncrement(.postIncrement, operand, start)
    }
    let dash = dashLength(at: position)
    guard dash > 0, case let second = dashLength(at: position + dash), second > 0 else {
      return operand
    }
    position += dash + second
    return try finishIncrement(.postDecrement, operand, start)
  }

  private func finishIncrement(
    _ operation: UnaryOperator, _ operand: ExpressionSyntax, _ start: Int
  ) throws(ParseFailure) -> ExpressionSyntax {
    mark(.operator, from: start)
    let place = span(from: start)
    if !operand.isAssignable {
      report(.operatorRequiresVariableOrProperty, operand.span, text(place))
    }
    try raise()
    return .unary(
      UnaryExpressionSyntax(
        span: operand.span.union(place), operation: operation, operatorSpan: place,
        operand: operand))
  }

  /// A signed number, or an operator before its operand; nil where the dash begins something else.
  private func parsePrefixed() throws(ParseFailure) -> ExpressionSyntax? {
    let start = position
    guard let operation = scanPrefixOperator() else {
      return at(Ascii.comma) ? try parseUnaryComma() : try signedNumber()
    }
    mark(.operator, from: start)
    let place = span(from: start)
    let operand = try parsePrefixOperand(place)
    if operation == .preIncrement || operation == .preDecrement, !operand.isAssignable {
      report(.operatorRequiresVariableOrProperty, operand.span, text(place))
    }
    return .unary(
      UnaryExpressionSyntax(
        span: place.union(operand.span), operation: operation, operatorSpan: place,
        operand: operand))
  }

  private func signedNumber() throws(ParseFailure) -> ExpressionSyntax? {
    let length = max(1, dashLength(at: position))
    let next = byte(length)
    guard Ascii.isDigit(next) || (next == Ascii.dot && Ascii.isDigit(byte(length + 1))) else {
      return nil
    }
    return try parsePrimary(isArgument: false)
  }

  /// Moves over the operator at the position; nil (and no move) for a signed number, a comma or
  /// a word after a dash that is no operator.
  private func scanPrefixOperator() -> UnaryOperator? {
    let first = byte()
    if first == Ascii.exclamation {
      position += 1
      return .not
    }
    guard first != Ascii.comma else { return nil }
    let dash = dashLength(at: position)
    let length = max(1, dash)
    let next = byte(length)
    if dash > 0, Ascii.isLetter(next) {
      let letters = letterCount(at: position + dash)
      guard let operation = unaryDashOperator(at: position + dash, letters) else { return nil }
      position += dash + letters
      return operation
    }
    if Ascii.isDigit(next) || (next == Ascii.dot && Ascii.isDigit(byte(length + 1))) {
      return nil
    }
    if dash == 0 {
      let isDouble = next == Ascii.plus
      position += isDouble ? 2 : 1
      return isDouble ? .preIncrement : .plus
    }
    if next == Ascii.underscore { return nil }
    let second = dashLength(at: position + dash)
    position += dash + second
    return second > 0 ? .preDecrement : .minus
  }

  private func parsePrefixOperand(
    _ place: SourceSpan
  ) throws(ParseFailure) -> ExpressionSyntax {
    try skipNewlines()
    let outer = try enter()
    guard let operand = try parseUnary() else {
      throw fail(.missingExpressionAfterOperator, at: place.end, text(place))
    }
    leave(outer)
    return operand
  }

  private func parseUnaryComma() throws(ParseFailure) -> ExpressionSyntax? {
    if isCommaDisabled { return nil }
    let start = position
    position += 1
    mark(.punctuation, from: start)
    let operand = try parsePrefixOperand(SourceSpan(start: start, end: start + 1))
    let span = SourceSpan(start: start, end: operand.span.end)
    return .arrayLiteral(ArrayLiteralSyntax(span: span, elements: [operand]))
  }
}

extension ExpressionSyntax {
  /// Whether the expression can stand on the left of `=`.
  var isAssignable: Bool {
    switch self {
    case .variable: true
    case .member(let node): !node.isNullConditional
    case .index(let node): !node.isNullConditional
    case .convert(let node): node.operand.isAssignable
    case .attributed(let node): node.operand.isAssignable
    case .arrayLiteral(let node): node.elements.allSatisfy { $0.isAssignable }
    case .parenthesized(let node): node.statement.pureExpression?.isAssignable ?? false
    default: false
    }
  }
}

extension StatementSyntax {
  /// The expression, where the statement is nothing but one.
  var pureExpression: ExpressionSyntax? {
    guard case .pipeline(let pipeline) = self, pipeline.elements.count == 1,
      case .expression(let element)? = pipeline.elements.first, element.redirections.isEmpty
    else { return nil }
    return element.expression
  }
}
