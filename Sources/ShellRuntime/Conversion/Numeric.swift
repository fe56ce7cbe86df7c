/// A number of any of the language's types, for conversion and arithmetic.
enum Numeric {
  case integer(Int128)
  case real(Double)
  case decimal(DecimalNumber)

  /// The number in a value; characters and booleans count as their codes, text does not.
  init?(_ value: Value) {
    switch value {
    case .int(let number): self = .integer(Int128(number))
    case .long(let number): self = .integer(Int128(number))
    case .double(let number): self = .real(number)
    case .single(let number): self = .real(Double(number))
    case .bool(let flag): self = .integer(flag ? 1 : 0)
    case .char(let unit): self = .integer(Int128(unit))
    case .byte(let number): self = .integer(Int128(number))
    case .sbyte(let number): self = .integer(Int128(number))
    case .int16(let number): self = .integer(Int128(number))
    case .uint16(let number): self = .integer(Int128(number))
    case .uint32(let number): self = .integer(Int128(number))
    case .uint64(let number): self = .integer(Int128(number))
    case .object(let object):
      if let decimal = object as? DecimalObject {
        self = .decimal(decimal.number)
      } else if let member = object as? EnumObject {
        self = .integer(Int128(member.number))
      } else {
        return nil
      }
    default: return nil
    }
  }

  var double: Double {
    switch self {
    case .integer(let number): Double(number)
    case .real(let number): number
    case .decimal(let number): number.double
    }
  }

  /// nil where it is too large for a decimal.
  var decimal: DecimalNumber? {
    switch self {
    case .integer(let number): DecimalNumber(coefficient: number, scale: 0)
    case .real(let number): DecimalNumber(number)
    case .decimal(let number): number
    }
  }

  /// Rounded half to even; nil where it does not fit.
  func rounded<Number: FixedWidthInteger>() -> Number? {
    switch self {
    case .integer(let number): return Number(exactly: number)
    case .real(let number):
      guard number.isFinite else { return nil }
      return Number(exactly: number.rounded(.toNearestOrEven))
    case .decimal(let number): return Number(exactly: number.rounded(to: 0).coefficient)
    }
  }
}

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

  /// An integer, hexadecimal with `0x`, a number with point or exponent, with a `kb` ... suffix.
  static func number(_ text: String) -> Numeric? {
    let text = TextComparison.folded(trimmed(text))
    if let integer = Int128(text), text.utf8.first != 0x2B || text.utf8.count > 1 {
      return .integer(integer)
    }
    var body = Substring(text)
    let isNegative = body.hasPrefix("-")
    if isNegative || body.hasPrefix("+") { body.removeFirst() }
    if body.hasPrefix("0x") {
      guard let bits = UInt64(body.dropFirst(2), radix: 16), !isNegative else { return nil }
      return .integer(
        body.utf8.count <= 10
          ? Int128(Int32(truncatingIfNeeded: bits)) : Int128(Int64(bitPattern: bits)))
    }
    var factor: Int128 = 1
    for (index, suffix) in ["kb", "mb", "gb", "tb", "pb"].enumerated() where body.hasSuffix(suffix)
    {
      factor = 1 << (Int128(index + 1) * 10)
      body.removeLast(2)
    }
    if let integer = Int64(body) {
      return .integer((isNegative ? -1 : 1) * Int128(integer) * factor)
    }
    return double(String(body)).map { .real((isNegative ? -1 : 1) * $0 * Double(factor)) }
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
