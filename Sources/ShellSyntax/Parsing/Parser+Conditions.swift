extension Parser {
  /// `if ( ) { } elseif ( ) { } else { }`, after the keyword.
  func parseIf(_ start: Int) throws(ParseFailure) -> StatementSyntax {
    var clauses: [IfClauseSyntax] = []
    var elseBody: StatementBlockSyntax?
    var keyword = "if"
    repeat {
      clauses.append(try parseIfClause(keyword))
      keyword = "elseif"
    } while try scanFollowing("elseif")
    if try scanFollowing("else") {
      let stop = position
      elseBody = try parseBlock()
      if elseBody == nil {
        throw fail(.missingStatementBlockAfterElse, at: stop)
      }
    }
    let stop = elseBody?.span.end ?? clauses.last?.body.span.end ?? position
    return .if(
      IfStatementSyntax(
        span: SourceSpan(start: start, end: stop), clauses: clauses, elseBody: elseBody))
  }

  private func parseIfClause(_ keyword: String) throws(ParseFailure) -> IfClauseSyntax {
    let stop = position
    try skipNewlines()
    guard at(Ascii.openParen) else {
      throw fail(.missingOpenParenthesisInIfStatement, at: stop, keyword)
    }
    take(.punctuation)
    let parenthesis = position
    try skipNewlines()
    let outer = try enter()
    guard let condition = try parsePipelineStatement() else {
      throw fail(.ifStatementMissingCondition, at: parenthesis, keyword)
    }
    leave(outer)
    try closeCondition(keyword)
    let close = SourceSpan(start: position - 1, end: position)
    guard let body = try parseBlock() else {
      throw fail(.missingStatementBlock, close, keyword)
    }
    return IfClauseSyntax(condition: condition, body: body)
  }

  /// Moves over the parenthesis that ends a condition.
  func closeCondition(_ keyword: String) throws(ParseFailure) {
    try skipNewlines()
    guard at(Ascii.closeParen) else {
      throw fail(.missingEndParenthesisAfterStatement, at: position, keyword)
    }
    take(.punctuation)
  }

  /// Moves over a keyword that may follow on a later line; stays where it is when it does not.
  func scanFollowing(_ word: StaticString) throws(ParseFailure) -> Bool {
    let saved = (position, danglingBacktick)
    var offset = position
    skipTrivia(&offset)
    guard matches(offset, min(word.utf8CodeUnitCount, end - offset), word),
      wordEnds(at: offset + word.utf8CodeUnitCount),
      offset + word.utf8CodeUnitCount <= end
    else { return false }
    try skipNewlines()
    danglingBacktick = saved.1
    let start = position
    position += word.utf8CodeUnitCount
    mark(.keyword, from: start)
    return true
  }

  /// `try { } catch { } finally { }`, after the keyword.
  func parseTry(_ start: Int) throws(ParseFailure) -> StatementSyntax {
    let stop = position
    guard let body = try parseBlock() else {
      throw fail(.missingTryStatementBlock, at: stop)
    }
    var catches: [CatchClauseSyntax] = []
    while try scanFollowing("catch") { catches.append(try parseCatch()) }
    reportEarlyCatchAll(catches)
    var finallyBody: StatementBlockSyntax?
    if try scanFollowing("finally") { finallyBody = try parseFinally() }
    if catches.isEmpty, finallyBody == nil {
      throw fail(.missingCatchOrFinally, at: body.span.end, keywords: ["catch", "finally"])
    }
    return .try(
      TryStatementSyntax(
        span: span(from: start), body: body, catches: catches, finallyBody: finallyBody))
  }

  private func parseCatch() throws(ParseFailure) -> CatchClauseSyntax {
    let start = position - 5
    var types: [TypeNameSyntax] = []
    var stop = position
    try skipNewlines()
    while at(Ascii.openBracket) {
      types.append(try parseTypeConstraint())
      stop = position
      try skipNewlines()
      guard at(Ascii.comma) else { break }
      take(.punctuation)
      stop = position
      try skipNewlines()
      guard at(Ascii.openBracket) else {
        throw fail(.missingTypeLiteralToken, at: stop)
      }
    }
    guard let body = try parseBlock() else {
      throw fail(.missingCatchHandlerBlock, at: stop)
    }
    return CatchClauseSyntax(span: span(from: start), types: types, body: body)
  }

  private func reportEarlyCatchAll(_ catches: [CatchClauseSyntax]) {
    for clause in catches.dropLast() where clause.types.isEmpty {
      report(.emptyCatchNotLast, clause.span)
    }
  }

  private func parseFinally() throws(ParseFailure) -> StatementBlockSyntax {
    let stop = position
    let saved = (isInFinally, loopsInFinally)
    (isInFinally, loopsInFinally) = (true, 0)
    guard let body = try parseBlock() else {
      throw fail(.missingFinallyStatementBlock, at: stop)
    }
    (isInFinally, loopsInFinally) = saved
    return body
  }
}
