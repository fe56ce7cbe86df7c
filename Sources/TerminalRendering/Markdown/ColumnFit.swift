/// How wide the columns of a table become.
enum ColumnFit {
  /// Columns between two cells.
  static let gap = 2

  /// A width for each column, or nil if the table cannot fit without breaking words.
  static func widths(of rows: [[StyledText]], screen: Int) -> [Int]? {
    let count = rows.map(\.count).max() ?? 0
    let gaps = gap * max(0, count - 1)
    // Every column takes at least one: more cannot be a table.
    guard count > 0, gaps + count <= screen else { return nil }
    var natural = Array(repeating: 1, count: count)
    var least = natural
    for row in rows {
      for (index, cell) in row.enumerated() {
        natural[index] = max(natural[index], cell.columns)
        least[index] = max(least[index], cell.widestWord)
      }
    }
    let room = screen - gaps
    if natural.reduce(0, +) <= room { return natural }
    guard least.reduce(0, +) <= room else { return nil }
    return shared(room, least: least, natural: natural)
  }

  /// Each its least; the rest goes to where the wish is smallest first, so that short columns stay
  /// on one line and the longest ones share what is left.
  private static func shared(_ room: Int, least: [Int], natural: [Int]) -> [Int] {
    var widths = least
    var rest = room - least.reduce(0, +)
    let order = least.indices.sorted { left, right in
      let leftWish = natural[left] - least[left]
      let rightWish = natural[right] - least[right]
      return leftWish != rightWish ? leftWish < rightWish : left < right
    }
    for (position, index) in order.enumerated() {
      let share = rest / (order.count - position)
      let given = min(share, natural[index] - least[index])
      widths[index] += given
      rest -= given
    }
    return widths
  }
}
