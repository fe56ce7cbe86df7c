extension Parser {
  /// A statement that may carry a label, after its keyword.
  func parseLoop(
    _ keyword: Keyword, _ start: Int, _ label: String?
  ) throws(ParseFailure) -> StatementSyntax {
    loopsInFinally += 1
    let statement =
      switch keyword {
      case .switch: try parseSwitch(start, label)
      case .foreach: try parseForEach(start, label)
      case .for: try parseFor(start, label)
      case .while: try parseWhile(start, label)
      default: try parseDo(start, label)
      }
    loopsInFinally -= 1
    return statement
  }

  private func openParenthesis(_ keyword: String) throws(ParseFailure) {
    let stop = position
    try skipNewlines()
    guard at(Ascii.openParen) else {
      throw fail(.missingOpenParenthesisAfterKeyword, at: stop, keyword)
    }
    take(.punctuation)
  }

  private func parseLoopBody(
    _ id: ParseErrorID, _ keyword: String
  ) throws(ParseFailure) -> StatementBlockSyntax {
    let stop = position
    guard let body = try parseBlock() else {
      throw fail(id, at: stop, keyword)
    }
    return body
  }

  private func parseForEach(
    _ start: Int, _ label: String?
  ) throws(ParseFailure) -> StatementSyntax {
    try refuseForEachFlags()
    try openParenthesis("foreach")
    let parenthesis = position
    try skipNewlines()
    let isVariable =
      (at(Ascii.dollar) || at(Ascii.at)) && startsVariable(at: position + 1)
    guard isVariable else {
      throw fail(.missingVariableNameAfterForeach, at: parenthesis)
    }
    let variable = try parseVariableNode()
    if variable.isSplatted { report(.splattingNotPermitted, variable.span, variable.name) }
    try skipNewlines()
    guard isWord("in") else {
      throw fail(.missingInInForeach, at: variable.span.end, keywords: ["in"])
    }
    position += 2
    mark(.keyword, from: position - 2)
    let stop = position
    try skipNewlines()
    let outer = try enter()
    guard let collection = try parsePipelineStatement() else {
      throw fail(.missingForeachExpression, at: stop)
    }
    leave(outer)
    try skipNewlines()
    guard at(Ascii.closeParen) else {
      throw fail(.missingEndParenthesisAfterForeach, at: collection.span.end)
    }
    take(.punctuation)
    let body = try parseLoopBody(.missingForeachStatement, "foreach")
    return .forEach(
      ForEachStatementSyntax(
        span: span(from: start), label: label, variable: variable, collection: collection,
        body: body))
  }

  /// `foreach -Parallel` belongs to workflows; other flags do not exist.
  private func refuseForEachFlags() throws(ParseFailure) {
    let saved = position
    try skipNewlines()
    let dash = dashLength(at: position)
    guard dash > 0, Ascii.isLetter(byte(dash)) else {
      position = saved
      return
    }
    let length = letterCount(at: position + dash)
    let place = SourceSpan(start: position, end: position + dash + length)
    let word = text(position + dash, place.end)
    if place.end < end, matches(position + dash, length, "parallel") {
      throw fail(.notPartOfThisShell, place, "'foreach -Parallel'", isFinal: true)
    }
    throw fail(.invalidForeachFlag, place, word, isFinal: true)
  }

  private func parseFor(
    _ start: Int, _ label: String?
  ) throws(ParseFailure) -> StatementSyntax {
    try openParenthesis("for")
    let outer = try enter()
    let initializer = try parseForPart()
    let hasCondition = try scanForSeparator()
    let condition = hasCondition ? try parseForPart() : nil
    let hasIterator = hasCondition ? try scanForSeparator() : false
    let iterator = hasIterator ? try parseForPart() : nil
    leave(outer)
    try closeCondition("for")
    let body = try parseLoopBody(.missingLoopStatement, "for")
    return .for(
      ForStatementSyntax(
        span: span(from: start), label: label, initializer: initializer, condition: condition,
        iterator: iterator, body: body))
  }

  private func parseForPart() throws(ParseFailure) -> StatementSyntax? {
    try skipNewlines()
    return try parsePipelineStatement()
  }

  /// Moves over the `;` between the parts; a line end serves too.
  private func scanForSeparator() throws(ParseFailure) -> Bool {
    try skipBlanks()
    if Ascii.isLineEnd(byte()) {
      try skipNewlines()
      guard !at(Ascii.closeParen) else { return false }
      guard at(Ascii.semicolon) else { return true }
    }
    guard at(Ascii.semicolon) else { return false }
    take(.punctuation)
    return true
  }

  private func parseWhile(
    _ start: Int, _ label: String?
  ) throws(ParseFailure) -> StatementSyntax {
    let condition = try parseLoopCondition("while")
    let body = try parseLoopBody(.missingLoopStatement, "while")
    return .while(
      WhileStatementSyntax(
        span: span(from: start), label: label, condition: condition, body: body))
  }

  private func parseLoopCondition(
    _ keyword: String
  ) throws(ParseFailure) -> StatementSyntax {
    try openParenthesis(keyword)
    let parenthesis = position
    let outer = try enter()
    try skipNewlines()
    guard let condition = try parsePipelineStatement() else {
      throw fail(.missingExpressionAfterKeyword, at: parenthesis, keyword)
    }
    leave(outer)
    try closeCondition(keyword)
    return condition
  }

  private func parseDo(
    _ start: Int, _ label: String?
  ) throws(ParseFailure) -> StatementSyntax {
    let body = try parseLoopBody(.missingLoopStatement, "do")
    let isWhile = try scanFollowing("while")
    let isUntil = isWhile ? false : try scanFollowing("until")
    guard isWhile || isUntil else {
      throw fail(.missingWhileOrUntilInDoWhile, at: body.span.end, keywords: ["while", "until"])
    }
    let condition = try parseLoopCondition(isUntil ? "until" : "while")
    return .do(
      DoStatementSyntax(
        span: span(from: start), label: label, body: body, condition: condition,
        isUntil: isUntil))
  }
}
