/// The blocks of a script block as they are read.
private struct Blocks {
  var begin: NamedBlockSyntax?
  var process: NamedBlockSyntax?
  var end: NamedBlockSyntax?
  var clean: NamedBlockSyntax?
}

extension Parser {
  /// `{ ... }` at the position, as a value or as the body of a function.
  mutating func parseBracedScriptBlock(isFilter: Bool) throws(ParseFailure) -> ScriptBlockSyntax {
    let start = position
    let outer = try enter()
    let saved = (isCommaDisabled, isInFinally, loopsInFinally, ternaries)
    (isCommaDisabled, isInFinally, loopsInFinally, ternaries) = (false, false, 0, 0)
    position += 1
    mark(.punctuation, from: start)
    let parameters = try parseParameterBlock()
    var statements: [StatementSyntax] = []
    var traps: [TrapStatementSyntax] = []
    var blocks = Blocks()
    if startsNamedBlock() {
      try parseNamedBlocks(&blocks)
    } else {
      let first = position
      try parseStatements(&statements, &traps)
      let span = spanOfStatements(statements, traps, orElse: first)
      let body = NamedBlockSyntax(
        span: span, isUnnamed: true, statements: statements, traps: traps)
      if isFilter { blocks.process = body } else { blocks.end = body }
    }
    try expectClosingBrace(of: start)
    (isCommaDisabled, isInFinally, loopsInFinally, ternaries) = saved
    leave(outer)
    return ScriptBlockSyntax(
      span: span(from: start), parameterBlock: parameters, beginBlock: blocks.begin,
      processBlock: blocks.process, endBlock: blocks.end, cleanBlock: blocks.clean)
  }

  /// The whole text. After a fatal error, what was read before it.
  mutating func parseScript() -> ScriptBlockSyntax {
    var statements: [StatementSyntax] = []
    var traps: [TrapStatementSyntax] = []
    var blocks = Blocks()
    var parameters: ParameterBlockSyntax?
    do throws(ParseFailure) {
      parameters = try parseParameterBlock()
      if startsNamedBlock() {
        try parseNamedBlocks(&blocks)
      } else {
        try parseStatements(&statements, &traps)
      }
      if position < end { throw unexpectedToken() }
      if danglingBacktick >= 0, errors.isEmpty {
        let place = SourceSpan(start: danglingBacktick, end: danglingBacktick + 1)
        throw failAtEnd(.incompleteString, place, open: .lineContinuation)
      }
    } catch {
      hasFailed = true
    }
    let hasNamed = blocks.begin != nil || blocks.process != nil || blocks.clean != nil
    if !hasNamed, blocks.end == nil {
      let span = spanOfStatements(statements, traps, orElse: 0)
      blocks.end = NamedBlockSyntax(
        span: span, isUnnamed: true, statements: statements, traps: traps)
    }
    return ScriptBlockSyntax(
      span: SourceSpan(start: 0, end: end), parameterBlock: parameters,
      beginBlock: blocks.begin, processBlock: blocks.process, endBlock: blocks.end,
      cleanBlock: blocks.clean)
  }

  private func spanOfStatements(
    _ statements: [StatementSyntax], _ traps: [TrapStatementSyntax], orElse offset: Int
  ) -> SourceSpan {
    var span = statements.first?.span ?? traps.first?.span ?? gap(at: offset)
    if let last = statements.last { span = span.union(last.span) }
    if let first = traps.first, let last = traps.last {
      span = span.union(first.span).union(last.span)
    }
    return span
  }

  private func startsNamedBlock() -> Bool {
    guard pendingAttributes.isEmpty, Ascii.isLetter(byte()), let (keyword, _) = scanKeyword()
    else { return false }
    switch keyword {
    case .begin, .process, .end, .clean, .dynamicparam: return true
    default: return false
    }
  }

  private mutating func parseNamedBlocks(_ blocks: inout Blocks) throws(ParseFailure) {
    while startsNamedBlock(), let (keyword, length) = scanKeyword() {
      let start = position
      let word = text(start, start + length).lowercased()
      if keyword == .dynamicparam {
        let place = SourceSpan(start: start, end: start + length)
        throw fail(
          .notPartOfThisShell, place, "The 'dynamicparam' block", keywords: ["dynamicparam"],
          isFinal: place.end < end)
      }
      position += length
      mark(.keyword, from: start)
      let stop = position
      guard let body = try parseBlock() else {
        throw fail(.missingNamedStatementBlock, at: stop, word)
      }
      let block = NamedBlockSyntax(
        span: span(from: start), isUnnamed: false, statements: body.statements,
        traps: body.traps)
      store(block, keyword, word, &blocks)
      try skipSeparators()
    }
    if position < end, byte() != Ascii.closeBrace {
      let token = tokenSpan()
      throw fail(
        .missingNamedBlocks, token, text(token),
        keywords: ["begin", "process", "end", "clean", "dynamicparam"])
    }
  }

  private mutating func store(
    _ block: NamedBlockSyntax, _ keyword: Keyword, _ word: String, _ blocks: inout Blocks
  ) {
    switch keyword {
    case .begin where blocks.begin == nil: blocks.begin = block
    case .process where blocks.process == nil: blocks.process = block
    case .end where blocks.end == nil: blocks.end = block
    case .clean where blocks.clean == nil: blocks.clean = block
    default: report(.duplicateScriptCommandClause, block.span, word)
    }
  }
}
