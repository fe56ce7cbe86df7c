import ShellSyntax

/// Reads numbers from text as a cast does.
enum NumberReader {
  static func trimmed(_ text: String) -> String {
    var view = Substring(text)
    while let first = view.unicodeScalars.first, first.properties.isWhitespace {
      view.unicodeScalars.removeFirst()
    }
    while let last = view.unicodeScalars.last, last.properties.isWhitespace {
      view.unicodeScalars.removeLast()
    }
    return String(view)
  }

  /// A number as the language writes it, with suffixes, or as .NET reads it: with thousands commas.
  static func number(_ text: String) -> Numeric? {
    if let small = Int128(plain: text) { return .integer(small) }
    let text = trimmed(text)
    guard let literal = NumberValue(scanning: text) else { return double(text).map { .real($0) } }
    return switch literal {
    case .int8(let number): .integer(Int128(number))
    case .int16(let number): .integer(Int128(number))
    case .int32(let number): .integer(Int128(number))
    case .int64(let number): .integer(Int128(number))
    case .uint8(let number): .integer(Int128(number))
    case .uint16(let number): .integer(Int128(number))
    case .uint32(let number): .integer(Int128(number))
    case .uint64(let number): .integer(Int128(number))
    case .double(let number): .real(number)
    case .decimal(let literal): .decimal(DecimalNumber(literal))
    case .bigInteger(let literal): BigInteger(literal).numeric
    }
  }

  /// A number in the type that a literal of the same text has; nil for a text that is none.
  static func literal(_ text: String, _ engine: Engine) -> Value? {
    guard let literal = NumberValue(scanning: trimmed(text)) else { return nil }
    return switch literal {
    case .int8(let number): .sbyte(number)
    case .int16(let number): .int16(number)
    case .int32(let number): .int(number)
    case .int64(let number): .long(number)
    case .uint8(let number): .byte(number)
    case .uint16(let number): .uint16(number)
    case .uint32(let number): .uint32(number)
    case .uint64(let number): .uint64(number)
    case .double(let number): .double(number)
    case .decimal(let literal):
      .object(DecimalObject(DecimalNumber(literal), engine: engine))
    case .bigInteger(let literal):
      .object(BigIntegerObject(BigInteger(literal), engine: engine))
    }
  }

  /// An integer for a cast, which also reads hexadecimal digits behind `#` and `&h`, as .NET's
  /// converters do.
  static func integer(_ text: String) -> Numeric? {
    if let number = number(text) { return number }
    let folded = TextComparison.folded(trimmed(text))
    for prefix in ["#", "&h"] where folded.hasPrefix(prefix) {
      guard let bits = UInt32(folded.dropFirst(prefix.utf8.count), radix: 16) else { return nil }
      return .integer(Int128(Int32(bitPattern: bits)))
    }
    return nil
  }

  /// `NaN` and `Infinity`, which a cast reads and arithmetic does not.
  static func special(_ text: String) -> Double? {
    switch TextComparison.folded(trimmed(text)) {
    case "nan": .nan
    case "infinity", "∞": .infinity
    case "-infinity", "-∞": -.infinity
    default: nil
    }
  }

  /// A number with optional point, exponent and thousands commas; nil for anything else.
  static func double(_ text: String) -> Double? {
    var bytes = Array(trimmed(text).utf8)
    var hasDigit = false
    for byte in bytes {
      switch byte {
      case 0x30...0x39: hasDigit = true
      case 0x2B, 0x2D, 0x2E, 0x2C, 0x45, 0x65: continue
      default: return nil
      }
    }
    guard hasDigit, bytes.first != 0x2C else { return nil }
    bytes.removeAll { $0 == 0x2C }
    if bytes.last == 0x2E { bytes.removeLast() }
    if let point = bytes.firstIndex(of: 0x2E),
      point == 0 || !(0x30...0x39).contains(bytes[point - 1])
    {
      bytes.insert(0x30, at: point)
    }
    return Double(String(decoding: bytes, as: UTF8.self))
  }
}

extension Int128 {
  /// Up to 18 digits with an optional minus sign; nil for any other text.
  fileprivate init?(plain text: String) {
    guard text.utf8.count <= 18 else { return nil }
    var value: Int64 = 0
    var isNegative = false
    var hasDigit = false
    for (index, byte) in text.utf8.enumerated() {
      if index == 0, byte == 0x2D {
        isNegative = true
        continue
      }
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int64(byte - 0x30)
      hasDigit = true
    }
    guard hasDigit else { return nil }
    self.init(isNegative ? -value : value)
  }
}

extension DecimalNumber {
  init(_ literal: DecimalLiteral) {
    let digits = Int128(truncatingIfNeeded: literal.coefficient)
    self =
      DecimalNumber(
        coefficient: literal.isNegative ? -digits : digits, scale: literal.scale) ?? .zero
  }
}
