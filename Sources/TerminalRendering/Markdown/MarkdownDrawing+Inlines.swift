import Lessons

extension MarkdownDrawing {
  /// Spans as lines of text, split where the author wants a line end.
  mutating func styled(_ inlines: [MarkdownInline], _ look: TextLook = []) -> [StyledText] {
    var lines = [StyledText()]
    for inline in inlines { add(inline, look, to: &lines) }
    return lines
  }

  private mutating func add(
    _ inline: MarkdownInline, _ look: TextLook, to lines: inout [StyledText]
  ) {
    switch inline {
    case .text(let text): lines.append(StyledText(text, look), toLast: true)
    case .placeholder(let expression):
      lines.append(StyledText(value(expression), look), toLast: true)
    case .code(let parts): lines.append(code(parts, look), toLast: true)
    case .emphasis(let inner): add(inner, look, adding: .emphasis, mark: stress, to: &lines)
    case .strong(let inner): add(inner, look, adding: .strong, mark: stress, to: &lines)
    case .strikethrough(let inner): strike(inner, look, to: &lines)
    case .link(let destination, let inner): link(destination, inner, look, to: &lines)
    case .softBreak: lines.append(StyledText(" ", look), toLast: true)
    case .lineBreak: lines.append(StyledText(), toLast: false)
    }
  }

  /// What stands around stressed words where there is no weight to show it.
  private var stress: String { style.usesColor || style.isPlain ? "" : "*" }

  private mutating func add(
    _ inner: [MarkdownInline], _ look: TextLook, adding more: TextLook, mark: String,
    to lines: inout [StyledText]
  ) {
    lines.append(StyledText(mark, look), toLast: true)
    for inline in inner { add(inline, look.union(more), to: &lines) }
    lines.append(StyledText(mark, look), toLast: true)
  }

  /// Without colour the marks stay, so that one sees where a command ends.
  private func code(_ parts: [TextPart], _ look: TextLook) -> StyledText {
    let text = parts.map { part in
      switch part {
      case .text(let text): text
      case .placeholder(let expression): value(expression)
      }
    }.joined()
    if style.usesColor { return StyledText(text, look.union(.code)) }
    let mark = text.utf8.contains(UInt8(ascii: "`")) ? "``" : "`"
    return StyledText(mark + text + mark, look)
  }

  private mutating func strike(
    _ inner: [MarkdownInline], _ look: TextLook, to lines: inout [StyledText]
  ) {
    if style.isPlain {
      lines.append(StyledText("(struck out: ", look), toLast: true)
      for inline in inner { add(inline, look, to: &lines) }
      lines.append(StyledText(")", look), toLast: true)
    } else {
      add(inner, look, adding: .struck, mark: style.usesColor ? "" : "~~", to: &lines)
    }
  }

  /// `text [1]`; an address that is its own text stays without a number.
  private mutating func link(
    _ destination: String, _ inner: [MarkdownInline], _ look: TextLook,
    to lines: inout [StyledText]
  ) {
    let text = inner.plainText(value)
    let isOwnText = text == destination || "mailto:" + text == destination
    guard !text.isEmpty, !isOwnText, !destination.isEmpty else {
      let shown = text.isEmpty ? destination : text
      lines.append(StyledText(shown, look.union(.underlined)), toLast: true)
      return
    }
    for inline in inner { add(inline, look.union(.underlined), to: &lines) }
    let number = links.number(of: destination)
    lines.append(StyledText(" [\(number)]", look), toLast: true)
  }
}

extension [StyledText] {
  fileprivate mutating func append(_ text: StyledText, toLast: Bool) {
    if toLast, !isEmpty {
      self[count - 1] += text
    } else {
      append(text)
    }
  }
}
