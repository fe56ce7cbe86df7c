/// A run of operators of one precedence whose last operand is still being read.
struct OperatorRun {
  let precedence: UInt8
  let left: ExpressionSyntax
  var operation: BinaryOperator
  var operatorSpan: SourceSpan
  /// The steps before the last operator.
  var steps: [BinaryOperationSyntax] = []
}

extension Parser {
  /// An expression with all its operators, the ternary one included; nil where none begins.
  func parseExpression() throws(ParseFailure) -> ExpressionSyntax? {
    guard let first = try parseArrayLiteral() else { return nil }
    var current = first
    let base = runs.count
    try skipBlanks()
    while let (operation, length) = scanBinaryOperator() {
      let place = SourceSpan(start: position, end: position + length)
      position += length
      mark(.operator, from: place.start)
      closeRuns(base, above: operation.kind.precedence, &current)
      openRun(base, operation, place, current)
      try skipNewlines()
      guard let operand = try parseArrayLiteral() else { throw missingOperand(place) }
      current = operand
      try skipBlanks()
    }
    closeRuns(base, above: 0, &current)
    if at(Ascii.question) { return try parseTernary(current) }
    return current
  }

  private func missingOperand(_ place: SourceSpan) -> ParseFailure {
    fail(.expectedValueExpression, at: place.end, text(place))
  }

  /// Builds the runs that bind tighter than `precedence`.
  private func closeRuns(
    _ base: Int, above precedence: UInt8, _ current: inout ExpressionSyntax
  ) {
    while runs.count > base, let run = runs.last, run.precedence > precedence {
      runs.removeLast()
      current = run.finished(by: current)
    }
  }

  private func openRun(
    _ base: Int, _ operation: BinaryOperator, _ place: SourceSpan, _ current: ExpressionSyntax
  ) {
    let top = runs.count - 1
    guard top >= base, runs[top].precedence == operation.kind.precedence else {
      height += 1
      runs.append(
        OperatorRun(
          precedence: operation.kind.precedence, left: current, operation: operation,
          operatorSpan: place))
      return
    }
    runs[top].steps.append(
      BinaryOperationSyntax(
        operation: runs[top].operation, operatorSpan: runs[top].operatorSpan, operand: current))
    runs[top].operation = operation
    runs[top].operatorSpan = place
  }

  /// The binary operator at the position and its length.
  private func scanBinaryOperator() -> (BinaryOperator, Int)? {
    let next = byte(1)
    switch byte() {
    case Ascii.dash: return scanDashOperator(1)
    case 0xE2: return dashLength(at: position) == 3 ? scanDashOperator(3) : nil
    case Ascii.plus:
      return next == Ascii.plus || next == Ascii.equals ? nil : (BinaryOperator(.add), 1)
    case Ascii.star:
      return next == Ascii.equals || next == Ascii.greater ? nil : (BinaryOperator(.multiply), 1)
    case Ascii.slash: return next == Ascii.equals ? nil : (BinaryOperator(.divide), 1)
    case Ascii.percent: return next == Ascii.equals ? nil : (BinaryOperator(.remainder), 1)
    case Ascii.dot: return next == Ascii.dot ? (BinaryOperator(.range), 2) : nil
    case Ascii.question:
      guard next == Ascii.question, !at(2, Ascii.equals) else { return nil }
      return (BinaryOperator(.coalesce), 2)
    default: return nil
    }
  }

  private func scanDashOperator(_ dash: Int) -> (BinaryOperator, Int)? {
    let next = byte(dash)
    if Ascii.isLetter(next) {
      let length = letterCount(at: position + dash)
      return dashOperator(at: position + dash, length).map { ($0, dash + length) }
    }
    if next == Ascii.equals || next == Ascii.underscore || dashLength(at: position + dash) > 0 {
      return nil
    }
    return (BinaryOperator(.subtract), dash)
  }

  /// `? ifTrue : ifFalse` at the position.
  private func parseTernary(
    _ condition: ExpressionSyntax
  ) throws(ParseFailure) -> ExpressionSyntax {
    let question = position
    guard !at(1, Ascii.question) else { return condition }
    position += 1
    mark(.operator, from: question)
    let outer = try enter()
    ternaries += 1
    let ifTrue = try parseTernaryOperand(after: question)
    ternaries -= 1
    try skipNewlines()
    let colon = position
    guard at(Ascii.colon) else {
      throw fail(.missingColonInTernaryExpression, at: ifTrue.span.end)
    }
    position += 1
    mark(.operator, from: colon)
    let ifFalse = try parseTernaryOperand(after: colon)
    leave(outer)
    let span = condition.span.union(ifFalse.span)
    return .ternary(
      TernaryExpressionSyntax(span: span, condition: condition, ifTrue: ifTrue, ifFalse: ifFalse))
  }

  private func parseTernaryOperand(
    after place: Int
  ) throws(ParseFailure) -> ExpressionSyntax {
    try skipNewlines()
    guard let operand = try parseExpression() else {
      throw missingOperand(SourceSpan(start: place, end: place + 1))
    }
    return operand
  }

  /// `a, b, c`, or one operand where no comma follows or commas separate.
  func parseArrayLiteral() throws(ParseFailure) -> ExpressionSyntax? {
    guard let first = try parseUnary() else { return nil }
    if isCommaDisabled { return first }
    try skipBlanks()
    guard at(Ascii.comma) else { return first }
    var elements = [first]
    while at(Ascii.comma) {
      let comma = position
      position += 1
      mark(.punctuation, from: comma)
      try skipNewlines()
      guard let element = try parseUnary() else {
        throw fail(.missingExpressionAfterToken, at: comma + 1, ",")
      }
      elements.append(element)
      try skipBlanks()
    }
    try raise()
    let last = elements.last ?? first
    let span = first.span.union(last.span)
    return .arrayLiteral(ArrayLiteralSyntax(span: span, elements: elements))
  }
}

extension OperatorRun {
  /// The node, with the operand of the last operator.
  fileprivate func finished(by operand: ExpressionSyntax) -> ExpressionSyntax {
    let span = left.span.union(operand.span)
    guard let first = steps.first else {
      return .binary(
        BinaryExpressionSyntax(
          span: span, left: left, operation: operation, operatorSpan: operatorSpan,
          right: operand, rest: []))
    }
    var rest = Array(steps.dropFirst())
    rest.append(
      BinaryOperationSyntax(operation: operation, operatorSpan: operatorSpan, operand: operand))
    return .binary(
      BinaryExpressionSyntax(
        span: span, left: left, operation: first.operation, operatorSpan: first.operatorSpan,
        right: first.operand, rest: rest))
  }
}
