/// What a character beyond ASCII means to the language.
enum WideCharacter {
  case letter, blank, dash, singleQuote, doubleQuote
}

extension Parser {
  /// The class of the scalar at an offset whose first byte is 0x80 or more.
  func wideCharacter(at offset: Int) -> WideCharacter {
    switch byte(at: offset) {
    case 0xC2:
      // No-break space and next line.
      let second = byte(at: offset + 1)
      return second == 0xA0 || second == 0x85 ? .blank : .letter
    case 0xE1:
      return byte(at: offset + 1) == 0x9A && byte(at: offset + 2) == 0x80 ? .blank : .letter
    case 0xE2:
      return generalPunctuation(byte(at: offset + 1), byte(at: offset + 2))
    case 0xE3:
      return byte(at: offset + 1) == 0x80 && byte(at: offset + 2) == 0x80 ? .blank : .letter
    default:
      return .letter
    }
  }

  /// Curly quotes, dashes and the blanks of U+2000 to U+205F.
  private func generalPunctuation(_ second: UInt8, _ third: UInt8) -> WideCharacter {
    if second == 0x81 { return third == 0x9F ? .blank : .letter }
    guard second == 0x80 else { return .letter }
    switch third {
    case 0x80...0x8A, 0xA8, 0xA9, 0xAF: return .blank
    case 0x93...0x95: return .dash
    case 0x98...0x9B: return .singleQuote
    case 0x9C...0x9E: return .doubleQuote
    default: return .letter
    }
  }

  /// The number of bytes of the scalar at an offset.
  func scalarLength(at offset: Int) -> Int {
    let first = byte(at: offset)
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    return min(length, max(1, end - offset))
  }

  /// The quote at an offset, straight or curly.
  func quote(at offset: Int) -> (isSingle: Bool, length: Int)? {
    let first = byte(at: offset)
    if first == Ascii.doubleQuote { return (false, 1) }
    if first == Ascii.singleQuote { return (true, 1) }
    guard first == 0xE2 else { return nil }
    switch wideCharacter(at: offset) {
    case .singleQuote: return (true, 3)
    case .doubleQuote: return (false, 3)
    default: return nil
    }
  }

  /// The length of the dash at an offset, 0 where there is none.
  func dashLength(at offset: Int) -> Int {
    let first = byte(at: offset)
    if first == Ascii.dash { return 1 }
    return first == 0xE2 && wideCharacter(at: offset) == .dash ? 3 : 0
  }

  /// Whether a word ends at an offset: there is the end, a blank or a character that ends words.
  func wordEnds(at offset: Int) -> Bool {
    guard offset < end else { return true }
    let byte = source[offset]
    if byte < 0x80 { return Ascii.endsWord(byte) }
    return wideCharacter(at: offset) == .blank
  }

  /// Skips blanks, comments and continued lines, not the ends of lines.
  func skipBlanks() throws(ParseFailure) {
    while position < end {
      let byte = source[position]
      if byte == Ascii.space {
        position += 1
      } else if byte > Ascii.space && byte < Ascii.backtick && byte != Ascii.hash
        && byte != Ascii.less
      {
        return
      } else if try !skipRareBlank(byte) {
        return
      }
    }
  }

  /// Skips one blank, comment or continuation; false where there is none.
  private func skipRareBlank(_ byte: UInt8) throws(ParseFailure) -> Bool {
    switch byte {
    case 0x09, 0x0B, 0x0C:
      position += 1
    case Ascii.hash:
      noteRequirement()
      while position < end, !Ascii.isLineEnd(source[position]) { position += 1 }
    case Ascii.less:
      guard at(1, Ascii.hash) else { return false }
      try skipBlockComment()
    case Ascii.backtick:
      return skipContinuation()
    case 0xEF:
      guard position == 0, self.byte(1) == 0xBB, self.byte(2) == 0xBF else { return false }
      position += 3
    case 0x80...:
      guard wideCharacter(at: position) == .blank else { return false }
      position += scalarLength(at: position)
    default:
      return false
    }
    return true
  }

  /// Remembers a comment that starts with `#requires`.
  private func noteRequirement() {
    let word = "requires".utf8
    guard position + word.count < end, position > requirements.last ?? -1 else { return }
    let written = source[(position + 1)...].prefix(word.count)
    guard written.elementsEqual(word, by: { $0 | 0x20 == $1 }) else { return }
    requirements.append(position)
  }

  private func skipBlockComment() throws(ParseFailure) {
    let start = position
    position += 2
    while position < end {
      if source[position] == Ascii.hash, at(1, Ascii.greater) {
        position += 2
        return
      }
      position += 1
    }
    let place = SourceSpan(start: start, end: min(end, start + 2))
    throw failAtEnd(.missingTerminatorMultiLineComment, place, expected: "#>", open: .comment)
  }

  /// Skips a backtick with the line end after it; one at the very end counts as such.
  private func skipContinuation() -> Bool {
    if position + 1 == end {
      danglingBacktick = position
      position = end
      return true
    }
    guard Ascii.isLineEnd(byte(1)) else { return false }
    position += at(1, Ascii.carriageReturn) && at(2, Ascii.newline) ? 3 : 2
    return true
  }

  /// Skips trivia and the ends of lines.
  func skipNewlines() throws(ParseFailure) {
    try skipBlanks()
    while position < end, Ascii.isLineEnd(source[position]) {
      position += 1
      try skipBlanks()
    }
  }

  /// Skips trivia, the ends of lines and semicolons.
  func skipSeparators() throws(ParseFailure) {
    try skipBlanks()
    while position < end {
      let byte = source[position]
      guard Ascii.isLineEnd(byte) || byte == Ascii.semicolon else { return }
      position += 1
      if byte == Ascii.semicolon { mark(.punctuation, from: position - 1) }
      try skipBlanks()
    }
  }

  /// Moves an offset over everything without meaning, an open comment included.
  func skipTrivia(_ offset: inout Int) {
    let saved = (position, errors.count, open, danglingBacktick)
    position = offset
    do throws(ParseFailure) { try skipNewlines() } catch { position = end }
    offset = position
    errors.removeLast(errors.count - saved.1)
    (position, open, danglingBacktick) = (saved.0, saved.2, saved.3)
  }
}
