import ShellRuntime

/// A value made ready for comparing: read once an object, compared many times.
enum SortKey {
  // swift-format-ignore
  case nothing
  case number(Double)
  case integer(Int64)
  case moment(DateTime)
  case span(TimeSpan)
  case text(String)

  init(_ value: Value?) {
    switch value {
    case nil, .null: self = .nothing
    case .bool(let flag): self = .integer(flag ? 1 : 0)
    case .int(let number): self = .integer(Int64(number))
    case .long(let number): self = .integer(number)
    case .byte(let number): self = .integer(Int64(number))
    case .sbyte(let number): self = .integer(Int64(number))
    case .int16(let number): self = .integer(Int64(number))
    case .uint16(let number): self = .integer(Int64(number))
    case .uint32(let number): self = .integer(Int64(number))
    case .uint64(let number): self = .number(Double(number))
    case .double(let number): self = .number(number)
    case .single(let number): self = .number(Double(number))
    case .dateTime(let moment): self = .moment(moment)
    case .timeSpan(let span): self = .span(span)
    case .object(let object): self = Self.key(of: object)
    case .string(let text): self = .text(text)
    case .some(let value): self = .text(value.text)
    }
  }

  private static func key(of object: ShellObject) -> SortKey {
    switch object {
    case let decimal as DecimalObject:
      Double(decimal.description).map { .number($0) } ?? .text(decimal.description)
    case let member as EnumObject: .integer(Int64(member.number))
    case let version as VersionObject: .text(padded(version.parts.map { String($0) }))
    default: ofNet(object)
    }
  }

  /// Values of .NET that are objects here.
  private static func ofNet(_ object: ShellObject) -> SortKey {
    switch object.shape.typeNames[0] {
    case "System.Numerics.BigInteger": return .number(Double(object.description) ?? 0)
    case "System.DateTimeOffset":
      guard case .dateTime(let moment) = object.value(at: 1) else { return .nothing }
      return .moment(moment)
    case "System.Management.Automation.SemanticVersion":
      // A version without a label comes behind those with one.
      let label = object.value(at: 3)
      let numbers = padded((0..<3).map { object.value(at: $0).text })
      return .text(numbers + (label.isNull ? "~" : "-" + label.text))
    default: return .text(object.description)
    }
  }

  private static func padded(_ parts: [String]) -> String {
    parts.map { String(repeating: "0", count: max(0, 10 - $0.utf8.count)) + $0 }
      .joined(separator: ".")
  }

  /// Negative, 0 or positive. Nothing comes first; values of different kinds compare as text.
  func order(_ other: SortKey, ignoringCase: Bool) -> Int {
    switch (self, other) {
    case (.nothing, .nothing): 0
    case (.nothing, _): -1
    case (_, .nothing): 1
    case (.integer(let one), .integer(let two)): Self.order(one, two)
    case (.moment(let one), .moment(let two)): Self.order(one, two)
    case (.span(let one), .span(let two)): Self.order(one, two)
    case (.text(let one), .text(let two)):
      TextComparison.order(one, two, ignoringCase: ignoringCase)
    default:
      if let one = number, let two = other.number {
        Self.order(one, two)
      } else {
        TextComparison.order(text, other.text, ignoringCase: ignoringCase)
      }
    }
  }

  /// A text that is the same for keys that may be equal: what has another is not equal.
  func bucket(ignoringCase: Bool) -> String {
    if case .nothing = self { return "\u{1}" }
    if let number { return NumberText.text(number) }
    return ignoringCase ? TextComparison.folded(text) : text
  }

  private static func order<Key: Comparable>(_ one: Key, _ two: Key) -> Int {
    one == two ? 0 : one < two ? -1 : 1
  }

  /// As a number, where it is one or a text that reads as one.
  private var number: Double? {
    switch self {
    case .number(let number): number
    case .integer(let number): Double(number)
    case .text(let text): Double(text)
    default: nil
    }
  }

  private var text: String {
    switch self {
    case .nothing: ""
    case .number(let number): NumberText.text(number)
    case .integer(let number): String(number)
    case .moment(let moment): moment.generalText
    case .span(let span): span.description
    case .text(let text): text
    }
  }
}
