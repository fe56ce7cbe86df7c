/// The classes of one query with the names by which it calls them.
struct WqlScope {
  /// A property of one of the classes.
  struct Place: Hashable {
    let source: Int
    let column: Int
  }

  let tables: [any WqlTable]
  let aliases: [String]
  let now: VirtualInstant

  init(_ sources: [WqlQuery.Source], _ namespace: some WqlNamespace) throws(WqlError) {
    var tables: [any WqlTable] = []
    for source in sources {
      guard let table = namespace.table(named: source.className) else {
        throw .invalidClass(source.className)
      }
      tables.append(table)
    }
    self.tables = tables
    aliases = sources.map { WqlText.folded($0.alias) }
    now = namespace.now
    guard Set(aliases).count == aliases.count else {
      throw .invalidQuery(reason: "Two classes have the same name; give one an alias with AS.")
    }
  }

  /// The class that a qualifier names.
  func source(_ qualifier: String) throws(WqlError) -> Int {
    let folded = WqlText.folded(qualifier)
    if let found = aliases.firstIndex(of: folded) { return found }
    let named = tables.indices.filter { WqlText.folded(tables[$0].className) == folded }
    guard named.count == 1 else {
      throw .invalidQuery(reason: "'\(qualifier)' names no class of the query.")
    }
    return named[0]
  }

  /// The property of a name. Without a qualifier it is the first class's that has it.
  func place(_ name: WqlColumnName) throws(WqlError) -> Place {
    let candidates = try name.qualifier.map { (qualifier) throws(WqlError) in
      [try source(qualifier)]
    } ?? Array(tables.indices)
    for source in candidates {
      if let column = tables[source].column(named: name.name) {
        return Place(source: source, column: column)
      }
    }
    let first = candidates.first ?? 0
    throw .invalidProperty(name.name, className: tables[first].className)
  }

  func type(_ place: Place) -> WqlType { tables[place.source].columns[place.column].type }
}
