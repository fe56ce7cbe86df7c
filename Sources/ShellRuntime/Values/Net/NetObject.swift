/// A value of a .NET type that is an object of the shell: what casts, `[T]::Member`, operators and
/// formats ask of it.
protocol NetObject: ShellObject {
  /// Full name of the type.
  static var netName: String { get }
  /// Whether `$null` does not convert to it.
  static var isValueType: Bool { get }
  /// A value as one of these, as a cast makes it.
  static func converted(_ value: Value, _ conversion: Conversion) throws(ShellError) -> ShellObject
  /// `[T]::Name`; nil where there is none.
  static func property(_ name: String, _ shell: Shell) throws(ShellError) -> Value?
  /// `[T]::Name(...)`, by its name as typed and in lower case; nil where there is none.
  static func call(
    _ typed: String, _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value?
  /// `[T]::new(...)`
  static func make(_ arguments: [Value], _ shell: Shell) throws(ShellError) -> ShellObject

  /// What `ToString()` gives, with the culture of the machine.
  var displayText: String { get }
  /// By a format of .NET; nil for one that is refused.
  func formatted(_ format: String) -> String?
  /// Negative, 0 or positive; throws where the other value does not convert.
  func order(to other: Value, _ conversion: Conversion) throws(ShellError) -> Int?
  /// Two with the same are equal, and one key of a table.
  var identity: String? { get }
}

extension NetObject {
  static var isValueType: Bool { false }
  static func property(_ name: String, _ shell: Shell) throws(ShellError) -> Value? { nil }

  static func call(
    _ typed: String, _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value? { nil }

  static func make(_ arguments: [Value], _ shell: Shell) throws(ShellError) -> ShellObject {
    guard arguments.count == 1 else {
      throw Methods.noOverload(ShellType.shortName(netName), arguments.count)
    }
    return try converted(arguments[0], Conversion(shell))
  }

  static var netType: ShellType { .named(netName) }

  /// `[T]::Parse(...)` and `TryParse`, where a cast of text reads the same.
  static func parsed(
    _ typed: String, _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    let text = try Methods.argument(arguments, 0, typed)
    let object: ShellObject
    do throws(ShellError) {
      object = try converted(.string(text.text), Conversion(shell))
    } catch {
      if name == "tryparse" { return .bool(false) }
      let inner = error.record?.inner
      throw Methods.failure(
        typed, arguments.count, inner?.type ?? "System.FormatException",
        inner?.message ?? error.record?.message ?? "")
    }
    guard name == "tryparse" else { return .object(object) }
    if case .object(let reference as ReferenceObject)? = arguments.last {
      try reference.setValue(.object(object), at: 0)
    }
    return .bool(true)
  }

  var displayText: String { description }
  func formatted(_ format: String) -> String? { displayText }
  func order(to other: Value, _ conversion: Conversion) throws(ShellError) -> Int? { nil }
  var identity: String? { nil }

  func isEqual(to other: Value, _ conversion: Conversion) -> Bool {
    if case .object(let object as any NetObject) = other, let identity,
      type(of: object) == type(of: self)
    {
      return object.identity == identity
    }
    let order = try? order(to: other, conversion)
    return order == .some(0)
  }
}

/// The types of .NET whose values are objects here.
enum NetTypes {
  private static let all: [String: any NetObject.Type] = Dictionary(
    uniqueKeysWithValues: ([
      BigIntegerObject.self, SemanticVersionObject.self, DateTimeOffsetObject.self,
      CultureInfoObject.self, WildcardObject.self,
    ] as [any NetObject.Type]).map { (TextComparison.folded($0.netName), $0) })

  /// By the lower-case full name.
  static func named(_ folded: String) -> (any NetObject.Type)? { all[folded] }
}
