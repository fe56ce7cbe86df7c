/// Text and expressions gathered for a string or a word.
struct StringBuilder {
  var bytes: [UInt8] = []
  var parts: [StringPartSyntax] = []

  mutating func append(_ scalar: Unicode.Scalar) {
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  mutating func append(_ expression: ExpressionSyntax) {
    flush()
    parts.append(.expression(expression))
  }

  private mutating func flush() {
    if !bytes.isEmpty { parts.append(.text(String(decoding: bytes, as: UTF8.self))) }
    bytes.removeAll(keepingCapacity: true)
  }

  /// The string's node; one without expressions is a constant.
  mutating func finish(_ span: SourceSpan, _ kind: StringKind) -> ExpressionSyntax {
    if parts.isEmpty {
      let value = String(decoding: bytes, as: UTF8.self)
      return .string(StringConstantSyntax(span: span, value: value, kind: kind))
    }
    flush()
    return .expandableString(ExpandableStringSyntax(span: span, parts: parts, kind: kind))
  }
}

extension Parser {
  /// Without case, whether the `length` bytes at an offset begin `word`; with `length` equal to the
  /// word's, whether they are it.
  func matches(_ offset: Int, _ length: Int, _ word: StaticString) -> Bool {
    guard offset + length <= end, length <= word.utf8CodeUnitCount else { return false }
    let letters = word.utf8Start
    for index in 0..<length where source[offset + index] | 0x20 != letters[index] { return false }
    return true
  }

  /// Whether the word at the position is exactly `word` (letters only, in lower case).
  func isWord(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    return matches(position, length, word) && wordEnds(at: position + length)
  }

  /// The offset after the word at the position, when it has nothing to resolve: no escapes,
  /// quotes or variables. None otherwise.
  func plainWordEnd() -> Int? {
    var index = position
    while index < end {
      let byte = source[index]
      if Ascii.endsWord(byte) { return index }
      if byte >= 0xC2 {
        guard byte != 0xE2 || wideCharacter(at: index) == .letter else {
          return wideCharacter(at: index) == .dash ? slowWordEnd(index) : endIfBlank(index)
        }
        if wideCharacter(at: index) == .blank { return index }
      } else if byte == Ascii.dollar || byte == Ascii.backtick || byte == Ascii.doubleQuote
        || byte == Ascii.singleQuote
      {
        return nil
      }
      index += 1
    }
    return index
  }

  private func endIfBlank(_ index: Int) -> Int? {
    wideCharacter(at: index) == .blank ? index : nil
  }

  /// Goes on after a wide dash, which is an ordinary character inside a word.
  private func slowWordEnd(_ start: Int) -> Int? {
    var index = start
    while index < end, !wordEnds(at: index) {
      let byte = source[index]
      if byte == Ascii.dollar || byte == Ascii.backtick || quote(at: index) != nil { return nil }
      index += scalarLength(at: index)
    }
    return index
  }

  /// A bare word in argument mode. `expands` says whether `$` is special: it is not in the name of
  /// a command that is called without `&`.
  func parseWord(
    expands: Bool, as kind: TokenKind
  ) throws(ParseFailure) -> ExpressionSyntax {
    let start = position
    if let stop = plainWordEnd() {
      position = stop
      mark(kind, from: start)
      let value = text(start, stop)
      return .string(StringConstantSyntax(span: span(from: start), value: value, kind: .bareWord))
    }
    return try parseCompoundWord(expands: expands, as: kind)
  }

  private func parseCompoundWord(
    expands: Bool, as kind: TokenKind
  ) throws(ParseFailure) -> ExpressionSyntax {
    let start = position
    var pending = start
    var builder = StringBuilder()
    while position < end, !wordEnds(at: position) {
      let byte = source[position]
      if byte == Ascii.backtick {
        try parseEscape(&builder)
      } else if let quote = quote(at: position) {
        if quote.isSingle {
          try parseSingleQuoted(&builder)
        } else {
          if isRecording { record(kind, pending, position) }
          try parseDoubleQuoted(&builder)
          pending = position
        }
      } else if byte == Ascii.dollar, startsExpansion() {
        if isRecording { record(kind, pending, position) }
        builder.append(try parseExpansion())
        pending = position
      } else {
        builder.bytes.append(byte)
        position += 1
      }
    }
    if isRecording { record(kind, pending, position) }
    let span = span(from: start)
    if !expands, !builder.parts.isEmpty {
      return .string(StringConstantSyntax(span: span, value: text(span), kind: .bareWord))
    }
    return builder.finish(span, .bareWord)
  }
}
