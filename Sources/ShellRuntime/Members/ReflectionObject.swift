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

  override func ownValue(at slot: Int) -> Value {
    switch slot {
    case 0:
      let array = ArrayObject(properties)
      array.owner = subject
      return .array(array)
    case 1: return TypeNameList.list(of: subject)
    case 2: return subject
    default: return .array([])
    }
  }

  private var properties: [Value] {
    guard case .object(let object) = subject else {
      guard case .hashtable(let table) = subject else { return [] }
      return TableBaseObject.properties(of: table).map { name, _, value in
        .object(PropertyObject(name, value, of: nil, kind: "Property", engine))
      }
    }
    return object.shape.properties.enumerated().map { slot, definition in
      let kind = object.addedMember(at: slot)?.kind
      return .object(
        PropertyObject(definition.name, object.value(at: slot), of: object, kind: kind, engine))
    }
  }

  func call(
    _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> MethodResult {
    guard name == "copy", case .object(let object as CustomObject) = subject else {
      throw .notPartOfThisShell("The method \(name) of PSObject")
    }
    try shell.charge(elements: object.shape.properties.count)
    let values = object.shape.properties.indices.map { object.value(at: $0) }
    let copy = CustomObject(shape: object.shape, values: values)
    copy.nesting.height = object.nesting.height
    copy.epoch = shell.readOnlyEpoch
    return .value(.object(copy))
  }
}

/// One property, as `PSObject.Properties` gives it.
final class PropertyObject: ShellObject {
  private let name: String
  private var held: Value
  private let owner: ShellObject?
  private let kind: String
  private let engine: Engine

  /// `kind`: `NoteProperty` or what `Add-Member` made; nil = as the owner suggests.
  init(
    _ name: String, _ value: Value, of owner: ShellObject?, kind: String? = nil, _ engine: Engine
  ) {
    self.name = name
    held = value
    self.owner = owner
    self.engine = engine
    self.kind = kind ?? (owner == nil || owner is CustomObject ? "NoteProperty" : "Property")
    super.init(shape: engine.propertyShape("PS" + self.kind))
  }

  override func ownValue(at slot: Int) -> Value {
    switch slot {
    case 0: .string(name)
    case 1: held
    case 2: .string(held.isNull ? "System.Object" : held.typeName)
    case 3: .string(kind)
    default: .bool(isSettable)
    }
  }

  private var slot: Int? { owner?.shape.slot(of: engine.names.name(name)) }

  private var isSettable: Bool {
    guard let owner, let slot else { return true }
    return !owner.shape.properties[slot].isReadOnly
  }

  override func setOwnValue(_ value: Value, at slot: Int) throws(ShellError) {
    guard slot == 1 else { throw .readOnlyProperty(shape.properties[slot].name) }
    if let owner, let own = self.slot { try owner.setValue(value, at: own) }
    held = value
  }

  override var description: String { name }

  /// `Add`, `Remove`, `Item` and `Match` of the properties of an object; nil for other methods.
  static func call(
    _ properties: ArrayObject, _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> MethodResult? {
    guard let owner = properties.owner, ["add", "remove", "item", "match"].contains(name) else {
      return nil
    }
    let first = try Methods.argument(arguments, 0, name)
    switch name {
    case "item": return .value(try Indexing.get(.array(properties), first, shell))
    case "match":
      let pattern = WildcardPattern(first.text)
      return .value(
        try shell.newArray(properties.items.filter { pattern.matches($0.text) }))
    default: break
    }
    guard case .object(let object) = owner, object.keepsMembers else {
      throw .notPartOfThisShell("Changing the properties of \(owner.typeName)")
    }
    if name == "remove" {
      try shell.willChange(owner, putting: .null)
      object.changeMembers(shell.engine) { $0.remove(first.text, engine: shell.engine) }
    } else if case .object(let property as PropertyObject) = first {
      try shell.willChange(owner, putting: property.held)
      try shell.charge(elements: 1)
      object.addNote(property.name, property.held, engine: shell.engine)
    } else {
      throw Methods.noOverload(name, arguments.count)
    }
    return .nothing
  }
}

extension CustomMember {
  /// `NoteProperty`, as PowerShell calls it.
  public var kind: String {
    switch self {
    case .note: "NoteProperty"
    case .alias: "AliasProperty"
    case .script: "ScriptProperty"
    }
  }
}

extension Engine {
  func propertyShape(_ kind: String) -> Shape {
    shape(for: "property\u{0}" + kind) { names in
      Shape(
        typeNames: ["System.Management.Automation." + kind, "System.Object"],
        properties: [
          PropertyDefinition("Name"), PropertyDefinition("Value", "object", isReadOnly: false),
          PropertyDefinition("TypeNameOfValue"), PropertyDefinition("MemberType"),
          PropertyDefinition("IsSettable", "bool"),
        ], names: names)
    }
  }

  func reflection(of value: Value) -> ReflectionObject { ReflectionObject(value, engine: self) }
}
