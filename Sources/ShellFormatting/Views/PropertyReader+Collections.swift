import ShellRuntime

/// Collections as formatting takes them: apart, or as objects of their own.
extension PropertyReader {
  /// The elements of a collection, those of a hashtable as entries; nil for what is none.
  func elements(of value: Value) -> [Value]? {
    switch value {
    case .array(let array): array.items
    case .hashtable(let table): zip(table.keys, table.values).map { dictionaryEntry($0, $1) }
    default: nil
    }
  }

  /// An object with the properties of the collection itself.
  func collection(_ value: Value) -> Value {
    switch value {
    case .array(let array):
      let count = Value.integer(array.items.count)
      return described(
        value,
        [
          ("Count", count), ("Length", count), ("LongLength", .long(Int64(array.items.count))),
          ("Rank", .int(1)), ("SyncRoot", value), ("IsReadOnly", .bool(false)),
          ("IsFixedSize", .bool(true)), ("IsSynchronized", .bool(false)),
        ])
    case .hashtable(let table):
      return described(
        value,
        [
          ("IsReadOnly", .bool(false)), ("IsFixedSize", .bool(false)),
          ("IsSynchronized", .bool(false)), ("Keys", .array(ArrayObject(Array(table.keys)))),
          ("Values", .array(ArrayObject(Array(table.values)))), ("SyncRoot", value),
          ("Count", .integer(table.keys.count)),
        ])
    default: return value
    }
  }

  private func described(_ value: Value, _ fields: [(name: String, value: Value)]) -> Value {
    let shape = engine.shape(for: "format\u{0}collection \(value.typeName)") { names in
      Shape(
        typeNames: value.typeNames,
        properties: fields.map { PropertyDefinition($0.name, "object") }, names: names)
    }
    return .object(DescribedObject(shape: shape, values: fields.map(\.value), text: value.text))
  }
}
