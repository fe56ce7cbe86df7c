import Lessons

/// Puts cells side by side in columns of given widths.
struct TableGrid {
  let widths: [Int]
  let alignments: [MarkdownTable.Alignment]

  /// The line under the header.
  var rule: StyledText {
    let dashes = widths.map { String(repeating: "─", count: $0) }
    let gap = String(repeating: " ", count: ColumnFit.gap)
    return StyledText(dashes.joined(separator: gap), .faint)
  }

  /// As many lines as the tallest cell needs.
  func lines(_ cells: [StyledText]) -> [StyledText] {
    let columns = zip(cells, widths).map { $0.wrapped(width: $1) }
    let height = columns.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var text = StyledText()
      for (index, column) in columns.enumerated() {
        if index > 0 { text += .spaces(ColumnFit.gap) }
        text += aligned(column.indices.contains(line) ? column[line] : StyledText(), index)
      }
      return text.trimmed
    }
  }

  private func aligned(_ text: StyledText, _ index: Int) -> StyledText {
    let room = max(0, widths[index] - text.columns)
    switch alignments.indices.contains(index) ? alignments[index] : .unset {
    case .unset, .left: return text + .spaces(room)
    case .right: return .spaces(room) + text
    case .center: return .spaces(room / 2) + text + .spaces(room - room / 2)
    }
  }
}
