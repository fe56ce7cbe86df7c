/// What a number literal says before its value is computed.
struct NumberParts {
  /// How the digits are written.
  enum Form { case decimal, real, hexadecimal, binary }
  /// The suffix that names a type.
  enum Suffix {
    case none, int8, uint8, int16, uint16, int64, unsigned, uint64, decimal, bigInteger
  }

  var isNegative = false
  var form = Form.decimal
  /// Where the digits (and point and exponent) stand.
  var digits = 0..<0
  var suffix = Suffix.none
  var multiplier: UInt64 = 1
}

extension Parser {
  /// A number at the position, or nil where what stands there is not one. `isArgument` says that
  /// it must end as a word does; `isSigned` that a sign may stand before it.
  func parseNumber(
    isArgument: Bool, isSigned: Bool = true
  ) throws(ParseFailure) -> ExpressionSyntax? {
    let start = position
    let first = byte()
    if Ascii.isDigit(first), let small = parseSmallInteger(isArgument: isArgument) { return small }
    guard let (parts, stop) = scanNumber(isArgument: isArgument, isSigned: isSigned) else {
      return nil
    }
    position = stop
    let span = span(from: start)
    guard let value = numberValue(parts) else {
      position = start
      throw fail(.badNumericConstant, span, text(span), isFinal: stop < end)
    }
    mark(.number, from: start)
    return .number(NumberLiteralSyntax(span: span, value: value))
  }

  /// Up to nine digits and nothing else, the usual case.
  private func parseSmallInteger(isArgument: Bool) -> ExpressionSyntax? {
    var value: Int32 = 0
    var index = position
    while index < end, Ascii.isDigit(source[index]) {
      guard index - position < 9 else { return nil }
      value = value &* 10 &+ Int32(source[index] &- Ascii.zero)
      index += 1
    }
    guard numberEnds(at: index, isArgument: isArgument), byte(at: index) != Ascii.dot else {
      return nil
    }
    let span = SourceSpan(start: position, end: index)
    position = index
    if isRecording { record(.number, span.start, span.end) }
    return .number(NumberLiteralSyntax(span: span, value: .int32(value)))
  }

  /// Whether what stands at an offset may follow a number.
  private func numberEnds(at offset: Int, isArgument: Bool) -> Bool {
    if wordEnds(at: offset) { return true }
    guard !isArgument else { return false }
    switch byte(at: offset) {
    case Ascii.exclamation, Ascii.percent, Ascii.star, Ascii.plus, Ascii.dash, Ascii.slash,
      Ascii.equals, Ascii.openBracket, Ascii.closeBracket, Ascii.backtick:
      return true
    case Ascii.dot:
      // After a suffix or digits behind a point it begins a member: `1kb.GetType()`.
      return true
    case Ascii.colon, Ascii.question:
      return ternaries > 0
    default:
      return dashLength(at: offset) > 0
    }
  }

  private func scanNumber(isArgument: Bool, isSigned: Bool) -> (NumberParts, Int)? {
    var parts = NumberParts()
    var index = position
    if isSigned {
      let dash = dashLength(at: index)
      parts.isNegative = dash > 0
      index += dash > 0 ? dash : byte(at: index) == Ascii.plus ? 1 : 0
    }
    guard scanDigits(&index, &parts) else { return nil }
    scanSuffix(&index, &parts)
    scanMultiplier(&index, &parts)
    return numberEnds(at: index, isArgument: isArgument) ? (parts, index) : nil
  }

  private func scanDigits(_ index: inout Int, _ parts: inout NumberParts) -> Bool {
    let second = byte(at: index + 1) | 0x20
    if byte(at: index) == Ascii.zero, second == 0x78 || second == 0x62 {
      let isHex = second == 0x78
      let start = index + 2
      var probe = start
      while isHex ? Ascii.hexValue(byte(at: probe)) != nil : byte(at: probe) & 0xFE == 0x30 {
        probe += 1
      }
      guard probe > start else { return false }
      parts.form = isHex ? .hexadecimal : .binary
      parts.digits = start..<probe
      index = probe
      return true
    }
    let start = index
    while Ascii.isDigit(byte(at: index)) { index += 1 }
    let hasWhole = index > start
    if byte(at: index) == Ascii.dot, byte(at: index + 1) != Ascii.dot {
      index += 1
      parts.form = .real
      let fraction = index
      while Ascii.isDigit(byte(at: index)) { index += 1 }
      guard hasWhole || index > fraction else { return false }
    } else if !hasWhole {
      return false
    }
    if byte(at: index) | 0x20 == 0x65 {
      var probe = index + 1
      if byte(at: probe) == Ascii.plus { probe += 1 } else { probe += dashLength(at: probe) }
      guard Ascii.isDigit(byte(at: probe)) else { return false }
      while Ascii.isDigit(byte(at: probe)) { probe += 1 }
      index = probe
      parts.form = .real
    }
    parts.digits = start..<index
    return true
  }

  private func scanSuffix(_ index: inout Int, _ parts: inout NumberParts) {
    let second = byte(at: index + 1) | 0x20
    switch byte(at: index) | 0x20 {
    case UInt8(ascii: "y"): parts.suffix = .int8
    case UInt8(ascii: "s"): parts.suffix = .int16
    case UInt8(ascii: "l"): parts.suffix = .int64
    case UInt8(ascii: "d"): parts.suffix = .decimal
    case UInt8(ascii: "n"): parts.suffix = .bigInteger
    case UInt8(ascii: "u"):
      index += 1
      switch second {
      case UInt8(ascii: "y"): parts.suffix = .uint8
      case UInt8(ascii: "s"): parts.suffix = .uint16
      case UInt8(ascii: "l"): parts.suffix = .uint64
      default:
        parts.suffix = .unsigned
        return
      }
    default:
      return
    }
    index += 1
  }

  private func scanMultiplier(_ index: inout Int, _ parts: inout NumberParts) {
    guard byte(at: index + 1) | 0x20 == UInt8(ascii: "b") else { return }
    let power: UInt64
    switch byte(at: index) | 0x20 {
    case UInt8(ascii: "k"): power = 10
    case UInt8(ascii: "m"): power = 20
    case UInt8(ascii: "g"): power = 30
    case UInt8(ascii: "t"): power = 40
    case UInt8(ascii: "p"): power = 50
    default: return
    }
    parts.multiplier = 1 << power
    index += 2
  }
}
