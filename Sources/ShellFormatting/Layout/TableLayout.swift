/// Where the text of a column stands.
public enum CellAlignment: Sendable {
  // swift-format-ignore
  case left, right, center
}

/// Rows of text as lines of a table, for a given width of the screen.
struct TableLayout {
  let widths: [Int]
  let alignments: [CellAlignment]

  /// A layout for columns that want these widths (0 = a share of what is left).
  init(widths: [Int], alignments: [CellAlignment], screen: Int) {
    self.widths =
      screen < ColumnWidths.minimumScreen
      ? widths.map { _ in 0 } : ColumnWidths.fitted(widths, screen: screen)
    self.alignments = alignments
  }

  /// The labels, wrapped where a column is narrower, and the line of dashes under them.
  func header(_ labels: [String]) -> [String] {
    guard widths.contains(where: { $0 > 0 }) else { return [] }
    let dashes = labels.indices.map { index in
      let columns = DisplayWidth.columns(of: labels[index])
      let count = columns == 0 ? widths[index] : min(columns, widths[index])
      return String(repeating: "-", count: count)
    }
    return wrappedRow(labels) + [row(dashes)]
  }

  /// One line; what does not fit ends in `…` (or begins with it where the column is right-aligned).
  func row(_ cells: [String]) -> String {
    var line = ""
    for index in widths.indices where widths[index] > 0 {
      if index > 0 { line += " " }
      let padded = index < widths.count - 1
      line += field(cells[index], index, padded: padded)
    }
    return line
  }

  /// As many lines as the tallest cell needs.
  func wrappedRow(_ cells: [String]) -> [String] {
    let visible = widths.indices.filter { widths[$0] > 0 }
    let columns = visible.map { TextWrapping.wrapped(cells[$0], width: widths[$0]) }
    let height = columns.map(\.count).max() ?? 0
    return (0..<height).map { rowIndex in
      var line = ""
      let last = columns.lastIndex { $0.count > rowIndex } ?? 0
      for place in 0...last {
        if place > 0 { line += " " }
        let text = rowIndex < columns[place].count ? columns[place][rowIndex] : ""
        let isLastColumn = place == columns.count - 1
        line += field(text, visible[place], padded: !isLastColumn)
      }
      return height > 1 ? Self.withoutTrailingSpaces(line) : line
    }
  }

  /// One cell, cut and padded to its column's width.
  private func field(_ cell: String, _ column: Int, padded: Bool) -> String {
    let width = widths[column]
    let alignment = alignments[column]
    let text = Self.cut(TextWrapping.firstLine(cell), width: width, alignment: alignment)
    let missing = width - DisplayWidth.columns(of: text)
    guard missing > 0 else { return text }
    switch alignment {
    case .right: return Self.spaces(missing) + text
    case .center:
      let left = missing / 2
      return Self.spaces(left) + text + (padded ? Self.spaces(missing - left) : "")
    case .left: return padded ? text + Self.spaces(missing) : text
    }
  }

  private static func cut(_ text: String, width: Int, alignment: CellAlignment) -> String {
    guard DisplayWidth.columns(of: text) > width else { return text }
    let room = width - 1
    if alignment == .right {
      return room > 0
        ? TextWrapping.ellipsis + TextWrapping.tail(text, width: room)
        : TextWrapping.tail(text, width: width)
    }
    return room > 0
      ? TextWrapping.head(text, width: room) + TextWrapping.ellipsis
      : TextWrapping.head(text, width: width)
  }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  static func withoutTrailingSpaces(_ line: String) -> String {
    var kept = line.unicodeScalars[...]
    while kept.last == " " { kept.removeLast() }
    return String(String.UnicodeScalarView(kept))
  }
}
