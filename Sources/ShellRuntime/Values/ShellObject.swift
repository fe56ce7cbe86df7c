/// An object with properties. World objects are subclasses that answer by slot, so that an object
/// costs what it holds and no dictionary is built for it.
open class ShellObject {
  /// Type names and properties; never changes for world objects.
  @exclusivity(unchecked)
  public final internal(set) var shape: Shape

  /// An object of a shape.
  public init(shape: Shape) { self.shape = shape }

  /// The value of the property at a slot of `shape.properties`.
  open func value(at slot: Int) -> Value { .null }

  /// Sets the property at a slot; the default refuses with `PropertyAssignmentException`
  /// (`'X' is a ReadOnly property.`).
  open func setValue(_ value: Value, at slot: Int) throws(ShellError) {
    throw ShellError.readOnlyProperty(shape.properties[slot].name)
  }

  /// Whether a condition on it holds.
  var isTrue: Bool { true }

  /// What `ToString()` gives: by default the most specific type name.
  open var description: String { shape.typeNames.first ?? "System.Object" }
}
