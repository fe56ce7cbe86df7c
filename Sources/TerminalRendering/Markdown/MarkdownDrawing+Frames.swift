import Lessons

extension MarkdownDrawing {
  mutating func quote(_ blocks: [MarkdownBlock], width: Int) -> [StyledText] {
    guard style.draws, width - 2 >= TerminalStyle.narrowestText else {
      return labelled("Quote", [], blocks, width: width, endsWith: "(end of the quote)")
    }
    let lines = self.lines(blocks, width: width - 2)
    return framed(lines, .faint)
  }

  mutating func lines(
    _ callout: MarkdownCallout, _ blocks: [MarkdownBlock], width: Int
  ) -> [StyledText] {
    let (name, look) = Self.title(of: callout)
    guard style.draws, width - 2 >= TerminalStyle.narrowestText else {
      return labelled(
        name, look, blocks, width: width, endsWith: "(end of the \(name.lowercased()))")
    }
    let lines = self.lines(blocks, width: width - 2)
    return framed([StyledText(name, look.union(.strong))] + lines, look)
  }

  /// A label, then the blocks: `Hint: Every noun begins with CM.` Where more than one paragraph
  /// follows, `endsWith` says where it ends.
  mutating func labelled(
    _ label: String, _ look: TextLook, _ blocks: [MarkdownBlock], width: Int,
    endsWith end: String? = nil
  ) -> [StyledText] {
    let label = StyledText(label + ":", look.union(.strong))
    var blocks = blocks[...]
    var lines: [StyledText]
    if case .paragraph(let inlines)? = blocks.first?.kind {
      var text = styled(inlines)
      text[0] = label + StyledText(" ") + (text.first ?? StyledText())
      lines = paragraph(text, width: width)
      blocks = blocks.dropFirst()
    } else {
      lines = label.wrapped(width: width)
    }
    let rest = self.lines(Array(blocks), width: width)
    guard !rest.isEmpty else { return lines }
    lines += [StyledText()] + rest
    if let end { lines += StyledText(end).wrapped(width: width) }
    return lines
  }

  private func framed(_ lines: [StyledText], _ look: TextLook) -> [StyledText] {
    lines.map { (StyledText("│ ", look) + $0).trimmed }
  }

  private static func title(of callout: MarkdownCallout) -> (String, TextLook) {
    switch callout {
    case .note: ("Note", .note)
    case .tip: ("Tip", .good)
    case .important: ("Important", .important)
    case .warning: ("Warning", .warning)
    case .caution: ("Caution", .bad)
    }
  }
}
