/// What a hashtable itself has, whatever its keys: `$h.psbase.Keys`, `$h.psobject.Properties`.
enum TableBaseObject {
  /// The properties with their types and values, in the order of .NET.
  static func properties(
    of table: HashtableObject
  ) -> [(name: String, typeName: String, value: Value)] {
    [
      ("IsReadOnly", "bool", .bool(false)), ("IsFixedSize", "bool", .bool(false)),
      ("IsSynchronized", "bool", .bool(false)), ("Keys", collection, .array(.init(table.keys))),
      ("Values", collection, .array(.init(table.values))),
      ("SyncRoot", "System.Object", .hashtable(table)), ("Count", "int", .integer(table.count)),
    ]
  }

  private static let collection = "System.Collections.ICollection"
}

extension Engine {
  /// `$h.psbase`
  func base(of table: HashtableObject) -> ShellObject {
    let properties = TableBaseObject.properties(of: table)
    let typeName = Value.hashtable(table).typeName
    return DescribedObject(
      shape: readOnlyShape(
        [typeName, "System.Object"], properties.map { ($0.name, $0.typeName) }),
      values: properties.map(\.value), text: typeName)
  }
}
