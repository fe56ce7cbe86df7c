public import Lessons

/// Gives the text of a placeholder of a lesson.
public typealias PlaceholderValue = (LessonExpression) -> String

/// Draws Markdown blocks as lines for a style, and collects the addresses of their links.
struct MarkdownDrawing {
  let style: TerminalStyle
  /// The text of a placeholder.
  let value: PlaceholderValue
  var links = LinkList()

  init(style: TerminalStyle, value: @escaping PlaceholderValue) {
    self.style = style
    self.value = value
  }

  /// The blocks with an empty line between two, and the links at the end.
  static func document(
    _ blocks: [MarkdownBlock], style: TerminalStyle, value: @escaping PlaceholderValue
  ) -> [StyledText] {
    var drawing = MarkdownDrawing(style: style, value: value)
    let lines = drawing.lines(blocks, width: style.width)
    return lines + drawing.linkLines(separated: !lines.isEmpty)
  }

  /// The list of links, with an empty line before it.
  func linkLines(separated: Bool = true) -> [StyledText] {
    let lines = links.lines(width: style.width)
    return lines.isEmpty || !separated ? lines : [StyledText()] + lines
  }

  mutating func lines(
    _ blocks: [MarkdownBlock], width: Int, isTight: Bool = false
  ) -> [StyledText] {
    var lines: [StyledText] = []
    for block in blocks {
      let drawn = self.lines(block, width: width)
      if drawn.isEmpty { continue }
      if !lines.isEmpty, !isTight { lines.append(StyledText()) }
      lines += drawn
    }
    return lines
  }

  private mutating func lines(_ block: MarkdownBlock, width: Int) -> [StyledText] {
    switch block.kind {
    case .heading(let level, let inlines): heading(inlines, level: level, width: width)
    case .paragraph(let inlines): paragraph(styled(inlines), width: width)
    case .list(let list): lines(list, width: width)
    case .code(let code): CodeDrawing(style: style, width: width).lines(code.filled(value))
    case .table(let table): lines(table, width: width)
    case .quote(let blocks): quote(blocks, width: width)
    case .callout(let callout, let blocks): lines(callout, blocks, width: width)
    case .thematicBreak: rule("─", columns: min(width, TerminalStyle.measure))
    }
  }

  /// Running text; `styled` are the lines that the author set.
  func paragraph(_ styled: [StyledText], width: Int) -> [StyledText] {
    let width = min(width, TerminalStyle.measure)
    return styled.flatMap { $0.isEmpty ? [] : $0.wrapped(width: width) }
  }

  private mutating func heading(
    _ inlines: [MarkdownInline], level: Int, width: Int
  ) -> [StyledText] {
    var text = styled(inlines, .strong)
    if !style.draws, let first = text.first { text[0] = StyledText("Heading: ", .strong) + first }
    let lines = paragraph(text, width: width)
    let columns = lines.map(\.columns).max() ?? 0
    switch level {
    case 1: return lines + rule("━", columns: columns)
    case 2: return lines + rule("─", columns: columns)
    default: return style.usesColor ? lines : lines + rule("┄", columns: columns)
    }
  }

  /// A line across; nothing where nothing is drawn, since an empty line stands there anyway.
  func rule(_ sign: String, columns: Int) -> [StyledText] {
    guard style.draws, columns > 0 else { return [] }
    return [StyledText(String(repeating: sign, count: columns), .faint)]
  }
}
