extension Value {
  /// As PowerShell puts it into strings: invariant culture, elements of an array separated by a
  /// space, `$null` as nothing.
  public var text: String {
    switch self {
    case .null: ""
    case .bool(let flag): flag ? "True" : "False"
    case .int(let number): String(number)
    case .long(let number): String(number)
    case .double(let number): NumberText.text(number)
    case .string(let text): text
    case .char(let unit): String(decoding: CollectionOfOne(unit), as: UTF16.self)
    case .byte(let number): String(number)
    case .sbyte(let number): String(number)
    case .int16(let number): String(number)
    case .uint16(let number): String(number)
    case .uint32(let number): String(number)
    case .uint64(let number): String(number)
    case .single(let number): NumberText.text(number)
    case .dateTime(let moment): moment.invariantText
    case .timeSpan(let span): span.description
    case .array(let array): array.items.map(\.elementText).joined(separator: " ")
    case .hashtable(let table): table.typeName
    case .scriptBlock(let block): block.text
    case .object(let object): object.description
    }
  }

  /// As .NET's own `ToString()` with the invariant culture writes it: numbers in full.
  public var roundTripText: String {
    switch self {
    case .double(let number): NumberText.roundTrip(number)
    case .single(let number): NumberText.roundTrip(number)
    default: text
    }
  }

  /// As an element of an array that is put into a string.
  var elementText: String {
    if case .array(let array) = self { return array.typeName }
    return text
  }
}

/// Numbers as .NET writes them with the invariant culture. PowerShell turns a Double into text with
/// 15 digits and a Single with 7; .NET's own methods, `-f` and JSON write the shortest text that
/// reads back the same.
public enum NumberText {
  /// At most 15 digits: `0.3`, `1E+15`, `1E-05`.
  public static func text(_ number: Double) -> String {
    guard number.isFinite else { return special(number) }
    return text(DoubleDigits(number).rounded(to: 15), scientificFrom: 15)
  }

  /// At most 7 digits.
  public static func text(_ number: Float) -> String {
    guard number.isFinite else { return special(Double(number)) }
    return text(DoubleDigits(Double(number)).rounded(to: 7), scientificFrom: 7)
  }

  /// The shortest text that reads back the same: `0.30000000000000004`.
  public static func roundTrip(_ number: Double) -> String {
    guard number.isFinite else { return special(number) }
    return text(decimal(number.description), scientificFrom: 15)
  }

  /// The shortest text that reads back the same Single.
  public static func roundTrip(_ number: Float) -> String {
    guard number.isFinite else { return special(Double(number)) }
    return text(decimal(number.description), scientificFrom: 7)
  }

  private static func special(_ number: Double) -> String {
    if number.isNaN { return "NaN" }
    return number < 0 ? "-∞" : "∞"
  }

  /// The digits and the exponent of the first one: `1.5e-07` is ("15", -7).
  static func decimal(_ shortest: String) -> (negative: Bool, digits: [UInt8], exponent: Int) {
    var bytes = Array(shortest.utf8)
    let negative = bytes.first == 0x2D
    if negative { bytes.removeFirst() }
    var exponent = 0
    if let mark = bytes.firstIndex(of: 0x65) {
      exponent = Int(String(decoding: bytes[(mark + 1)...], as: UTF8.self)) ?? 0
      bytes.removeSubrange(mark...)
    }
    let point = bytes.firstIndex(of: 0x2E) ?? bytes.count
    exponent += point - 1
    bytes.removeAll { $0 == 0x2E }
    while bytes.count > 1, bytes.first == 0x30 {
      bytes.removeFirst()
      exponent -= 1
    }
    while bytes.count > 1, bytes.last == 0x30 { bytes.removeLast() }
    if bytes == [0x30] { exponent = 0 }
    return (negative, bytes, exponent)
  }

  static func text(
    _ number: (negative: Bool, digits: [UInt8], exponent: Int), scientificFrom limit: Int
  ) -> String {
    let (negative, digits, exponent) = number
    let sign = negative ? "-" : ""
    let text = String(decoding: digits, as: UTF8.self)
    if exponent >= limit || exponent < -4 {
      let rest = text.utf8.count > 1 ? "." + text.dropFirst() : ""
      let mark = exponent < 0 ? "E-" : "E+"
      return sign + text.prefix(1) + rest + mark + Digits.padded(abs(exponent), 2)
    }
    if exponent < 0 {
      return sign + "0." + String(repeating: "0", count: -exponent - 1) + text
    }
    if text.utf8.count <= exponent + 1 {
      return sign + text + String(repeating: "0", count: exponent + 1 - text.utf8.count)
    }
    return sign + text.prefix(exponent + 1) + "." + text.dropFirst(exponent + 1)
  }
}
