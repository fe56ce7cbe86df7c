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
  /// By what each class behind the first is joined.
  private let equalities: [Equality]

  /// Two properties that are to be equal.
  private struct Equality {
    let test: WqlCompareNode
    let outer: WqlColumnNode
    let inner: WqlColumnNode
  }

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
    var equalities: [Equality] = []
    for source in tables.indices.dropFirst() {
      let isInner = query.sources[source].join == .inner
      let candidates = joins[source] + (isInner ? tests[source] : [])
      guard let equality = Self.equality(candidates, source) else {
        throw .invalidQuery(
          reason: "A join needs a property of \(tables[source].className) that equals one of a "
            + "class before it.")
      }
      equalities.append(equality)
    }
    self.equalities = equalities
  }

  /// Places of all rows, one number for each class.
  func places() throws(WqlError) -> [Int32] {
    var places = firstPlaces()
    for source in tables.indices.dropFirst() { places = try joined(places, source) }
    return places
  }

  private func firstPlaces() -> [Int32] {
    let table = tables[0]
    var places: [Int32]
    if let wanted = indexedNumber(tests[0], table) {
      let row = table.row(indexed: wanted).flatMap { table.hasRow($0) ? $0 : nil }
      places = row.map { [Int32($0)] } ?? []
    } else {
      places = table.presentRows()
    }
    for test in tests[0] { places = test.selected(from: places) }
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
    let equality = equalities[source - 1]
    let finder = WqlRowFinder(tables[source], column: equality.inner.place.column)
    let isLeft = query.sources[source].join == .left
    // What the finder finds is equal, but for arrays, which compare otherwise than they hash.
    let isFound = equality.inner.type != .texts && equality.outer.type != .texts
    let joins = joins[source].filter { !isFound || $0 !== equality.test }
    let tests = tests[source].filter { !isFound || $0 !== equality.test }
    var rows = Array(repeating: -1, count: tables.count)
    var found: [Int32] = []
    found.reserveCapacity(places.count / source * (source + 1))
    for start in stride(from: 0, to: places.count, by: source) {
      for offset in 0..<source { rows[offset] = Int(places[start + offset]) }
      rows[source] = -1
      var hasPartner = false
      finder.rows(equal: equality.outer.value(rows)) { row in
        rows[source] = row
        guard joins.allSatisfy({ $0.test(rows) == true }) else { return }
        hasPartner = true
        guard tests.allSatisfy({ $0.test(rows) == true }) else { return }
        for offset in 0..<source { found.append(places[start + offset]) }
        found.append(Int32(row))
      }
      if isLeft, !hasPartner {
        rows[source] = -1
        if tests.allSatisfy({ $0.test(rows) == true }) {
          for offset in 0..<source { found.append(places[start + offset]) }
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
  ) -> Equality? {
    for case let test as WqlCompareNode in tests where test.comparison == .equal {
      guard let left = test.left as? WqlColumnNode, let right = test.right as? WqlColumnNode
      else { continue }
      if left.place.source < source, right.place.source == source {
        return Equality(test: test, outer: left, inner: right)
      }
      if right.place.source < source, left.place.source == source {
        return Equality(test: test, outer: right, inner: left)
      }
    }
    return nil
  }
}
