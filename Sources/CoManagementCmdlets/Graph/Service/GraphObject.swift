import ShellRuntime

/// A resource as the SDK's cmdlets write it. Properties that the answer does not hold are empty.
final class GraphObject: ShellObject {
  let entity: GraphEntity
  private let query: GraphCollectionQuery
  private let engine: Engine

  init(_ entity: GraphEntity, _ query: GraphCollectionQuery, _ engine: Engine) {
    self.entity = entity
    self.query = query
    self.engine = engine
    super.init(shape: Self.shape(entity.schema, engine))
  }

  override func ownValue(at slot: Int) -> Value {
    guard entity.schema.properties.indices.contains(slot),
      query.includes(entity.schema.properties[slot], of: entity.schema)
    else { return .null }
    return query.selected(entity.value(at: slot), of: entity.schema.properties[slot]).value(engine)
  }

  private static func shape(_ schema: GraphSchema, _ engine: Engine) -> Shape {
    engine.shape(for: schema.typeName) { names in
      let properties = schema.properties.filter { !$0.isHidden }
      let shown = schema.shown.isEmpty ? properties.map(\.sdkName) : schema.shown
      return Shape(
        typeNames: [schema.typeName, "System.Object"],
        properties: properties.map { PropertyDefinition($0.sdkName, $0.typeName) }, names: names,
        defaultDisplay: DefaultDisplay(
          schema.shown.isEmpty ? .list : .table, shown.map { ($0, $0) }))
    }
  }
}

extension GraphCollectionQuery {
  /// Whether an answer holds a property.
  func includes(_ property: GraphProperty, of schema: GraphSchema) -> Bool {
    if property.isHidden { return false }
    if property.isNavigation {
      return expand.contains {
        TextComparison.equalsIgnoringCase(Self.name(ofExpanded: $0), property.name)
      }
    }
    if case .open = property.kind { return true }
    if !select.isEmpty {
      return select.contains {
        TextComparison.equalsIgnoringCase($0, property.name)
          || TextComparison.equalsIgnoringCase($0, property.sdkName)
      }
    }
    if case .unused = property.kind { return false }
    return schema.defaults.isEmpty || schema.defaults.contains(property.name)
  }
}

extension GraphCollectionQuery {
  /// Of additional properties those that were asked for.
  func selected(_ value: GraphValue, of property: GraphProperty) -> GraphValue {
    guard case .open = property.kind, case .table(let fields) = value, !select.isEmpty else {
      return value
    }
    return .table(
      fields.filter { field in
        field.name.hasPrefix("@") || GraphScopes.contains(select, field.name)
      })
  }
}

extension GraphValue {
  /// As PowerShell has it.
  func value(_ engine: Engine) -> Value {
    switch self {
    case .null: return .null
    case .text(let text): return .string(text)
    case .flag(let flag): return .bool(flag)
    case .number(let number): return .integer(number)
    case .moment(let moment): return .dateTime(DateTime(moment))
    case .list(let elements): return .array(elements.map { $0.value(engine) })
    case .entity(let entity): return .object(GraphObject(entity, GraphCollectionQuery(), engine))
    case .table(let fields):
      return .hashtable(
        HashtableObject(fields.map { ($0.name, $0.value.value(engine)) }, isOrdered: true))
    }
  }
}
