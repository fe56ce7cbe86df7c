/// An object with properties. World objects are subclasses that answer by slot, so that an object
/// costs what it holds and no dictionary is built for it.
open class ShellObject {
  /// Type names and properties; of a world object only `Add-Member` changes them.
  @exclusivity(unchecked)
  public final internal(set) var shape: Shape
  /// Keeps the members that were added to a world object, whose slots stand behind its own; nil for
  /// almost every object.
  @exclusivity(unchecked) final var added: CustomObject?

  /// An object of a shape.
  public init(shape: Shape) { self.shape = shape }

  /// The value of the property at a slot of `shape.properties`.
  public final func value(at slot: Int) -> Value {
    guard let added else { return ownValue(at: slot) }
    let first = shape.properties.count - added.shape.properties.count
    return slot < first ? ownValue(at: slot) : added.ownValue(at: slot - first)
  }

  /// Sets the property at a slot of `shape.properties`.
  public final func setValue(_ value: Value, at slot: Int) throws(ShellError) {
    guard let added else { return try setOwnValue(value, at: slot) }
    let first = shape.properties.count - added.shape.properties.count
    guard slot < first else { return try added.setOwnValue(value, at: slot - first) }
    try setOwnValue(value, at: slot)
  }

  /// The value of a property of its own kind.
  open func ownValue(at slot: Int) -> Value { .null }

  /// Sets a property of its own kind; the default refuses with `PropertyAssignmentException`
  /// (`'X' is a ReadOnly property.`).
  open func setOwnValue(_ value: Value, at slot: Int) throws(ShellError) {
    throw ShellError.readOnlyProperty(shape.properties[slot].name)
  }

  /// Whether a condition on it holds.
  var isTrue: Bool { true }

  /// What `ToString()` gives: by default the most specific type name.
  open var description: String { shape.typeNames.first ?? "System.Object" }
}
