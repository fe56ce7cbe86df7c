import ShellRuntime

/// One property of a class of the SMS Provider, and how it is read from what the model gives.
struct ResultProperty<Source>: Sendable {
  /// Name as WMI spells it.
  let name: String
  /// As `Get-Member` shows it.
  let typeName: String
  /// The value; the engine makes the objects that it holds.
  let read: @Sendable (Source, Engine) -> Value

  /// A text; nil is `$null`.
  static func text(_ name: String, _ read: @escaping @Sendable (Source) -> String?) -> Self {
    Self(name: name, typeName: "string") { source, _ in
      read(source).map { .string($0) } ?? .null
    }
  }

  /// An integer; nil is `$null`.
  static func number(_ name: String, _ read: @escaping @Sendable (Source) -> Int?) -> Self {
    Self(name: name, typeName: "int") { source, _ in
      read(source).map { .integer($0) } ?? .null
    }
  }

  /// A Boolean; nil is `$null`.
  static func flag(_ name: String, _ read: @escaping @Sendable (Source) -> Bool?) -> Self {
    Self(name: name, typeName: "bool") { source, _ in read(source).map { .bool($0) } ?? .null }
  }

  /// A moment in UTC; nil is `$null`.
  static func moment(_ name: String, _ read: @escaping @Sendable (Source) -> DateTime?) -> Self {
    Self(name: name, typeName: "datetime") { source, _ in
      read(source).map { .dateTime($0) } ?? .null
    }
  }
}
