/// The site's classes with the properties that some queries read held in arrays, so that many
/// queries over the same devices read each of them once.
struct MaterializedNamespace: WqlNamespace {
  private let base: SiteNamespace
  private let tables: [String: MaterializedTable]

  /// Holds what `expressions` can read: each property whose name is a word of them.
  init(_ base: SiteNamespace, for expressions: [String]) {
    self.base = base
    var words: Set<String> = []
    for expression in expressions {
      for case .word(let word) in (try? WqlLexer.tokens(expression)) ?? [] {
        words.insert(WqlText.folded(word))
      }
    }
    var tables: [String: MaterializedTable] = [:]
    for word in words.sorted() {
      guard let table = base.table(named: word) else { continue }
      tables[word] = MaterializedTable(table, words: words)
    }
    self.tables = tables
  }

  var now: VirtualInstant { base.now }

  func table(named name: String) -> (any WqlTable)? {
    tables[WqlText.folded(name)] ?? base.table(named: name)
  }
}

private struct MaterializedTable: WqlTable {
  private let base: any WqlTable
  private let isPresent: [Bool]
  private let present: [Int32]
  private let held: [[WqlValue]]
  let columns: [WqlColumn]
  let className: String
  let keys: [Int]
  let indexedColumn: Int?
  let rowCount: Int

  init(_ base: any WqlTable, words: Set<String>) {
    self.base = base
    className = base.className
    columns = base.columns
    keys = base.keys
    indexedColumn = base.indexedColumn
    let count = base.rowCount
    rowCount = count
    var isPresent = Array(repeating: false, count: count)
    present = base.presentRows()
    for row in present { isPresent[Int(row)] = true }
    self.isPresent = isPresent
    held = columns.indices.map { column in
      guard words.contains(WqlText.folded(base.columns[column].name)) else { return [] }
      let read = base.reader(column)
      return (0..<count).map { isPresent[$0] ? read($0) : .null }
    }
  }

  func hasRow(_ row: Int) -> Bool { isPresent[row] }

  func presentRows() -> [Int32] { present }

  func value(_ column: Int, at row: Int) -> WqlValue { reader(column)(row) }

  func reader(_ column: Int) -> WqlReader {
    let values = held[column]
    if values.isEmpty { return base.reader(column) }
    return { values[$0] }
  }

  func row(indexed number: Int) -> Int? { base.row(indexed: number) }
}
