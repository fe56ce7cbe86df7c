/// A boxed System.Decimal.
public final class DecimalObject: ShellObject {
  /// The number.
  public let number: DecimalNumber

  /// Boxes a number.
  public init(_ number: DecimalNumber, engine: Engine) {
    self.number = number
    super.init(shape: engine.plainShape("System.Decimal", bases: ["System.ValueType"]))
  }

  override var isTrue: Bool { number != .zero }

  /// All digits, `1.50`.
  public override var description: String { number.description }
}

/// A boxed System.Guid.
public final class GuidObject: ShellObject {
  private let digits: String

  /// Reads 32 hexadecimal digits with or without dashes and braces; nil for anything else.
  public init?(text: String, engine: Engine) {
    guard let digits = Self.normalized(text) else { return nil }
    self.digits = digits
    super.init(shape: engine.plainShape("System.Guid", bases: ["System.ValueType"]))
  }

  /// The lower-case form with dashes; nil if the text is no GUID.
  static func normalized(_ text: String) -> String? {
    var bytes = Array(TextComparison.folded(text).utf8)
    while bytes.first == 0x20 { bytes.removeFirst() }
    while bytes.last == 0x20 { bytes.removeLast() }
    if let first = bytes.first, let last = bytes.last, bytes.count == 38,
      (first == 0x7B && last == 0x7D) || (first == 0x28 && last == 0x29)
    {
      bytes = Array(bytes[1..<37])
    }
    if bytes.count == 36 {
      for dash in [8, 13, 18, 23] where bytes[dash] != 0x2D { return nil }
      bytes.removeAll { $0 == 0x2D }
    }
    let isHex = bytes.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    guard bytes.count == 32, isHex else { return nil }
    let ranges = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
    return ranges.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: "-")
  }

  /// Lower-case digits with dashes.
  public override var description: String { digits }

  /// By a format of .NET: `N`, `D`, `B`, `P` or `X`; nil for any other.
  func formatted(_ format: String) -> String? {
    switch TextComparison.folded(format) {
    case "", "d": return digits
    case "n": return digits.filter { $0 != "-" }
    case "b": return "{" + digits + "}"
    case "p": return "(" + digits + ")"
    case "x":
      let parts = digits.split(separator: "-")
      let tail = Array((parts[3] + parts[4]).utf8)
      let bytes = stride(from: 0, to: tail.count, by: 2).map {
        "0x" + String(decoding: tail[$0..<($0 + 2)], as: UTF8.self)
      }
      let head = parts.prefix(3).map { "0x" + $0 }.joined(separator: ",")
      return "{" + head + ",{" + bytes.joined(separator: ",") + "}}"
    default: return nil
    }
  }
}

/// A boxed System.Version.
public final class VersionObject: ShellObject {
  /// Major, minor, build and revision; two to four numbers.
  public let parts: [Int]

  /// Reads `1.2`, `1.2.3` or `1.2.3.4`; nil for anything else.
  public init?(text: String, engine: Engine) {
    let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = pieces.compactMap { Int32($0.drop(while: { $0 == " " })) }
    guard (2...4).contains(pieces.count), numbers.count == pieces.count,
      numbers.allSatisfy({ $0 >= 0 })
    else { return nil }
    parts = numbers.map(Int.init)
    super.init(shape: engine.versionShape)
  }

  /// What .NET says of a text that is no version.
  static func fault(in text: String) -> String {
    let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (2...4).contains(pieces.count) else {
      return "Version string portion was too short or too long. (Parameter 'input')"
    }
    let bad = pieces.first { Int32($0.drop(while: { $0 == " " })) == nil }
    return bad.map { "The input string '\($0)' was not in a correct format." }
      ?? "Version's parameters must be greater than or equal to zero. (Parameter 'input')"
  }

  /// Major, Minor, Build, Revision; -1 for what is not given.
  public override func ownValue(at slot: Int) -> Value {
    .integer(slot < parts.count ? parts[slot] : -1)
  }

  /// `1.2.3`
  public override var description: String {
    parts.map { String($0) }.joined(separator: ".")
  }
}

/// A member of an enumeration of the simulated products or of .NET, `Running`.
public final class EnumObject: ShellObject, MethodCallable {
  /// Name of the member.
  public let name: String
  /// Its number.
  public let number: Int

  /// A member of the enumeration `type` (full .NET name).
  public init(_ name: String, number: Int, type: String, engine: Engine) {
    self.name = name
    self.number = number
    super.init(
      shape: engine.plainShape(type, bases: ["System.Enum", "System.ValueType"]))
  }

  /// The member's name.
  public override var description: String { name }

  /// `HasFlag` and `GetTypeCode`.
  public func call(
    _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value? {
    guard name == "hasflag" else { return nil }
    let wanted = try Conversion(shell).enumeration(
      try Methods.argument(arguments, 0, "HasFlag"), shape.typeNames[0])
    return .bool(number & wanted.number == wanted.number)
  }
}
