import ShellRuntime

/// A resource of Microsoft Graph as the SDK's cmdlets return it: .NET class, properties in their
/// order, and those that the table shows.
final class GraphClass<Source: Sendable>: Sendable {
  let typeName: String
  let properties: [ResultProperty<Source>]
  private let shown: [String]

  /// A class of the SDK's models; without `shown`, objects are listed with all their properties.
  init(_ typeName: String, shown: [String] = [], _ properties: [ResultProperty<Source>]) {
    self.typeName = typeName
    self.shown = shown
    self.properties = properties
  }

  /// The property of that name, without regard to case.
  func property(named name: String) -> ResultProperty<Source>? {
    properties.first { TextComparison.equalsIgnoringCase($0.name, name) }
  }

  /// One object; with `selected`, the others of its properties are empty, as `-Property` does.
  func object(
    _ source: Source, selected: [String] = [], _ engine: Engine
  ) -> ShellObject {
    GraphClassObject(source, self, selected: selected, engine)
  }

  fileprivate func shape(_ engine: Engine) -> Shape {
    engine.shape(for: typeName) { names in
      Shape(
        typeNames: [typeName, "System.Object"],
        properties: properties.map { PropertyDefinition($0.name, $0.typeName) }, names: names,
        defaultDisplay: DefaultDisplay(
          shown.isEmpty ? .list : .table,
          (shown.isEmpty ? properties.map(\.name) : shown).map { ($0, $0) }))
    }
  }
}

/// A resource: what the model gave at that moment, its properties read when they are asked for.
private final class GraphClassObject<Source: Sendable>: ShellObject {
  private let source: Source
  private let properties: [ResultProperty<Source>]
  private let selected: [String]
  private let engine: Engine

  init(
    _ source: Source, _ resource: GraphClass<Source>, selected: [String], _ engine: Engine
  ) {
    self.source = source
    self.selected = selected
    properties = resource.properties
    self.engine = engine
    super.init(shape: resource.shape(engine))
  }

  override func ownValue(at slot: Int) -> Value {
    guard properties.indices.contains(slot),
      selected.isEmpty || GraphScopes.contains(selected, properties[slot].name)
    else { return .null }
    return properties[slot].read(source, engine)
  }
}
