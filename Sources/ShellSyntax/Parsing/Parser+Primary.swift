extension Parser {
  /// A value with the members, indexes and calls that follow it without a blank; nil where none
  /// begins. `isArgument` says that it is an argument of a command.
  func parsePrimary(isArgument: Bool) throws(ParseFailure) -> ExpressionSyntax? {
    let outer = height
    height = 0
    guard let atom = try parseAtom(isArgument: isArgument) else {
      height = outer
      return nil
    }
    let result = hasAccess() ? try parseAccesses(atom, isArgument: isArgument) : atom
    height = max(outer, height)
    return result
  }

  /// Whether a member, index or call may follow.
  private func hasAccess() -> Bool {
    let next = byte()
    return next == Ascii.dot || next == Ascii.openBracket || next == Ascii.colon
      || next == Ascii.question
  }

  /// A value alone.
  func parseAtom(isArgument: Bool) throws(ParseFailure) -> ExpressionSyntax? {
    switch byte() {
    case Ascii.dollar:
      if at(1, Ascii.openParen) { return try parseSubexpression() }
      return startsVariable(at: position + 1) ? try parseVariable() : nil
    case Ascii.doubleQuote, Ascii.singleQuote:
      return try parseString()
    case Ascii.openParen:
      return try parseParenthesized()
    case Ascii.openBrace:
      return try parseScriptBlockExpression()
    case Ascii.at:
      return try parseAfterAt(isArgument: isArgument)
    case 0x30...0x39, Ascii.dot, Ascii.dash, Ascii.plus:
      return try parseNumber(isArgument: isArgument)
    case 0xE2:
      if quote(at: position) != nil { return try parseString() }
      return dashLength(at: position) > 0 ? try parseNumber(isArgument: isArgument) : nil
    default:
      return nil
    }
  }

  /// `@( )`, `@{ }`, a here-string or a splatted variable.
  private func parseAfterAt(
    isArgument: Bool
  ) throws(ParseFailure) -> ExpressionSyntax {
    switch byte(1) {
    case Ascii.openParen:
      return try parseArrayExpression()
    case Ascii.openBrace:
      return try parseHashtable()
    default:
      break
    }
    if quote(at: position + 1) != nil { return try parseHereString() }
    guard startsVariable(at: position + 1) else {
      let place = SourceSpan(start: position, end: min(end, position + 1))
      throw fail(.unrecognizedToken, place)
    }
    let variable = try parseVariableNode()
    if !isArgument { report(.splattingNotPermitted, variable.span, variable.name) }
    return .variable(variable)
  }

  private func parseParenthesized() throws(ParseFailure) -> ExpressionSyntax {
    let start = position
    let outer = try enter()
    let wasCommaDisabled = isCommaDisabled
    isCommaDisabled = false
    position += 1
    mark(.punctuation, from: start)
    try skipNewlines()
    guard let statement = try parsePipelineStatement() else {
      throw fail(.expectedExpression, at: start + 1)
    }
    try skipNewlines()
    guard at(Ascii.closeParen) else {
      throw fail(.missingEndParenthesisInExpression, at: statement.span.end)
    }
    take(.punctuation)
    isCommaDisabled = wasCommaDisabled
    leave(outer)
    return .parenthesized(ParenExpressionSyntax(span: span(from: start), statement: statement))
  }

  /// `$( ... )` at the position.
  func parseSubexpression() throws(ParseFailure) -> ExpressionSyntax {
    let start = position
    let block = try parseParenthesizedStatements()
    return .subexpression(SubExpressionSyntax(span: span(from: start), block: block))
  }

  private func parseArrayExpression() throws(ParseFailure) -> ExpressionSyntax {
    let start = position
    let block = try parseParenthesizedStatements()
    return .array(ArrayExpressionSyntax(span: span(from: start), block: block))
  }

  /// The statements of `$( )` and `@( )`.
  private func parseParenthesizedStatements() throws(ParseFailure) -> StatementBlockSyntax
  {
    let start = position
    let outer = try enter()
    let wasCommaDisabled = isCommaDisabled
    isCommaDisabled = false
    position += 2
    mark(.punctuation, from: start)
    var statements: [StatementSyntax] = []
    var traps: [TrapStatementSyntax] = []
    try parseStatements(&statements, &traps)
    guard at(Ascii.closeParen) else {
      throw fail(.missingEndParenthesisInSubexpression, at: position)
    }
    take(.punctuation)
    isCommaDisabled = wasCommaDisabled
    leave(outer)
    return StatementBlockSyntax(span: span(from: start), statements: statements, traps: traps)
  }

  private func parseScriptBlockExpression() throws(ParseFailure) -> ExpressionSyntax {
    let start = position
    let block = try parseBracedScriptBlock(isFilter: false)
    return .scriptBlock(ScriptBlockExpressionSyntax(span: span(from: start), scriptBlock: block))
  }
}
