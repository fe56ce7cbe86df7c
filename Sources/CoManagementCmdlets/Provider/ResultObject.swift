import ShellRuntime

/// An object that a ConfigurationManager cmdlet returns: what the model gave at that moment, its
/// properties read when they are asked for.
final class ResultObject<Source: Sendable>: ShellObject {
  /// What the model gave.
  let source: Source
  private let properties: [ResultProperty<Source>]
  private let engine: Engine

  /// An object of a class.
  convenience init(_ source: Source, _ resultClass: ResultClass<Source>, _ engine: Engine) {
    self.init(source, resultClass, shape: resultClass.shape(engine), engine)
  }

  /// An object of a class whose shape has been looked up.
  init(_ source: Source, _ resultClass: ResultClass<Source>, shape: Shape, _ engine: Engine) {
    self.source = source
    properties = resultClass.properties
    self.engine = engine
    super.init(shape: shape)
  }

  override func ownValue(at slot: Int) -> Value {
    properties.indices.contains(slot) ? properties[slot].read(source, engine) : .null
  }
}
