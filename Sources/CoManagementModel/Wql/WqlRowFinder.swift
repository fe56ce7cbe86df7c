/// Finds the instances of a class whose property equals a value: by the class's index, else by a
/// hash that is made once.
struct WqlRowFinder {
  private let table: any WqlTable
  private let usesIndex: Bool
  /// The first place of each value; `following` has the next one of the same value.
  private var first: [WqlKey: Int32] = [:]
  private var following: [Int32] = []

  init(_ table: any WqlTable, column: Int) {
    self.table = table
    usesIndex = table.indexedColumn == column
    guard !usesIndex else { return }
    following = Array(repeating: -1, count: table.rowCount)
    let read = table.reader(column)
    for row in table.presentRows().reversed() {
      let key = WqlKey(read(Int(row)))
      guard key != .null else { continue }
      if let next = first.updateValue(row, forKey: key) { following[Int(row)] = next }
    }
  }

  /// Calls `body` for each place, in their order; nothing equals `NULL`.
  func rows(equal value: WqlValue, _ body: (Int) -> Void) {
    if value.isNull { return }
    if usesIndex {
      guard let number = value.number, let row = table.row(indexed: number),
        table.hasRow(row)
      else { return }
      return body(row)
    }
    var next = first[WqlKey(value)] ?? -1
    while next >= 0 {
      body(Int(next))
      next = following[Int(next)]
    }
  }
}
