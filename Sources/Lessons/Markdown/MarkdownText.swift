extension MarkdownBlock {
  /// Every span below this block, in order.
  public var inlines: [MarkdownInline] {
    switch kind {
    case .heading(_, let inlines), .paragraph(let inlines): inlines
    case .list(let list): list.items.flatMap(\.blocks).flatMap(\.inlines)
    case .quote(let blocks), .callout(_, let blocks): blocks.flatMap(\.inlines)
    case .table(let table): table.header.flatMap { $0 } + table.rows.flatMap { $0.flatMap { $0 } }
    case .code(let code): [.code(code.parts)]
    case .thematicBreak: []
    }
  }

  /// The words without Markdown's marks, a line a row or item.
  public func plainText(_ value: (LessonExpression) -> String) -> String {
    switch kind {
    case .heading(_, let inlines), .paragraph(let inlines):
      return inlines.plainText(value)
    case .list(let list):
      return list.items.flatMap(\.blocks).map { $0.plainText(value) }.joined(separator: "\n")
    case .quote(let blocks), .callout(_, let blocks):
      return blocks.map { $0.plainText(value) }.joined(separator: "\n")
    case .table(let table):
      return ([table.header] + table.rows).map { row in
        row.map { $0.plainText(value) }.joined(separator: " | ")
      }.joined(separator: "\n")
    case .code(let code): return code.filled(value)
    case .thematicBreak: return ""
    }
  }
}

extension MarkdownInline {
  /// The characters and placeholders of the span, without its marks.
  public var parts: [TextPart] {
    switch self {
    case .text(let text): [.text(text)]
    case .placeholder(let expression): [.placeholder(expression)]
    case .code(let parts): parts
    case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, let inner):
      inner.flatMap(\.parts)
    case .softBreak: [.text(" ")]
    case .lineBreak: [.text("\n")]
    }
  }
}

extension [MarkdownInline] {
  /// The words without Markdown's marks; `value` gives the text of each placeholder.
  public func plainText(_ value: (LessonExpression) -> String) -> String {
    flatMap(\.parts).plainText(value)
  }
}

extension [TextPart] {
  /// The characters; `value` gives the text of each placeholder.
  public func plainText(_ value: (LessonExpression) -> String) -> String {
    map { part in
      switch part {
      case .text(let text): text
      case .placeholder(let expression): value(expression)
      }
    }.joined()
  }
}
