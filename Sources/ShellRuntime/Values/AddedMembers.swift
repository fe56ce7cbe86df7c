/// Members that `Add-Member` gives an object: a custom object holds them among its own, any other
/// object beside them.
extension ShellObject {
  /// Whether what is added stays with the object; PowerShell gives values members that go with the
  /// next assignment.
  public var keepsMembers: Bool { !shape.typeNames.contains("System.ValueType") }

  /// Adds a note property, or sets one that was added before.
  public func addNote(_ name: String, _ value: Value, engine: Engine) {
    changeMembers(engine) { $0.add(name, value, engine: engine) }
  }

  /// Changes the custom object that holds what was added.
  public func changeMembers(_ engine: Engine, _ change: (CustomObject) -> Void) {
    engine.noteChangeInPlace()
    if let custom = self as? CustomObject { return change(custom) }
    let holder = added ?? engine.customObject([])
    change(holder)
    holder.scriptMembers?.owner = self
    let own = shape.base ?? shape
    let typeNames = shape.typeNames
    added = holder
    shape = engine.extendedShape(
      of: own, typeNames: typeNames, with: holder.shape.properties.map(\.name))
  }

  /// Puts a type name before the others.
  public func addTypeName(_ name: String, engine: Engine) {
    engine.noteChangeInPlace()
    if let custom = self as? CustomObject { return custom.insertTypeName(name, engine: engine) }
    shape = engine.extendedShape(
      of: shape.base ?? shape, typeNames: [name] + shape.typeNames,
      with: added?.shape.properties.map(\.name) ?? [])
  }

  /// What kind of member stands at a slot; nil for a property of the object's own kind.
  public func addedMember(at slot: Int) -> CustomMember? {
    if let custom = self as? CustomObject { return custom.member(at: slot) }
    guard let added else { return nil }
    let first = shape.properties.count - added.shape.properties.count
    return slot < first ? nil : added.member(at: slot - first)
  }

  /// The methods that were added, with their texts.
  public var addedMethods: [(name: String, text: String)] {
    let members = ((self as? CustomObject) ?? added)?.scriptMembers
    return members?.methods.map { ($0.name, $0.block.text) } ?? []
  }

  /// The block of a method that was added, by its folded name.
  func addedMethod(_ folded: String) -> ScriptBlockObject? {
    ((self as? CustomObject) ?? added)?.scriptMembers?.method(folded)
  }
}

extension Engine {
  /// The shape of objects that have some properties behind those of another shape.
  func extendedShape(of base: Shape, typeNames: [String], with added: [String]) -> Shape {
    var key = "extended"
    for part in typeNames { key += "\u{1}" + part }
    for part in base.properties { key += "\u{0}" + part.name }
    key += "\u{2}"
    for part in added { key += "\u{0}" + part }
    let known = shape(for: key) { names in
      Shape(extending: base, typeNames: typeNames, with: added, names: names)
    }
    if known.base === base { return known }
    return Shape(extending: base, typeNames: typeNames, with: added, names: names)
  }
}
