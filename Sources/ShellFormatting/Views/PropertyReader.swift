public import ShellRuntime

/// What formatting sees of a value: the names of its properties and their values.
public struct PropertyReader {
  /// The engine of the values.
  public let engine: Engine

  /// A reader for the values of an engine.
  public init(engine: Engine) { self.engine = engine }

  /// Names of the properties in the order in which they are shown.
  public func names(of value: Value) throws(ShellError) -> [String] {
    switch value {
    case .object(let object): object.shape.properties.map(\.name)
    case .hashtable(let table): table.keys.map(\.text)
    case .string: ["Length"]
    case .dateTime: Self.dateTimeNames
    case .timeSpan: Self.timeSpanNames
    case .array: ["Length", "Count"]
    default: []
    }
  }

  /// The value of a property, found without regard to case; nil where there is none.
  public func value(of name: String, in value: Value) throws(ShellError) -> Value? {
    switch value {
    case .object(let object):
      object.shape.slot(of: engine.names.name(name)).map { object.value(at: $0) }
    case .hashtable(let table): table[name]
    default: nil
    }
  }

  /// The names that match a name or a pattern with wildcards.
  public func names(matching pattern: String, of value: Value) throws(ShellError) -> [String] {
    let names = try names(of: value)
    guard Self.hasWildcards(pattern) else {
      return names.first { NameTable.equalsIgnoringCase($0, pattern) }.map { [$0] } ?? []
    }
    return names
  }

  /// Whether a name is a pattern.
  public static func hasWildcards(_ name: String) -> Bool {
    name.utf8.contains { $0 == 0x2A || $0 == 0x3F || $0 == 0x5B }
  }

  /// A value by a .NET format (`N2`, `{0:d}`); nil where the format does not apply.
  public func formatted(_ value: Value, _ format: String) throws(ShellError) -> String? { nil }

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

  private static let dateTimeNames = [
    "DateTime", "Date", "Day", "DayOfWeek", "DayOfYear", "Hour", "Kind", "Millisecond",
    "Microsecond", "Nanosecond", "Minute", "Month", "Second", "Ticks", "TimeOfDay", "Year",
  ]
  private static let timeSpanNames = [
    "Ticks", "Days", "Hours", "Milliseconds", "Microseconds", "Nanoseconds", "Minutes",
    "Seconds", "TotalDays", "TotalHours", "TotalMilliseconds", "TotalMicroseconds",
    "TotalNanoseconds", "TotalMinutes", "TotalSeconds",
  ]
}
