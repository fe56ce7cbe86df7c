/// What is wrong with a pattern, in the words and with the offset of .NET.
struct RegexFault {
  private let pattern: [UInt8]
  private let code: Int32
  private let offset: Int

  /// An error of PCRE2 with its offset in bytes.
  init(_ pattern: [UInt8], _ code: Int32, _ offset: Int) {
    self.pattern = pattern
    self.code = code
    self.offset = min(max(0, offset), pattern.count)
  }

  /// The offset in UTF-16 code units and the reason; `other` where .NET has no such error.
  func described(_ other: String) -> (offset: Int, reason: String) {
    switch code {
    case 101: (units(pattern.count), "Illegal \\ at end of pattern.")
    case 104: (units(offset), "Illegal {x,y} with x > y.")
    case 106: (units(pattern.count), "Unterminated [] set.")
    case 108: (units(offset + 1), "\(range) range in reverse order.")
    case 109: quantifier
    case 114: (units(pattern.count), "Not enough )'s.")
    case 115: (units(offset), "Reference to undefined group number \(digits).")
    case 122: (units(offset + 1), "Too many )'s.")
    default: (units(offset), other.prefix(1).uppercased() + other.dropFirst() + ".")
    }
  }

  private func units(_ bytes: Int) -> Int {
    String(decoding: pattern.prefix(bytes), as: UTF8.self).utf16.count
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: pattern[range.clamped(to: 0..<pattern.count)], as: UTF8.self)
  }

  private var range: String { "[" + text(offset - 2..<offset + 1) + "]" }

  private var digits: String {
    let before = pattern.prefix(offset).reversed().prefix { (0x30...0x39).contains($0) }
    return String(decoding: before.reversed(), as: UTF8.self)
  }

  /// A quantifier behind nothing, or behind another one.
  private var quantifier: (offset: Int, reason: String) {
    let sign = text(offset..<offset + 1)
    let isNested = offset > 0 && [0x2A, 0x2B, 0x3F, 0x7D].contains(pattern[offset - 1])
    return (
      units(offset + 1),
      isNested ? "Nested quantifier '\(sign)'." : "Quantifier '\(sign)' following nothing."
    )
  }
}

extension ShellError {
  static let regexParseType = "System.Text.RegularExpressions.RegexParseException"

  /// The exception of .NET, as `-match` and `-split` let it through.
  static func badPattern(_ pattern: String, at offset: Int, _ reason: String) -> ShellError {
    failed(
      regexParseType, .operationStopped,
      "Invalid pattern '\(pattern)' at offset \(offset). \(reason)", exceptionType: regexParseType)
  }

  /// The same as `-replace` and `switch -Regex` word it; any other error as it is.
  func namingPattern(_ pattern: String) -> ShellError {
    guard let record, record.id == Self.regexParseType else { return self }
    return .failed(
      "InvalidRegularExpression", .invalidOperation,
      "The regular expression pattern \(pattern) is not valid.", target: pattern,
      inner: InnerException(type: Self.regexParseType, message: record.message))
  }
}
