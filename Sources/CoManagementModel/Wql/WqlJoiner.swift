/// Finds the rows of a query: the first class is looked through, every other is joined by a hash
/// of the properties that are to be equal, or by its index.
struct WqlJoiner<Namespace: WqlNamespace> {
  private let query: WqlQuery
  private let scope: WqlScope
  private let tables: [any WqlTable]
  /// Conditions of `where`, by the class with which they can first be tested.
  private let tests: [[WqlTestNode]]
  /// Conditions of `on`, by class.
  private let joins: [[WqlTestNode]]

  init(_ query: WqlQuery, _ compiler: WqlCompiler<Namespace>) throws(WqlError) {
    self.query = query
    scope = compiler.scope
    tables = scope.tables
    var tests = Array(repeating: [WqlTestNode](), count: tables.count)
    for test in try compiler.conjuncts(query.condition) {
      tests[max(0, test.lastSource)].append(test)
    }
    self.tests = tests
    var joins: [[WqlTestNode]] = []
    for source in query.sources { joins.append(try compiler.conjuncts(source.condition)) }
    self.joins = joins
  }

  /// Places of all rows, one number for each class.
  func places() throws(WqlError) -> [Int32] {
    var places = firstPlaces()
    for source in tables.indices.dropFirst() { places = try joined(places, source) }
    return places
  }

  private func firstPlaces() -> [Int32] {
    let table = tables[0]
    var rows = Array(repeating: -1, count: tables.count)
    var places: [Int32] = []
    func look(at row: Int) {
      guard table.hasRow(row) else { return }
      rows[0] = row
      if tests[0].allSatisfy({ $0.test(rows) == true }) { places.append(Int32(row)) }
    }
    if let wanted = indexedNumber(tests[0], table) {
      if let row = table.row(indexed: wanted) { look(at: row) }
    } else {
      for row in 0..<table.rowCount { look(at: row) }
    }
    return places
  }

  /// The number that a condition asks of the indexed property.
  private func indexedNumber(_ tests: [WqlTestNode], _ table: any WqlTable) -> Int? {
    guard let indexed = table.indexedColumn else { return nil }
    for case let test as WqlCompareNode in tests where test.comparison == .equal {
      if let column = test.left as? WqlColumnNode, column.place.column == indexed,
        let constant = test.right as? WqlConstantNode, let number = constant.constant.number
      {
        return number
      }
    }
    return nil
  }

  private func joined(_ places: [Int32], _ source: Int) throws(WqlError) -> [Int32] {
    let candidates = joins[source] + (query.sources[source].join == .inner ? tests[source] : [])
    guard let equality = Self.equality(candidates, source) else {
      throw .invalidQuery(
        reason: "A join needs a property of \(tables[source].className) that equals one of a "
          + "class before it.")
    }
    let finder = WqlRowFinder(tables[source], column: equality.inner.place.column)
    let isLeft = query.sources[source].join == .left
    var rows = Array(repeating: -1, count: tables.count)
    var found: [Int32] = []
    for start in stride(from: 0, to: places.count, by: source) {
      for offset in 0..<source { rows[offset] = Int(places[start + offset]) }
      rows[source] = -1
      var hasPartner = false
      finder.rows(equal: equality.outer.value(rows)) { row in
        rows[source] = row
        guard joins[source].allSatisfy({ $0.test(rows) == true }) else { return }
        hasPartner = true
        guard tests[source].allSatisfy({ $0.test(rows) == true }) else { return }
        found += places[start..<start + source]
        found.append(Int32(row))
      }
      if isLeft, !hasPartner {
        rows[source] = -1
        if tests[source].allSatisfy({ $0.test(rows) == true }) {
          found += places[start..<start + source]
          found.append(-1)
        }
      }
      guard found.count <= WqlQuery.maximumRows * (source + 1) else {
        throw .quotaViolation(rows: WqlQuery.maximumRows)
      }
    }
    return found
  }

  private static func equality(
    _ tests: [WqlTestNode], _ source: Int
  ) -> (outer: WqlColumnNode, inner: WqlColumnNode)? {
    for case let test as WqlCompareNode in tests where test.comparison == .equal {
      guard let left = test.left as? WqlColumnNode, let right = test.right as? WqlColumnNode
      else { continue }
      if left.place.source < source, right.place.source == source { return (left, right) }
      if right.place.source < source, left.place.source == source { return (right, left) }
    }
    return nil
  }
}
