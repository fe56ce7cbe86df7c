/// The flags of a `switch`.
struct SwitchFlags {
  var matching = SwitchMatching.exact
  var isCaseSensitive = false
  var isFile = false
  var condition: StatementSyntax?
  /// The offset after the last flag.
  var end: Int
}

extension Parser {
  /// `switch -Wildcard (value) { ... }`, after the keyword.
  func parseSwitch(
    _ start: Int, _ label: String?
  ) throws(ParseFailure) -> StatementSyntax {
    var flags = SwitchFlags(end: position)
    try parseSwitchFlags(&flags)
    if at(Ascii.openParen) { try parseSwitchCondition(&flags) }
    guard let condition = flags.condition else {
      throw fail(.pipelineValueRequired, at: flags.end)
    }
    try skipNewlines()
    guard at(Ascii.openBrace) else {
      throw fail(.missingCurlyBraceInSwitchStatement, at: flags.end)
    }
    let outer = try enter()
    let brace = position
    position += 1
    mark(.punctuation, from: brace)
    let (clauses, defaultBody) = try parseSwitchClauses(brace)
    leave(outer)
    return .switch(
      SwitchStatementSyntax(
        span: span(from: start), label: label, matching: flags.matching,
        isCaseSensitive: flags.isCaseSensitive, isFile: flags.isFile, condition: condition,
        clauses: clauses, defaultBody: defaultBody))
  }

  private func parseSwitchFlags(_ flags: inout SwitchFlags) throws(ParseFailure) {
    try skipNewlines()
    while case let dash = dashLength(at: position), dash > 0, Ascii.isLetter(byte(dash)) {
      let start = position
      let length = letterCount(at: position + dash)
      position += dash + length
      flags.end = position
      if matches(start + dash, length, "regex") {
        flags.matching = .regex
      } else if matches(start + dash, length, "wildcard") {
        flags.matching = .wildcard
      } else if matches(start + dash, length, "exact") {
        flags.matching = .exact
      } else if matches(start + dash, length, "casesensitive") {
        flags.isCaseSensitive = true
      } else if matches(start + dash, length, "file") {
        mark(.parameter, from: start)
        try parseSwitchFile(&flags)
        continue
      } else {
        throw invalidSwitchFlag(start, dash, length)
      }
      mark(.parameter, from: start)
      try skipNewlines()
    }
  }

  private func invalidSwitchFlag(
    _ start: Int, _ dash: Int, _ length: Int
  ) -> ParseFailure {
    let place = SourceSpan(start: start, end: position)
    if matches(start + dash, length, "parallel") {
      return fail(.notPartOfThisShell, place, "'switch -Parallel'", isFinal: true)
    }
    return fail(.invalidSwitchFlag, place, text(start + dash, position), isFinal: true)
  }

  private func parseSwitchFile(_ flags: inout SwitchFlags) throws(ParseFailure) {
    flags.isFile = true
    let stop = position
    try skipNewlines()
    guard let path = try parseArgumentAtom(as: .bareWord) else {
      throw fail(.missingFilenameOption, at: stop)
    }
    let element = CommandExpressionSyntax(
      span: path.span, expression: path, redirections: [])
    flags.condition = .pipeline(
      PipelineSyntax(span: path.span, elements: [.expression(element)]))
    flags.end = path.span.end
    try skipNewlines()
  }

  private func parseSwitchCondition(_ flags: inout SwitchFlags) throws(ParseFailure) {
    let start = position
    if flags.isFile {
      let place = SourceSpan(start: start, end: start + 1)
      throw fail(.pipelineValueRequired, place, isFinal: true)
    }
    position += 1
    mark(.punctuation, from: start)
    let outer = try enter()
    try skipNewlines()
    guard let condition = try parsePipelineStatement() else {
      throw fail(.pipelineValueRequired, at: start + 1)
    }
    leave(outer)
    try skipNewlines()
    guard at(Ascii.closeParen) else {
      throw fail(.missingEndParenthesisInSwitchStatement, at: condition.span.end)
    }
    take(.punctuation)
    flags.condition = condition
    flags.end = position
  }

  private func parseSwitchClauses(
    _ brace: Int
  ) throws(ParseFailure) -> ([SwitchClauseSyntax], StatementBlockSyntax?) {
    var clauses: [SwitchClauseSyntax] = []
    var defaultBody: StatementBlockSyntax?
    var stop = position
    try skipNewlines()
    repeat {
      let start = position
      guard let pattern = try parseArgumentAtom(as: .bareWord) else {
        throw fail(.missingSwitchConditionExpression, at: stop)
      }
      guard let body = try parseBlock() else {
        throw fail(
          .missingSwitchStatementClause, at: pattern.span.end, isFinal: at(Ascii.closeBrace))
      }
      stop = position
      if isDefault(pattern) {
        if isRecording { markDefault(start) }
        if defaultBody != nil { report(.multipleSwitchDefaultClauses, pattern.span) }
        defaultBody = body
      } else {
        clauses.append(SwitchClauseSyntax(pattern: pattern, body: body))
      }
      try skipSeparators()
    } while !at(Ascii.closeBrace) && !isAtEnd
    try expectClosingBrace(of: brace)
    return (clauses, defaultBody)
  }

  private func isDefault(_ pattern: ExpressionSyntax) -> Bool {
    guard case .string(let node) = pattern, node.kind == .bareWord else { return false }
    return node.value.lowercased() == "default"
  }

  /// Turns the word at an offset into a keyword.
  private func markDefault(_ start: Int) {
    guard let index = tokens.lastIndex(where: { $0.span.start == start }) else { return }
    tokens[index] = Token(kind: .keyword, span: tokens[index].span)
  }
}
