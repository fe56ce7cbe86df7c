import CoManagementModel

/// A resource at one moment; its properties are read when they are asked for.
struct GraphEntity: Sendable {
  let schema: GraphSchema
  private let reader: @Sendable (Int) -> GraphValue

  init(_ schema: GraphSchema, _ reader: @escaping @Sendable (Int) -> GraphValue) {
    self.schema = schema
    self.reader = reader
  }

  /// The property at a place of the schema.
  func value(at slot: Int) -> GraphValue { reader(slot) }

  /// The property of a name; nothing where there is none.
  subscript(name: String) -> GraphValue {
    schema.slot(of: name).map { reader($0) } ?? .null
  }
}

/// How a type of Graph is read from what the model gives.
struct GraphResource<Source: Sendable>: Sendable {
  /// A property and how it is read.
  struct Column: Sendable {
    let property: GraphProperty
    let read: @Sendable (Source, Simulation) -> GraphValue
  }

  let schema: GraphSchema
  private let readers: [@Sendable (Source, Simulation) -> GraphValue]

  /// A type. `empty` names properties that no object of the lab has, `navigations` what can be
  /// expanded; the SDK's classes have all of them in alphabetical order.
  init(
    _ name: String, shown: [String] = [], defaults: [String] = [],
    service: GraphSchema.Service, empty: String = "", _ columns: [Column]
  ) {
    let unused = empty.split(separator: " ").map { Column(String($0)) }
    let all = (columns + unused).sorted { $0.property.sdkName < $1.property.sdkName }
    let sorted = all.filter { !$0.property.isHidden } + all.filter(\.property.isHidden)
    schema = GraphSchema(
      name, shown: shown, defaults: defaults, service: service,
      properties: sorted.map(\.property))
    readers = sorted.map(\.read)
  }

  /// A resource.
  func entity(_ source: Source, _ simulation: Simulation) -> GraphEntity {
    let readers = readers
    return GraphEntity(schema) { slot in readers[slot](source, simulation) }
  }

  /// Resources.
  func entities(_ sources: [Source], _ simulation: Simulation) -> [GraphEntity] {
    sources.map { entity($0, simulation) }
  }
}

extension GraphResource.Column {
  /// A property that is always empty.
  fileprivate init(_ name: String) {
    self.init(reading: GraphProperty(name, .unused, filtering: .none)) { _, _ in .null }
  }

  fileprivate init(
    reading property: GraphProperty, _ read: @escaping @Sendable (Source, Simulation) -> GraphValue
  ) {
    self.init(property: property, read: read)
  }

  /// A text.
  static func text(
    _ name: String, sdk: String? = nil, _ filtering: GraphProperty.Filtering = .basic,
    _ read: @escaping @Sendable (Source) -> String?
  ) -> Self {
    Self(reading: GraphProperty(name, .text, sdkName: sdk, filtering: filtering)) { source, _ in
      .text(read(source))
    }
  }

  /// What queries alone can ask for.
  static func hidden(
    _ name: String, _ kind: GraphProperty.Kind,
    _ read: @escaping @Sendable (Source, Simulation) -> GraphValue
  ) -> Self {
    Self(reading: GraphProperty(name, kind, isHidden: true), read)
  }

  /// A Boolean.
  static func flag(
    _ name: String, sdk: String? = nil, _ filtering: GraphProperty.Filtering = .basic,
    _ read: @escaping @Sendable (Source) -> Bool?
  ) -> Self {
    Self(reading: GraphProperty(name, .flag, sdkName: sdk, filtering: filtering)) { source, _ in
      .flag(read(source))
    }
  }

  /// A whole number.
  static func number(
    _ name: String, _ read: @escaping @Sendable (Source) -> Int?
  ) -> Self {
    Self(reading: GraphProperty(name, .number)) { source, _ in
      read(source).map { .number($0) } ?? .null
    }
  }

  /// A moment.
  static func moment(
    _ name: String, _ filtering: GraphProperty.Filtering = .basic,
    _ read: @escaping @Sendable (Source, Simulation) -> VirtualInstant?
  ) -> Self {
    Self(reading: GraphProperty(name, .moment, filtering: filtering)) {
      .moment(read($0, $1))
    }
  }

  /// Several texts.
  static func texts(
    _ name: String, _ filtering: GraphProperty.Filtering = .basic,
    _ read: @escaping @Sendable (Source) -> [String]
  ) -> Self {
    Self(reading: GraphProperty(name, .list(.text), filtering: filtering)) { source, _ in
      .texts(read(source))
    }
  }

  /// Whatever a kind says.
  static func value(
    _ name: String, _ kind: GraphProperty.Kind, _ filtering: GraphProperty.Filtering = .basic,
    _ read: @escaping @Sendable (Source, Simulation) -> GraphValue
  ) -> Self {
    Self(reading: GraphProperty(name, kind, filtering: filtering), read)
  }

  /// A complex value.
  static func complex<Part>(
    _ name: String, _ resource: GraphResource<Part>,
    _ read: @escaping @Sendable (Source) -> Part?
  ) -> Self {
    value(name, .complex(resource.schema)) { source, simulation in
      read(source).map { .entity(resource.entity($0, simulation)) } ?? .null
    }
  }

  /// Several complex values.
  static func list<Part>(
    _ name: String, _ resource: GraphResource<Part>,
    _ read: @escaping @Sendable (Source) -> [Part]
  ) -> Self {
    value(name, .list(.complex(resource.schema))) { source, simulation in
      .list(read(source).map { .entity(resource.entity($0, simulation)) })
    }
  }

  /// Other resources, when they are expanded.
  static func navigation(
    _ name: String, _ read: @escaping @Sendable (Source, Simulation) -> [GraphEntity]
  ) -> Self {
    value(name, .navigation, .none) { source, simulation in
      .list(read(source, simulation).map { .entity($0) })
    }
  }
}
