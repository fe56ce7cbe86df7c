import Lessons

extension MarkdownDrawing {
  /// Columns where they fit without breaking a word, else `Header: value` records.
  mutating func lines(_ table: MarkdownTable, width: Int) -> [StyledText] {
    let header = table.header.map { cell($0, .strong) }
    let rows = table.rows.map { row in row.map { cell($0) } }
    guard !header.isEmpty else { return [] }
    if style.draws,
      let widths = ColumnFit.widths(of: [header] + rows, screen: width)
    {
      return grid(header, rows, widths, table.alignments)
    }
    return records(header, rows, width: width)
  }

  private mutating func cell(_ inlines: [MarkdownInline], _ look: TextLook = []) -> StyledText {
    let lines = styled(inlines, look)
    let joined = lines.dropFirst().reduce(lines.first ?? StyledText()) {
      $0 + StyledText(" ") + $1
    }
    return joined.withoutLeadingSpaces.trimmed
  }

  private func grid(
    _ header: [StyledText], _ rows: [[StyledText]], _ widths: [Int],
    _ alignments: [MarkdownTable.Alignment]
  ) -> [StyledText] {
    let grid = TableGrid(widths: widths, alignments: alignments)
    let drawn = rows.map { grid.lines($0) }
    // Where a row takes several lines, empty lines show where the next one begins.
    let isAiry = drawn.contains { $0.count > 1 }
    var lines = grid.lines(header) + [grid.rule]
    for (index, row) in drawn.enumerated() {
      if isAiry, index > 0 { lines.append(StyledText()) }
      lines += row
    }
    return lines
  }

  private func records(
    _ header: [StyledText], _ rows: [[StyledText]], width: Int
  ) -> [StyledText] {
    let names = header.enumerated().map { index, name in
      name.isEmpty ? StyledText("Column \(index + 1)", .strong) : name
    }
    guard !rows.isEmpty else {
      let list = names.dropFirst().reduce(names[0]) { $0 + StyledText(", ") + $1 }
      return (list + StyledText(": (no rows)")).wrapped(width: width)
    }
    var lines: [StyledText] = []
    for (index, row) in rows.enumerated() {
      if index > 0 { lines.append(StyledText()) }
      for (name, value) in zip(names, row) {
        let value = value.isEmpty ? StyledText("(empty)") : value
        lines += (name + StyledText(": ") + value).hanging(width: width)
      }
    }
    return lines
  }
}
