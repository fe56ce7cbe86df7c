/// What a property of a WMI class holds.
public enum WqlValue: Sendable, Hashable {
  /// Nothing: `NULL`.
  case null
  /// A whole number.
  case number(Int)
  /// `TRUE` or `FALSE`.
  case flag(Bool)
  /// A text; compared without regard to case.
  case text(String)
  /// A moment in UTC.
  case moment(VirtualInstant)
  /// An array of texts; true of a comparison if one of them is. [memdocs: array properties]
  case texts([String])
}

/// The type of a property.
public enum WqlType: Sendable, Hashable {
  /// `UInt32`, `SInt32`.
  case number
  /// `Boolean`.
  case flag
  /// `String`.
  case text
  /// `DateTime`.
  case moment
  /// `String[]`.
  case texts
}

extension WqlValue {
  /// A number, or `NULL`.
  init(_ number: Int?) { self = number.map { .number($0) } ?? .null }

  /// A text, or `NULL`.
  init(_ text: String?) { self = text.map { .text($0) } ?? .null }

  /// A moment, or `NULL`.
  init(_ moment: VirtualInstant?) { self = moment.map { .moment($0) } ?? .null }

  /// Whether nothing is there.
  var isNull: Bool {
    if case .null = self { return true }
    return false
  }

  /// A number for what counts or is true or false, and for a text that reads as one.
  var number: Int? {
    switch self {
    case .number(let number): number
    case .flag(let flag): flag ? 1 : 0
    case .text(let text): Int(text) ?? Self.flagNumber(text)
    case .null, .moment, .texts: nil
    }
  }

  private static func flagNumber(_ text: String) -> Int? {
    if text.equalsIgnoringASCIICase("true") { return 1 }
    return text.equalsIgnoringASCIICase("false") ? 0 : nil
  }

  /// Below 0, 0 or above 0; nil where one is null or the two cannot be compared.
  func compared(with other: WqlValue) -> Int? {
    switch (self, other) {
    case (.null, _), (_, .null), (.texts, _), (_, .texts): return nil
    case (.text(let left), .text(let right)): return WqlText.compare(left, right)
    case (.moment(let left), .moment(let right)):
      return left == right ? 0 : left < right ? -1 : 1
    case (.moment(let left), .text(let right)):
      return WqlMoment.instant(right).map { left == $0 ? 0 : left < $0 ? -1 : 1 }
    case (.text(let left), .moment(let right)):
      return WqlMoment.instant(left).map { $0 == right ? 0 : $0 < right ? -1 : 1 }
    default:
      guard let left = number, let right = other.number else { return nil }
      return left == right ? 0 : left < right ? -1 : 1
    }
  }
}
