import ShellRuntime

/// An object that a ConfigurationManager cmdlet returns: what the model gave at that moment, its
/// properties read when they are asked for.
final class ResultObject<Source: Sendable>: ShellObject {
  /// What the model gave.
  let source: Source
  private let properties: [ResultProperty<Source>]
  private let engine: Engine

  /// An object of a class.
  init(_ source: Source, _ resultClass: ResultClass<Source>, _ engine: Engine) {
    self.source = source
    properties = resultClass.properties
    self.engine = engine
    super.init(shape: resultClass.shape(engine))
  }

  override func value(at slot: Int) -> Value {
    properties.indices.contains(slot) ? properties[slot].read(source, engine) : .null
  }
}

extension CmdletContext {
  /// Sends an object of a class; false when nobody wants more: then return.
  @discardableResult
  func write<Source>(
    _ source: Source, as resultClass: ResultClass<Source>
  ) throws(ShellError) -> Bool {
    try write(ResultObject(source, resultClass, engine))
  }
}
