extension Parser {
  /// Notes a fatal error; the result is to be thrown. Whether more text could mend it depends on
  /// what stands at the position: nothing but trivia, or a token that reaches the end and could
  /// grow into something that fits. `keywords` are the words that would fit, `isFinal` says that
  /// nothing would.
  func fail(
    _ id: ParseErrorID, _ span: SourceSpan, _ argument: String = "",
    keywords: [StaticString] = [], isFinal: Bool = false
  ) -> ParseFailure {
    // Who only wants tokens starts again after each error and must not look far ahead for it.
    if isRecording || isProbing { return ParseFailure() }
    let isIncomplete = !isFinal && couldGrow(keywords)
    if isIncomplete { open = id.open }
    append(id, span, argument, id.expected, isIncomplete: isIncomplete)
    return ParseFailure()
  }

  /// Notes a fatal error of something that is missing at an offset.
  func fail(
    _ id: ParseErrorID, at offset: Int, _ argument: String = "", keywords: [StaticString],
    isFinal: Bool = false
  ) -> ParseFailure {
    fail(id, gap(at: offset), argument, keywords: keywords, isFinal: isFinal)
  }

  /// Notes a fatal error of something that is missing at an offset.
  func fail(
    _ id: ParseErrorID, at offset: Int, _ argument: String = "", isFinal: Bool
  ) -> ParseFailure {
    fail(id, gap(at: offset), argument, isFinal: isFinal)
  }

  /// Notes a fatal error of something that is missing at an offset.
  func fail(_ id: ParseErrorID, at offset: Int) -> ParseFailure {
    fail(id, gap(at: offset))
  }

  /// Notes a fatal error of something that is missing at an offset.
  func fail(_ id: ParseErrorID, at offset: Int, _ argument: String) -> ParseFailure {
    fail(id, gap(at: offset), argument)
  }

  /// Notes a fatal error of a token that runs into the end of the text.
  func failAtEnd(
    _ id: ParseErrorID, _ span: SourceSpan, _ argument: String = "", expected: String? = nil,
    open: OpenConstruct
  ) -> ParseFailure {
    self.open = open
    append(id, span, argument, expected, isIncomplete: true)
    return ParseFailure()
  }

  /// Notes an error after which the parse goes on.
  func report(_ id: ParseErrorID, _ span: SourceSpan, _ argument: String = "") {
    append(id, span, argument, nil, isIncomplete: false)
  }

  private func append(
    _ id: ParseErrorID, _ span: SourceSpan, _ argument: String, _ expected: String?,
    isIncomplete: Bool
  ) {
    errors.append(
      ParseError(
        id: id.text, message: id.message(argument), span: span, expected: expected,
        isIncomplete: isIncomplete))
  }

  /// The error for a token that fits nowhere here.
  func unexpectedToken() -> ParseFailure {
    if isRecording || isProbing { return ParseFailure() }
    let token = tokenSpan()
    return fail(.unexpectedToken, token, text(token))
  }

  /// Whether text after the end could change how the token at the position is read.
  private func couldGrow(_ keywords: [StaticString]) -> Bool {
    var probe = position
    skipTrivia(&probe)
    if probe >= end { return true }
    if !keywords.isEmpty, Ascii.isLetter(byte(at: probe)) {
      return keywords.contains { isPrefixAtEnd(probe, $0) }
    }
    switch byte(at: probe) {
    case Ascii.dash:
      return reachesEnd(probe) && isDashWordPrefix(probe + 1)
    case Ascii.dollar:
      return probe + (byte(at: probe + 1) == Ascii.colon ? 2 : 1) == end
    case Ascii.backtick, Ascii.ampersand, Ascii.less, Ascii.greater, Ascii.exclamation:
      return probe + 1 == end
    case Ascii.star, Ascii.plus, Ascii.question, Ascii.at, Ascii.equals, Ascii.percent, Ascii.slash:
      return reachesEnd(probe)
    case Ascii.dot:
      return reachesEnd(probe) && (probe + 1 == end || Ascii.isDigit(byte(at: probe + 1)))
    case Ascii.colon:
      return probe + 1 == end
    case 0x30...0x39:
      return reachesEnd(probe)
    default:
      return wideCharacter(at: probe) == .dash && reachesEnd(probe)
    }
  }

  /// Whether the word at an offset runs into the end of the text.
  private func reachesEnd(_ offset: Int) -> Bool {
    var probe = offset
    while probe < end {
      let byte = source[probe]
      if Ascii.endsWord(byte) {
        // `2>` and `2>&` may become `2>&1`.
        guard byte == Ascii.greater || (byte == Ascii.ampersand && probe > offset) else {
          return false
        }
      }
      probe += 1
    }
    return true
  }

  /// Whether the letters from an offset to the end begin the name of an operator.
  private func isDashWordPrefix(_ offset: Int) -> Bool {
    guard offset < end, Ascii.isLetter(source[offset]) else { return true }
    return DashOperator.names.contains { name in
      isPrefixAtEnd(offset, name)
        || ((source[offset] | 0x20 == 0x69 || source[offset] | 0x20 == 0x63)
          && (offset + 1 == end || isPrefixAtEnd(offset + 1, name)))
    }
  }

  /// Whether the bytes from an offset to the end are, without case, the beginning of `word`.
  private func isPrefixAtEnd(_ offset: Int, _ word: StaticString) -> Bool {
    let length = end - offset
    guard length <= word.utf8CodeUnitCount else { return false }
    return matches(offset, length, word)
  }

  /// The token at the position, as PowerShell would cut it for a message.
  func tokenSpan() -> SourceSpan {
    let start = position
    guard start < end else { return gap(at: start) }
    var probe = start
    let first = source[probe]
    if let quote = quote(at: probe) {
      probe += quote.length
      while probe < end, self.quote(at: probe)?.isSingle != quote.isSingle { probe += 1 }
      return SourceSpan(start: start, end: min(end, probe + (self.quote(at: probe)?.length ?? 0)))
    }
    if first == Ascii.ampersand || first == Ascii.pipe, byte(at: probe + 1) == first {
      return SourceSpan(start: start, end: start + 2)
    }
    if Ascii.endsWord(first) || first == Ascii.closeBracket || first == Ascii.openBracket
      || first == Ascii.equals
    {
      return SourceSpan(start: start, end: start + 1)
    }
    if first == Ascii.at, byte(at: probe + 1) == Ascii.openBrace { probe += 1 }
    probe += 1
    while probe < end, !Ascii.endsWord(source[probe]), source[probe] != Ascii.closeBracket {
      probe += 1
    }
    return SourceSpan(start: start, end: probe)
  }
}
