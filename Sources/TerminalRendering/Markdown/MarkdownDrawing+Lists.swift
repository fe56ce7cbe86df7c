import Lessons

extension MarkdownDrawing {
  /// Items behind bullets, numbers or boxes, indented while there is room for it.
  mutating func lines(_ list: MarkdownList, width: Int) -> [StyledText] {
    let markers = list.items.indices.map { marker(of: list.items[$0], at: $0, in: list) }
    // Numbers end in one column; other markers are as wide as they are.
    let widest = list.start == nil ? 0 : markers.map(\.columns).max() ?? 0
    var lines: [StyledText] = []
    for (item, marker) in zip(list.items, markers) {
      if !lines.isEmpty, !list.isTight { lines.append(StyledText()) }
      let columns = max(widest, marker.columns)
      lines += self.lines(item, isTight: list.isTight, marker, columns, width: width)
    }
    return lines
  }

  private mutating func lines(
    _ item: MarkdownListItem, isTight: Bool, _ marker: StyledText, _ columns: Int, width: Int
  ) -> [StyledText] {
    guard width - columns >= TerminalStyle.narrowestText else {
      let drawn = self.lines(item.blocks, width: width, isTight: isTight)
      return marker.wrapped(width: width) + drawn
    }
    let drawn = self.lines(item.blocks, width: width - columns, isTight: isTight)
    let first = StyledText.spaces(columns - marker.columns) + marker
    return drawn.isEmpty
      ? [first.trimmed]
      : drawn.behind(first, .spaces(columns)).map(\.trimmed)
  }

  private func marker(
    of item: MarkdownListItem, at index: Int, in list: MarkdownList
  ) -> StyledText {
    let bullet =
      list.start.map { "\($0.addingReportingOverflow(index).partialValue). " }
      ?? (style.draws ? "• " : "- ")
    guard let isChecked = item.isChecked else { return StyledText(bullet, .note) }
    let box = style.isPlain ? (isChecked ? "done: " : "to do: ") : isChecked ? "[x] " : "[ ] "
    let number = list.start == nil && !style.isPlain ? "" : bullet
    return StyledText(number + box, isChecked ? .good : .note)
  }
}
