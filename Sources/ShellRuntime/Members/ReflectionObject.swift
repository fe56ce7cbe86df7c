/// `$x.PSObject`
final class ReflectionObject: ShellObject {
  private let subject: Value
  private let engine: Engine

  init(_ subject: Value, engine: Engine) {
    self.subject = subject
    self.engine = engine
    super.init(
      shape: engine.readOnlyShape(
        ["System.Management.Automation.PSObject"],
        [
          ("Properties", "object"), ("TypeNames", "string[]"), ("BaseObject", "object"),
          ("Methods", "object"),
        ]))
  }

  override func value(at slot: Int) -> Value {
    switch slot {
    case 0: .array(properties)
    case 1: .strings(subject.typeNames)
    case 2: subject
    default: .array([])
    }
  }

  private var properties: [Value] {
    let shape = engine.readOnlyShape(
      ["System.Management.Automation.PSNoteProperty"],
      [
        ("Name", "string"), ("Value", "object"), ("TypeNameOfValue", "string"),
        ("MemberType", "string"), ("IsSettable", "bool"),
      ])
    guard case .object(let object) = subject else {
      guard case .hashtable(let table) = subject else { return [] }
      return ["Count", "Keys", "Values"].map { name in
        property(shape, name, name == "Count" ? .integer(table.count) : .null, "Property", false)
      }
    }
    let kind = object is CustomObject ? "NoteProperty" : "Property"
    return object.shape.properties.enumerated().map { slot, definition in
      property(
        shape, definition.name, object.value(at: slot), kind, !definition.isReadOnly)
    }
  }

  private func property(
    _ shape: Shape, _ name: String, _ value: Value, _ kind: String, _ isSettable: Bool
  ) -> Value {
    .object(
      DescribedObject(
        shape: shape,
        values: [
          .string(name), value, .string(value.typeName), .string(kind), .bool(isSettable),
        ], text: name))
  }

  func call(
    _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> MethodResult {
    throw .notPartOfThisShell("The method \(name) of PSObject")
  }
}

extension Engine {
  func reflection(of value: Value) -> ReflectionObject { ReflectionObject(value, engine: self) }
}
