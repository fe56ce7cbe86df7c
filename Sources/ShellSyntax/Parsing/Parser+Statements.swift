extension Parser {
  /// Statements up to a closing bracket or the end, with the separators around them.
  func parseStatements(
    _ statements: inout [StatementSyntax], _ traps: inout [TrapStatementSyntax]
  ) throws(ParseFailure) {
    if pendingAttributes.isEmpty { try skipSeparators() }
    while position < end || !pendingAttributes.isEmpty {
      if pendingAttributes.isEmpty, at(Ascii.closeParen) || at(Ascii.closeBrace) { return }
      if pendingAttributes.isEmpty, isWord("trap") {
        traps.append(try parseTrap())
      } else if let statement = try parseStatement() {
        statements.append(statement)
      } else {
        return
      }
      try skipSeparators()
    }
    if isProbing { probe.noteCommandName(from: end, to: end) }
  }

  /// One statement; nil where none begins. Trivia before it has been skipped.
  func parseStatement() throws(ParseFailure) -> StatementSyntax? {
    let first = byte()
    guard pendingAttributes.isEmpty else { return try parsePipelineStatement() }
    if Ascii.isLetter(first), let (keyword, length) = scanKeyword() {
      return try parseKeywordStatement(keyword, length)
    }
    if first == Ascii.colon, isNameStart(at: position + 1) { return try parseLabeled() }
    return try parsePipelineStatement()
  }

  private func parseKeywordStatement(
    _ keyword: Keyword, _ length: Int
  ) throws(ParseFailure) -> StatementSyntax? {
    let start = position
    switch keyword {
    case .begin, .process, .end, .clean, .dynamicparam, .trap:
      return try parsePipelineStatement()
    case .refused, .reserved:
      throw refusal(keyword, length)
    default:
      position += length
      mark(.keyword, from: start)
    }
    switch keyword {
    case .if: return try parseIf(start)
    case .switch, .foreach, .for, .while, .do: return try parseLoop(keyword, start, nil)
    case .function, .filter: return try parseFunction(start, isFilter: keyword == .filter)
    case .try: return try parseTry(start)
    case .data: return .data(try parseData(start))
    case .break: return .break(try parseBreak(start))
    case .continue: return .continue(try parseBreak(start))
    case .return: return .return(try parseFlow(start, leaves: true))
    case .throw: return .throw(try parseFlow(start, leaves: false))
    default: return .exit(try parseFlow(start, leaves: false))
    }
  }

  private func refusal(_ keyword: Keyword, _ length: Int) -> ParseFailure {
    let place = SourceSpan(start: position, end: position + length)
    let isFinal = place.end < end
    let word = text(place).lowercased()
    if keyword == .reserved {
      return fail(
        .reservedKeywordNotAllowed, place, word, keywords: Parser.refusedWords, isFinal: isFinal)
    }
    return fail(
      .notPartOfThisShell, place, "The '\(word)' keyword", keywords: Parser.refusedWords,
      isFinal: isFinal)
  }

  /// Each may still grow into the name of a command.
  private static let refusedWords: [StaticString] = [
    "class", "enum", "using", "workflow", "configuration", "parallel", "sequence",
    "inlinescript", "from", "define", "var",
  ]

  private func parseFlow(
    _ start: Int, leaves: Bool
  ) throws(ParseFailure) -> FlowStatementSyntax {
    let stop = position
    let outer = try enter()
    try skipBlanks()
    let value = try parsePipelineStatement()
    leave(outer)
    let place = SourceSpan(start: start, end: value?.span.end ?? stop)
    if leaves, isInFinally { report(.controlLeavingFinally, place) }
    return FlowStatementSyntax(span: place, value: value)
  }

  /// The label after `break` or `continue`.
  private func parseBreak(_ start: Int) throws(ParseFailure) -> BreakStatementSyntax {
    let stop = position
    try skipBlanks()
    var label = parseSimpleName(as: .label)
    if label == nil, !Ascii.isLineEnd(byte()), !at(Ascii.semicolon) {
      let wasCommaDisabled = isCommaDisabled
      isCommaDisabled = true
      let outer = try enter()
      label = try parseUnary()
      leave(outer)
      isCommaDisabled = wasCommaDisabled
    }
    let place = SourceSpan(start: start, end: label?.span.end ?? stop)
    if isInFinally, loopsInFinally == 0 { report(.controlLeavingFinally, place) }
    return BreakStatementSyntax(span: place, label: label)
  }

  /// `:name` before a loop or a switch; before anything else it is the name of a command.
  private func parseLabeled() throws(ParseFailure) -> StatementSyntax? {
    let start = position
    let count = tokens.count
    position += 1
    guard case .string(let name)? = parseSimpleName(as: .label) else { return nil }
    tokens.removeLast(tokens.count - count)
    mark(.label, from: start)
    try skipNewlines()
    if let (keyword, length) = scanKeyword() {
      switch keyword {
      case .switch, .foreach, .for, .while, .do:
        position += length
        mark(.keyword, from: position - length)
        return try parseLoop(keyword, start, name.value)
      default: break
      }
    }
    position = start
    tokens.removeLast(tokens.count - count)
    return try parsePipelineStatement()
  }

  private func parseTrap() throws(ParseFailure) -> TrapStatementSyntax {
    let start = position
    position += 4
    mark(.keyword, from: start)
    try skipNewlines()
    var type: TypeNameSyntax?
    var stop = start + 4
    if at(Ascii.openBracket) {
      type = try parseTypeConstraint()
      stop = position
    }
    guard let body = try parseBlock() else {
      throw fail(.missingTrapStatement, at: stop)
    }
    return TrapStatementSyntax(span: span(from: start), type: type, body: body)
  }

  /// A type in brackets, as after `trap` and `catch`.
  func parseTypeConstraint() throws(ParseFailure) -> TypeNameSyntax {
    let start = position
    position += 1
    mark(.punctuation, from: start)
    try skipNewlines()
    guard let type = try parseTypeName() else {
      throw fail(.missingTypename, at: start + 1)
    }
    try skipBlanks()
    guard at(Ascii.closeBracket) else {
      throw fail(.endSquareBracketExpectedAtEndOfAttribute, at: position)
    }
    take(.punctuation)
    return type
  }

  /// A block in braces, after any line ends; nil where none begins.
  func parseBlock() throws(ParseFailure) -> StatementBlockSyntax? {
    try skipNewlines()
    guard at(Ascii.openBrace) else { return nil }
    let start = position
    let outer = try enter()
    position += 1
    mark(.punctuation, from: start)
    var statements: [StatementSyntax] = []
    var traps: [TrapStatementSyntax] = []
    try parseStatements(&statements, &traps)
    try expectClosingBrace(of: start)
    leave(outer)
    return StatementBlockSyntax(span: span(from: start), statements: statements, traps: traps)
  }

  /// Moves over the brace that closes the one at `start`.
  func expectClosingBrace(of start: Int) throws(ParseFailure) {
    guard at(Ascii.closeBrace) else {
      let place = SourceSpan(start: start, end: start + 1)
      throw fail(.missingEndCurlyBrace, place)
    }
    take(.punctuation)
  }
}
