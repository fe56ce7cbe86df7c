import ShellRuntime

/// Where the objects of the shape met last have a property, so that it is not looked up again.
final class FoundProperty {
  private var shape: Shape?
  private var slot = 0

  /// The property of an object of the same shape as the last one; nil of any other.
  func value(of object: ShellObject) -> Value? {
    object.shape === shape ? object.value(at: slot) : nil
  }

  /// Looks for the property of an object of another shape.
  func note(_ name: String, of object: ShellObject, _ engine: Engine) {
    guard let slot = object.shape.slot(of: engine.names.name(name)) else { return }
    shape = object.shape
    self.slot = slot
  }
}
