/// Distributes the columns of the screen over the columns of a table, as PowerShell 7 does: fixed
/// widths first, the rest shared evenly; what does not fit is cut from the right.
enum ColumnWidths {
  /// Columns between two columns of a table.
  static let separator = 1
  /// Narrower than this no table is drawn.
  static let minimumScreen = 5

  /// The final widths; `wanted` holds 0 for a column without a width of its own, the result 0 for
  /// one that is not shown.
  static func fitted(_ wanted: [Int], screen: Int) -> [Int] {
    var widths = wanted.map { max(0, $0) }
    let open = widths.indices.filter { widths[$0] == 0 }
    for index in open { widths[index] = 1 }
    let available = screen - total(widths)
    if available < 0 { return trimmed(widths, screen: screen) }
    guard !open.isEmpty else { return widths }
    for (place, index) in open.enumerated() {
      widths[index] += available / open.count + (place < available % open.count ? 1 : 0)
    }
    return widths
  }

  /// The widths of a page's table, whose columns are all shown: the widest are narrowed, down to
  /// their labels and to 12 columns. nil where that is not enough.
  static func narrowed(_ wanted: [Int], labels: [Int], screen: Int) -> [Int]? {
    var widths = wanted
    let least = zip(wanted, labels).map { min($0, max($1, 12)) }
    var excess = total(widths) - screen
    while excess > 0 {
      let open = widths.indices.filter { widths[$0] > least[$0] }
      guard let widest = open.max(by: { widths[$0] < widths[$1] }) else { return nil }
      let next = open.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
      let step = min(excess, max(1, widths[widest] - max(next, least[widest])))
      widths[widest] -= step
      excess -= step
    }
    return widths
  }

  /// Hides columns from the right until one that is left can be narrowed to fit.
  private static func trimmed(_ widths: [Int], screen: Int) -> [Int] {
    var widths = widths
    var sum = total(widths)
    for index in widths.indices.reversed() where sum > screen {
      let narrowed = widths[index] - (sum - screen)
      if narrowed >= 1 {
        widths[index] = narrowed
        return widths
      }
      sum -= widths[index] + (index > 0 ? separator : 0)
      widths[index] = 0
    }
    return widths
  }

  /// Columns of a line; every column of the table is visible.
  private static func total(_ widths: [Int]) -> Int {
    widths.reduce(0) { min($0 + min($1, 1 << 30), 1 << 40) }
      + separator * max(0, widths.count - 1)
  }
}
