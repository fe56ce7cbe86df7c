/// Escapes of regular expressions as plain text, as `[regex]::Unescape` reads them.
public enum RegexEscapes {
  /// The text with its escapes replaced: `\t`, `\x41`, `\u0041`, `\cA`; a backslash before any
  /// other character stands for that character.
  public static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(0x5C) else { return text }
    var rest = Substring(text).unicodeScalars
    var units: [UInt16] = []
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let escaped = rest.popFirst() else {
        units += UTF16.encode(scalar) ?? UTF16.EncodedScalar()
        continue
      }
      units += self.units(of: escaped, &rest)
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func units(
    of escaped: Unicode.Scalar, _ rest: inout Substring.UnicodeScalarView
  ) -> [UInt16] {
    switch escaped {
    case "n": return [0x0A]
    case "r": return [0x0D]
    case "t": return [0x09]
    case "f": return [0x0C]
    case "v": return [0x0B]
    case "a": return [0x07]
    case "e": return [0x1B]
    case "x": return number(2, radix: 16, &rest).map { [$0] } ?? [0x78]
    case "u": return number(4, radix: 16, &rest).map { [$0] } ?? [0x75]
    case "c":
      guard let letter = rest.popFirst() else { return [0x63] }
      return [UInt16(truncatingIfNeeded: letter.value & 0x1F)]
    default: return Array(UTF16.encode(escaped) ?? UTF16.EncodedScalar())
    }
  }

  /// A number of so many digits; nil, and nothing read, where there are fewer.
  private static func number(
    _ count: Int, radix: Int, _ rest: inout Substring.UnicodeScalarView
  ) -> UInt16? {
    let digits = rest.prefix(count)
    guard digits.count == count, let number = UInt16(String(digits), radix: radix) else {
      return nil
    }
    rest.removeFirst(count)
    return number
  }
}
