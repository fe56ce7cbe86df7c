extension WqlQuery {
  /// Rows of a join at most, so that a query without a sensible join ends.
  static let maximumRows = 2_000_000

  /// Answers the query. The cost is linear in the instances of its classes: joins hash the
  /// properties that are to be equal.
  public func run(in namespace: some WqlNamespace) throws(WqlError) -> WqlResult {
    let scope = try WqlScope(sources, namespace)
    let compiler = WqlCompiler(scope: scope, namespace: namespace)
    let parts = try selectedParts(scope)
    let order = try orderPlaces(scope)
    var places = try WqlJoiner(self, compiler).places()
    let width = sources.count
    if case .count = selection {
      return WqlResult(
        parts: [], total: places.count / width, count: 1, places: [], width: width)
    }
    if !order.isEmpty { places = sorted(places, order, scope) }
    if isDistinct { places = distinct(places, parts) }
    return WqlResult(
      parts: parts, total: nil, count: places.count / width, places: places, width: width)
  }

  /// What it selects. Throws where running it would, but for the number of rows; no instances are
  /// looked at, except for queries behind `IN`.
  func parts(in namespace: some WqlNamespace) throws(WqlError) -> [WqlResult.Part] {
    let scope = try WqlScope(sources, namespace)
    _ = try orderPlaces(scope)
    _ = try WqlJoiner(self, WqlCompiler(scope: scope, namespace: namespace))
    return try selectedParts(scope)
  }

  private func selectedParts(_ scope: WqlScope) throws(WqlError) -> [WqlResult.Part] {
    var chosen: [[Int]] = Array(repeating: [], count: sources.count)
    var order: [Int] = []
    func choose(_ source: Int, _ columns: some Sequence<Int>) {
      if !order.contains(source) { order.append(source) }
      for column in columns where !chosen[source].contains(column) {
        chosen[source].append(column)
      }
    }
    switch selection {
    case .count: break
    case .everything:
      for source in sources.indices { choose(source, scope.tables[source].columns.indices) }
    case .columns(let names):
      for name in names {
        if name.name == "*", let qualifier = name.qualifier {
          let source = try scope.source(qualifier)
          choose(source, scope.tables[source].columns.indices)
        } else {
          let place = try scope.place(name)
          choose(place.source, [place.column])
        }
      }
    }
    return order.map { part(scope.tables[$0], alias: sources[$0].alias, chosen[$0], source: $0) }
  }

  private func part(
    _ table: any WqlTable, alias: String, _ positions: [Int], source: Int
  ) -> WqlResult.Part {
    let keys = table.keys.compactMap { positions.firstIndex(of: $0) }
    return WqlResult.Part(
      className: table.className, alias: alias, columns: positions.map { table.columns[$0] },
      keys: keys.count == table.keys.count ? keys : nil, table: table, positions: positions,
      source: source)
  }

  private func orderPlaces(
    _ scope: WqlScope
  ) throws(WqlError) -> [(place: WqlScope.Place, isDescending: Bool)] {
    var places: [(place: WqlScope.Place, isDescending: Bool)] = []
    for order in order { places.append((try scope.place(order.column), order.isDescending)) }
    return places
  }

  /// Rows that are alike in the order stay as they were.
  private func sorted(
    _ places: [Int32], _ order: [(place: WqlScope.Place, isDescending: Bool)], _ scope: WqlScope
  ) -> [Int32] {
    let width = sources.count
    var rows = Array(0..<places.count / width)
    let keys = order.map { entry in
      rows.map { row in
        let place = places[row * width + entry.place.source]
        return place < 0
          ? WqlKey.null
          : WqlKey(scope.tables[entry.place.source].value(entry.place.column, at: Int(place)))
      }
    }
    rows.sort { left, right in
      for (number, entry) in order.enumerated() {
        let (first, second) = (keys[number][left], keys[number][right])
        if first != second { return entry.isDescending ? second < first : first < second }
      }
      return left < right
    }
    return rows.flatMap { places[($0 * width)..<($0 * width + width)] }
  }

  private func distinct(_ places: [Int32], _ parts: [WqlResult.Part]) -> [Int32] {
    let width = sources.count
    var seen: Set<[WqlKey]> = []
    var kept: [Int32] = []
    for start in stride(from: 0, to: places.count, by: width) {
      var keys: [WqlKey] = []
      for part in parts {
        let place = places[start + part.source]
        for position in part.positions {
          keys.append(
            place < 0 ? .null : WqlKey(part.table.value(position, at: Int(place))))
        }
      }
      if seen.insert(keys).inserted { kept += places[start..<start + width] }
    }
    return kept
  }
}
