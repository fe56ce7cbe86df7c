extension Parser {
  /// `@{ ... }` at the position.
  func parseHashtable() throws(ParseFailure) -> ExpressionSyntax {
    let start = position
    let outer = try enter()
    let wasCommaDisabled = isCommaDisabled
    isCommaDisabled = false
    position += 2
    mark(.punctuation, from: start)
    try skipSeparators()
    var entries: [HashtableEntrySyntax] = []
    while let key = try parseKey() {
      entries.append(try parseEntry(key))
      try skipBlanks()
      guard at(Ascii.semicolon) || Ascii.isLineEnd(byte()) else { break }
      try skipSeparators()
    }
    guard at(Ascii.closeBrace) else {
      // A value may be a statement that goes on.
      throw fail(
        .missingEndCurlyBrace, at: start + 2, keywords: ["else", "elseif", "catch", "finally"])
    }
    take(.punctuation)
    reportDuplicateKeys(entries)
    isCommaDisabled = wasCommaDisabled
    leave(outer)
    return .hashtable(HashtableSyntax(span: span(from: start), entries: entries))
  }

  /// A bare word or an operand; nil where neither begins.
  private func parseKey() throws(ParseFailure) -> ExpressionSyntax? {
    if let name = parseSimpleName(as: .bareWord) { return name }
    isCommaDisabled = true
    let key = try parseUnary()
    isCommaDisabled = false
    return key
  }

  private func parseEntry(
    _ key: ExpressionSyntax
  ) throws(ParseFailure) -> HashtableEntrySyntax {
    try skipBlanks()
    let equals = position
    guard at(Ascii.equals) else {
      // More letters may still come to a key at the end.
      throw fail(.missingEqualsInHashLiteral, at: key.span.end)
    }
    position += 1
    mark(.operator, from: equals)
    try skipNewlines()
    guard let value = try parseStatement() else {
      throw fail(.missingStatementInHashLiteral, at: equals + 1)
    }
    return HashtableEntrySyntax(key: key, value: value)
  }

  /// Reports each constant key that stood before, compared without case.
  private func reportDuplicateKeys(_ entries: [HashtableEntrySyntax]) {
    guard entries.count > 1 else { return }
    var seen: Set<String> = []
    for entry in entries {
      guard let text = constantKey(entry.key) else { continue }
      if !seen.insert(text.lowercased()).inserted {
        report(.duplicateKeyInHashLiteral, entry.key.span, text)
      }
    }
  }

  private func constantKey(_ key: ExpressionSyntax) -> String? {
    switch key {
    case .string(let node): return node.value
    case .number(let node): return "\u{0}" + text(node.span)
    default: return nil
    }
  }

  /// A name of letters, digits and `_`; nil where none begins.
  func parseSimpleName(as kind: TokenKind) -> ExpressionSyntax? {
    let start = position
    guard isNameStart(at: start) else { return nil }
    var index = start
    while index < end, isNameCharacter(at: index) { index += scalarLength(at: index) }
    position = index
    mark(kind, from: start)
    let value = text(start, index)
    return .string(
      StringConstantSyntax(span: span(from: start), value: value, kind: .bareWord))
  }

  func isNameStart(at offset: Int) -> Bool {
    let byte = byte(at: offset)
    if byte < 0x80 { return Ascii.isLetter(byte) || byte == Ascii.underscore }
    return wideCharacter(at: offset) == .letter
  }

  func isNameCharacter(at offset: Int) -> Bool {
    Ascii.isDigit(byte(at: offset)) || isNameStart(at: offset)
  }
}
