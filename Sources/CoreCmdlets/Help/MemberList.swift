import ShellFormatting
import ShellRuntime

/// The members of a value as `Get-Member` lists them: by kind, then by name.
struct MemberList {
  /// One member.
  struct Member {
    let name: String
    let kind: MemberKind
    let definition: String
  }

  let members: [Member]

  /// `isForced`: with those that every object has.
  init(_ value: Value, _ shell: Shell, isForced: Bool = false) throws(ShellError) {
    var members = TypeMembers.instance(value) ?? Self.methods
    members += try Self.properties(of: value, shell)
    if case .object(let object) = value {
      members += object.addedMethods.map { method in
        Member(
          name: method.name, kind: .ScriptMethod, definition: "System.Object \(method.name)();")
      }
    }
    if isForced { members += Self.hidden }
    self.init(members)
  }

  /// The static members of a type.
  init(staticOf typeName: String) { self.init(TypeMembers.statics(typeName)) }

  private init(_ members: [Member]) {
    self.members = members.sorted { left, right in
      let order = TextComparison.order(
        left.kind.rawValue, right.kind.rawValue, ignoringCase: true)
      if order != 0 { return order < 0 }
      return TextComparison.order(left.name, right.name, ignoringCase: true) < 0
    }
  }

  private static let methods = [
    Member(name: "Equals", kind: .Method, definition: "bool Equals(System.Object obj)"),
    Member(name: "GetHashCode", kind: .Method, definition: "int GetHashCode()"),
    Member(name: "GetType", kind: .Method, definition: "type GetType()"),
    Member(name: "ToString", kind: .Method, definition: "string ToString()"),
  ]

  private static func properties(
    of value: Value, _ shell: Shell
  ) throws(ShellError) -> [Member] {
    if case .object(let object) = value {
      return object.shape.properties.enumerated().map { slot, property in
        if let member = object.addedMember(at: slot) { return added(property.name, member) }
        if providerNotes.contains(property.name) || isNote(property.name, of: object) {
          return note(property.name, object.value(at: slot))
        }
        return TypeExtensions.member(property.name, of: object.shape.typeNames)
          ?? declared(property)
      }
    }
    let reader = PropertyReader(shell: shell)
    var members: [Member] = []
    for name in reader.names(of: value) {
      if let member = TypeExtensions.member(name, of: value.typeNames) {
        members.append(member)
        continue
      }
      if name == "DisplayHint" {
        members.append(note(name, try reader.value(of: name, in: value) ?? .null))
        continue
      }
      let type = shortType(try reader.value(of: name, in: value) ?? .null)
      members.append(Member(name: name, kind: .Property, definition: "\(type) \(name) {get;}"))
    }
    return members
  }

  private static func declared(_ property: PropertyDefinition) -> Member {
    let access = property.isReadOnly ? "{get;}" : "{get;set;}"
    return Member(
      name: property.name, kind: .Property,
      definition: "\(property.typeName) \(property.name) \(access)")
  }

  /// The text of a log's entry is put beside it.
  private static func isNote(_ name: String, of object: ShellObject) -> Bool {
    name == "Message" && object.shape.typeNames.contains { $0.hasSuffix(".EventLogRecord") }
  }

  /// What the providers of drives add to their items.
  private static let providerNotes: Set = [
    "PSChildName", "PSDrive", "PSIsContainer", "PSParentPath", "PSPath", "PSProvider",
  ]

  /// What every object has and nobody needs to see.
  private static let hidden = [
    Member(
      name: "pstypenames", kind: .CodeProperty,
      definition: "System.Collections.ObjectModel.Collection[string] "
        + "pstypenames{get=PSTypeNames;}"),
    Member(name: "psadapted", kind: .MemberSet, definition: "MemberSet psadapted"),
    Member(name: "psbase", kind: .MemberSet, definition: "MemberSet psbase"),
    Member(name: "psextended", kind: .MemberSet, definition: "MemberSet psextended"),
    Member(name: "psobject", kind: .MemberSet, definition: "MemberSet psobject"),
  ]

  private static func added(_ name: String, _ member: CustomMember) -> Member {
    switch member {
    case .note(let value): return note(name, value)
    case .alias(let other):
      return Member(name: name, kind: .AliasProperty, definition: "\(name) = \(other)")
    case .script(let get, let set):
      let setter = set.map { "set=\($0);" } ?? ""
      return Member(
        name: name, kind: .ScriptProperty,
        definition: "System.Object \(name) {get=\(get);\(setter)}")
    }
  }

  private static func note(_ name: String, _ value: Value) -> Member {
    Member(
      name: name, kind: .NoteProperty,
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
