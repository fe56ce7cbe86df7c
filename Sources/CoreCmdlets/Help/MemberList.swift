import ShellFormatting
import ShellRuntime

/// The members of a value as `Get-Member` lists them: by kind, then by name.
struct MemberList {
  /// One member.
  struct Member {
    let name: String
    /// `Property`, `NoteProperty`, `Method`.
    let kind: String
    let definition: String
  }

  let members: [Member]

  init(_ value: Value, _ shell: Shell) throws(ShellError) {
    let members = Self.methods + (try Self.properties(of: value, shell))
    self.members = members.sorted { left, right in
      let order = TextComparison.order(left.kind, right.kind, ignoringCase: true)
      if order != 0 { return order < 0 }
      return TextComparison.order(left.name, right.name, ignoringCase: true) < 0
    }
  }

  private static let methods = [
    Member(name: "Equals", kind: "Method", definition: "bool Equals(System.Object obj)"),
    Member(name: "GetHashCode", kind: "Method", definition: "int GetHashCode()"),
    Member(name: "GetType", kind: "Method", definition: "type GetType()"),
    Member(name: "ToString", kind: "Method", definition: "string ToString()"),
  ]

  private static func properties(
    of value: Value, _ shell: Shell
  ) throws(ShellError) -> [Member] {
    if case .object(let object) = value {
      return object.shape.properties.enumerated().map { slot, property in
        object is CustomObject
          ? note(property.name, object.value(at: slot)) : declared(property)
      }
    }
    let reader = PropertyReader(shell: shell)
    var members: [Member] = []
    for name in reader.names(of: value) {
      let type = shortType(try reader.value(of: name, in: value) ?? .null)
      members.append(Member(name: name, kind: "Property", definition: "\(type) \(name) {get;}"))
    }
    return members
  }

  private static func declared(_ property: PropertyDefinition) -> Member {
    let access = property.isReadOnly ? "{get;}" : "{get;set;}"
    return Member(
      name: property.name, kind: "Property",
      definition: "\(property.typeName) \(property.name) \(access)")
  }

  private static func note(_ name: String, _ value: Value) -> Member {
    Member(
      name: name, kind: "NoteProperty",
      definition: "\(shortType(value)) \(name)=\(value.isNull ? "null" : CellText.plain(value))")
  }

  /// The accelerator of a type where it has one.
  private static func shortType(_ value: Value) -> String {
    switch value {
    case .null: "object"
    case .bool: "bool"
    case .int: "int"
    case .long: "long"
    case .double: "double"
    case .string: "string"
    case .char: "char"
    case .dateTime: "datetime"
    case .timeSpan: "timespan"
    case .array(let array): array.typeName == "System.Object[]" ? "Object[]" : array.typeName
    case .hashtable(let table): table.isOrdered ? "ordered" : "hashtable"
    case .scriptBlock: "scriptblock"
    default: value.typeName
    }
  }
}
