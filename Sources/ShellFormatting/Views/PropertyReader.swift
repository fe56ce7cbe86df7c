public import ShellRuntime

/// What formatting sees of a value: the names of its properties and their values.
public struct PropertyReader {
  /// The engine of the values.
  public let engine: Engine
  let shell: Shell?

  /// A reader for the values of a session: sees all that the language sees.
  public init(shell: Shell) {
    engine = shell.engine
    self.shell = shell
  }

  /// A reader for values apart from any session: sees the properties of objects, hashtables and
  /// time spans.
  public init(engine: Engine) {
    self.engine = engine
    shell = nil
  }

  /// Names of the properties in the order in which they are shown.
  public func names(of value: Value) -> [String] {
    switch value {
    case .object(let object as GuidObject) where object.shape.properties.isEmpty: ["Guid"]
    case .object(let object): object.shape.properties.map(\.name)
    case .hashtable(let table): table.keys.map(\.text)
    case .timeSpan: Self.spanProperties.map(\.name)
    default: shell.map { $0.properties(of: value).map(\.name) } ?? []
    }
  }

  /// The value of a property, found without regard to case; nil where there is none.
  public func value(of name: String, in value: Value) throws(ShellError) -> Value? {
    if case .object(let object) = value,
      let slot = object.shape.slot(of: engine.names.name(name))
    {
      return object.value(at: slot)
    }
    if case .object(let object as GuidObject) = value, NameTable.equalsIgnoringCase(name, "Guid") {
      return .string(object.description)
    }
    if isIntrinsic(name, of: value) { return nil }
    if let shell { return try shell.property(name, of: value) }
    switch value {
    case .hashtable(let table): return table[name]
    case .timeSpan(let span):
      let known = Self.spanProperties.first { NameTable.equalsIgnoringCase($0.name, name) }
      return known?.value(span)
    default: return nil
    }
  }

  /// `Count` and `Length`, which the language gives to every single object: they are no properties.
  private func isIntrinsic(_ name: String, of value: Value) -> Bool {
    switch value {
    case .array, .hashtable, .string, .scriptBlock: false
    default:
      ["Count", "Length"].contains { NameTable.equalsIgnoringCase($0, name) }
        && !names(of: value).contains { NameTable.equalsIgnoringCase($0, name) }
    }
  }

  /// What an expression gives for an object; nothing where it fails.
  func value(of expression: FormatExpression, in object: Value) throws(ShellError) -> Value {
    do throws(ShellError) { return try attempt(expression, in: object) } catch {
      guard error.record == nil else { return .null }
      throw error
    }
  }

  /// What an expression gives for an object.
  func attempt(_ expression: FormatExpression, in object: Value) throws(ShellError) -> Value {
    switch expression {
    case .property(let name): try value(of: name, in: object) ?? .null
    case .computed(let compute): try compute(object, self)
    }
  }

  /// The names that match a name or a pattern with wildcards.
  public func names(matching pattern: String, of value: Value) throws(ShellError) -> [String] {
    let names = names(of: value)
    if Self.hasWildcards(pattern) {
      let matcher = WildcardPattern(pattern, ignoringCase: true)
      return names.filter { matcher.matches($0) }
    }
    if let shown = names.first(where: { NameTable.equalsIgnoringCase($0, pattern) }) {
      return [shown]
    }
    if case .object = value { return [] }
    return try self.value(of: pattern, in: value) == nil ? [] : [pattern]
  }

  /// Whether a name is a pattern.
  public static func hasWildcards(_ name: String) -> Bool {
    name.utf8.contains { $0 == 0x2A || $0 == 0x3F || $0 == 0x5B }
  }

  /// A value by a .NET format (`N2`, `{0:d}`); nil where the format does not apply.
  public func formatted(_ value: Value, _ format: String) throws(ShellError) -> String? {
    guard let shell else {
      guard case .dateTime(let moment) = value else { return nil }
      return moment.formatted(format)
    }
    do throws(ShellError) { return try shell.formatted(value, format) } catch {
      if case .terminating = error { return nil }
      throw error
    }
  }

  /// An entry of a hashtable as an object with Name, Key and Value.
  public func dictionaryEntry(_ key: Value, _ value: Value) -> Value {
    let shape = engine.shape(for: "format\u{0}DictionaryEntry") { names in
      Shape(
        typeNames: ["System.Collections.DictionaryEntry", "System.ValueType", "System.Object"],
        properties: [
          PropertyDefinition("Name", "object"), PropertyDefinition("Key", "object"),
          PropertyDefinition("Value", "object"),
        ], names: names)
    }
    return .object(
      DescribedObject(
        shape: shape, values: [key, key, value], text: "[\(key.text), \(value.text)]"))
  }

  private static let spanProperties: [(name: String, value: @Sendable (TimeSpan) -> Value)] = [
    ("Ticks", { .long($0.ticks) }), ("Days", { .integer($0.days) }),
    ("Hours", { .integer($0.hours) }), ("Milliseconds", { .integer($0.milliseconds) }),
    ("Minutes", { .integer($0.minutes) }), ("Seconds", { .integer($0.seconds) }),
    ("TotalDays", { .double($0.totalDays) }), ("TotalHours", { .double($0.totalHours) }),
    ("TotalMilliseconds", { .double($0.totalMilliseconds) }),
    ("TotalMinutes", { .double($0.totalMinutes) }),
    ("TotalSeconds", { .double($0.totalSeconds) }),
  ]
}
