/// A `[pscustomobject]`, and what `Select-Object` and `ConvertFrom-Json` make: a shape shared with
/// others of its kind, and values.
public final class CustomObject: ShellObject {
  @exclusivity(unchecked) private var values: [Value]
  var nesting = Nesting()
  var epoch: UInt32 = 0
  /// What is worked out instead of kept; nil for almost every object.
  var scriptMembers: ScriptMembers?

  /// An object whose values stand in the order of the shape's properties; missing ones are `$null`.
  public init(shape: Shape, values: [Value]) {
    let missing = shape.properties.count - values.count
    self.values = missing > 0 ? values + [Value](repeating: .null, count: missing) : values
    super.init(shape: shape)
  }

  /// The value at a slot; `$null` behind the last one.
  public override func ownValue(at slot: Int) -> Value {
    guard slot < values.count else { return .null }
    if let scriptMembers, let property = scriptMembers.property(shape.names[slot]) {
      return scriptMembers.value(of: property, in: self)
    }
    return values[slot]
  }

  /// Sets the value at a slot; slots behind the last one are ignored.
  public override func setOwnValue(_ value: Value, at slot: Int) throws(ShellError) {
    guard slot < values.count else { return }
    if let scriptMembers, let property = scriptMembers.property(shape.names[slot]) {
      return try scriptMembers.set(value, property, shape.properties[slot].name, of: self)
    }
    values[slot] = value
  }

  /// Adds a property, or sets it where there is one of that name.
  public func add(_ name: String, _ value: Value, engine: Engine) {
    let id = engine.names.name(name)
    scriptMembers?.properties.removeAll { $0.name == id }
    if let slot = shape.slot(of: id) {
      values[slot] = value
      return
    }
    let names = shape.properties.map(\.name) + [name]
    shape = engine.customShape(typeNames: shape.typeNames, properties: names)
    values.append(value)
  }

  /// Takes a property away; unknown names are ignored.
  public func remove(_ name: String, engine: Engine) {
    guard let slot = shape.slot(of: engine.names.name(name)) else { return }
    var names = shape.properties.map(\.name)
    names.remove(at: slot)
    values.remove(at: slot)
    shape = engine.customShape(typeNames: shape.typeNames, properties: names)
  }

  /// Puts a type name before the others (`PSTypeName`).
  public func insertTypeName(_ name: String, engine: Engine) {
    shape = engine.customShape(
      typeNames: [name] + shape.typeNames, properties: shape.properties.map(\.name))
  }

  /// Gives it other type names.
  func setTypeNames(_ names: [String], engine: Engine) {
    shape = engine.customShape(typeNames: names, properties: shape.properties.map(\.name))
  }

  func takeValues() -> [Value] {
    let taken = values
    values = taken.map { _ in .null }
    return taken
  }

  /// `@{Name=PC-001; Id=3}`
  public override var description: String {
    if shape.properties.isEmpty { return "" }
    var parts: [String] = []
    for (slot, property) in shape.properties.enumerated() {
      let value = value(at: slot)
      var text = ""
      switch value {
      case .object(let object): text = object is CustomObject ? "" : object.description
      case .array(let array): text = array.typeName
      default: text = value.text
      }
      parts.append("\(property.name)=\(text)")
    }
    return "@{" + parts.joined(separator: "; ") + "}"
  }

  deinit {
    guard values.contains(where: \.isContainer) else { return }
    ContainerRelease.release(&values)
  }
}
