extension Parser {
  /// A backtick with the character after it.
  func parseEscape(_ builder: inout StringBuilder) throws(ParseFailure) {
    guard position + 1 < end else {
      let place = SourceSpan(start: position, end: end)
      position = end
      throw failAtEnd(.incompleteString, place, open: .lineContinuation)
    }
    let start = position
    let letter = source[position + 1]
    position += 2
    switch letter {
    case UInt8(ascii: "0"): builder.bytes.append(0)
    case UInt8(ascii: "a"): builder.bytes.append(0x07)
    case UInt8(ascii: "b"): builder.bytes.append(0x08)
    case UInt8(ascii: "e"): builder.bytes.append(0x1B)
    case UInt8(ascii: "f"): builder.bytes.append(0x0C)
    case UInt8(ascii: "n"): builder.bytes.append(0x0A)
    case UInt8(ascii: "r"): builder.bytes.append(0x0D)
    case UInt8(ascii: "t"): builder.bytes.append(0x09)
    case UInt8(ascii: "v"): builder.bytes.append(0x0B)
    case UInt8(ascii: "u"): try parseUnicodeEscape(start, &builder)
    default: builder.bytes.append(letter)
    }
  }

  /// `{hex}` after a backtick and `u`.
  private func parseUnicodeEscape(
    _ start: Int, _ builder: inout StringBuilder
  ) throws(ParseFailure) {
    guard at(Ascii.openBrace) else {
      throw unicodeFailure(.invalidUnicodeEscapeSequence, start, end: position)
    }
    position += 1
    let digits = position
    var value: UInt32 = 0
    while position < end, let digit = Ascii.hexValue(source[position]) {
      guard position - digits < 6 else {
        throw unicodeFailure(
          .tooManyDigitsInUnicodeEscapeSequence, position, end: position + 1)
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    guard position > digits, at(Ascii.closeBrace) else {
      let isFull = position - digits == 6
      let isEmpty = position == digits && at(Ascii.closeBrace)
      throw unicodeFailure(
        isFull ? .missingUnicodeEscapeSequenceTerminator : .invalidUnicodeEscapeSequence,
        isEmpty ? start : position, end: position + 1)
    }
    position += 1
    guard value <= 0x10FFFF else {
      throw unicodeFailure(.invalidUnicodeEscapeSequenceValue, digits, end: position - 1)
    }
    // Half of a surrogate pair cannot stand alone in UTF-8.
    builder.append(Unicode.Scalar(value) ?? "\u{FFFD}")
  }

  private func unicodeFailure(
    _ id: ParseErrorID, _ start: Int, end stop: Int
  ) -> ParseFailure {
    let place = SourceSpan(start: start, end: min(stop, end))
    if position >= end { return failAtEnd(id, place, open: .string) }
    return fail(id, place, isFinal: true)
  }
}
