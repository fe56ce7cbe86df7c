/// What stands in a script block, as far as it has been read.
final class ScriptBlockParts {
  var parameters: ParameterBlockSyntax?
  var dynamic: NamedBlockSyntax?
  var begin: NamedBlockSyntax?
  var process: NamedBlockSyntax?
  var end: NamedBlockSyntax?
  var clean: NamedBlockSyntax?
  @exclusivity(unchecked) var statements: [StatementSyntax] = []
  @exclusivity(unchecked) var traps: [TrapStatementSyntax] = []
  /// Where the statements begin.
  var start = 0
}

/// What the inside of a script block starts anew.
private struct BlockState {
  var isCommaDisabled = false
  var isInFinally = false
  var loopsInFinally = 0
  var ternaries = 0
}

extension Parser {
  /// `{ ... }` at the position, as a value or as the body of a function.
  func parseBracedScriptBlock(isFilter: Bool) throws(ParseFailure) -> ScriptBlockSyntax {
    let start = position
    let outer = try enter()
    let saved = exchange(BlockState())
    take(.punctuation)
    let parts = ScriptBlockParts()
    try parseParts(parts)
    try expectClosingBrace(of: start)
    _ = exchange(saved)
    leave(outer)
    return finish(parts, span(from: start), isFilter: isFilter)
  }

  private func exchange(_ state: BlockState) -> BlockState {
    let saved = BlockState(
      isCommaDisabled: isCommaDisabled, isInFinally: isInFinally,
      loopsInFinally: loopsInFinally, ternaries: ternaries)
    isCommaDisabled = state.isCommaDisabled
    isInFinally = state.isInFinally
    loopsInFinally = state.loopsInFinally
    ternaries = state.ternaries
    return saved
  }

  private func parseParts(_ parts: ScriptBlockParts) throws(ParseFailure) {
    parts.parameters = try parseParameterBlock()
    if startsNamedBlock() { return try parseNamedBlocks(parts) }
    parts.start = position
    try parseStatements(&parts.statements, &parts.traps)
  }

  private func finish(
    _ parts: ScriptBlockParts, _ span: SourceSpan, isFilter: Bool
  ) -> ScriptBlockSyntax {
    let hasNamed =
      parts.begin != nil || parts.process != nil || parts.clean != nil || parts.dynamic != nil
    if !hasNamed, parts.end == nil {
      let body = NamedBlockSyntax(
        span: spanOfStatements(parts), isUnnamed: true, statements: parts.statements,
        traps: parts.traps)
      if isFilter { parts.process = body } else { parts.end = body }
    }
    return ScriptBlockSyntax(
      span: span, parameterBlock: parts.parameters, dynamicBlock: parts.dynamic,
      beginBlock: parts.begin, processBlock: parts.process, endBlock: parts.end,
      cleanBlock: parts.clean)
  }

  /// The whole text. After a fatal error, what was read before it.
  func parseScript() -> ScriptBlockSyntax {
    let parts = ScriptBlockParts()
    do throws(ParseFailure) {
      try parseParts(parts)
      if position < end { throw unexpectedToken() }
      if danglingBacktick >= 0, errors.isEmpty {
        let place = SourceSpan(start: danglingBacktick, end: danglingBacktick + 1)
        throw failAtEnd(.incompleteString, place, open: .lineContinuation)
      }
    } catch {
      hasFailed = true
    }
    return finish(parts, SourceSpan(start: 0, end: end), isFilter: false)
  }

  private func spanOfStatements(_ parts: ScriptBlockParts) -> SourceSpan {
    var span: SourceSpan?
    if let first = parts.statements.first, let last = parts.statements.last {
      span = first.span.union(last.span)
    }
    if let first = parts.traps.first, let last = parts.traps.last {
      let traps = first.span.union(last.span)
      span = span?.union(traps) ?? traps
    }
    return span ?? gap(at: parts.start)
  }

  private func startsNamedBlock() -> Bool {
    guard pendingAttributes.isEmpty, Ascii.isLetter(byte()), let (keyword, _) = scanKeyword()
    else { return false }
    switch keyword {
    case .begin, .process, .end, .clean, .dynamicparam: return true
    default: return false
    }
  }

  private func parseNamedBlocks(_ parts: ScriptBlockParts) throws(ParseFailure) {
    while startsNamedBlock(), let (keyword, length) = scanKeyword() {
      let start = position
      let word = text(start, start + length).lowercased()
      position += length
      mark(.keyword, from: start)
      let stop = position
      guard let body = try parseBlock() else {
        throw fail(.missingNamedStatementBlock, at: stop, word)
      }
      let block = NamedBlockSyntax(
        span: span(from: start), isUnnamed: false, statements: body.statements,
        traps: body.traps)
      store(block, keyword, word, parts)
      try skipSeparators()
    }
    if position < end, !at(Ascii.closeBrace) {
      let token = tokenSpan()
      throw fail(
        .missingNamedBlocks, token, text(token),
        keywords: ["begin", "process", "end", "clean", "dynamicparam"])
    }
  }

  private func store(
    _ block: NamedBlockSyntax, _ keyword: Keyword, _ word: String, _ parts: ScriptBlockParts
  ) {
    switch keyword {
    case .dynamicparam where parts.dynamic == nil: parts.dynamic = block
    case .begin where parts.begin == nil: parts.begin = block
    case .process where parts.process == nil: parts.process = block
    case .end where parts.end == nil: parts.end = block
    case .clean where parts.clean == nil: parts.clean = block
    default: report(.duplicateScriptCommandClause, block.span, word)
    }
  }
}
