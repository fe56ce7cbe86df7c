extension MarkdownReader {
  func inlines(_ parent: CMarkNode, depth: Int) -> [MarkdownInline] {
    guard depth <= Self.maximumDepth else {
      tooDeep(parent)
      return []
    }
    return parent.children.flatMap { inline($0, depth: depth) }
  }

  private func inline(_ node: CMarkNode, depth: Int) -> [MarkdownInline] {
    switch node.type {
    case "text":
      return placeholders.parts(node.literal, reporter: reporter).map { part in
        switch part {
        case .text(let text): .text(text)
        case .placeholder(let expression): .placeholder(expression)
        }
      }
    case "code": return [.code(placeholders.parts(node.literal, reporter: reporter))]
    case "softbreak": return [.softBreak]
    case "linebreak": return [.lineBreak]
    case "emph": return [.emphasis(inlines(node, depth: depth + 1))]
    case "strong": return [.strong(inlines(node, depth: depth + 1))]
    case "strikethrough": return [.strikethrough(inlines(node, depth: depth + 1))]
    case "link":
      return [
        .link(
          destination: placeholders.restored(node.url), inlines(node, depth: depth + 1))
      ]
    // A picture cannot be drawn on a terminal: its description stands for it.
    case "image": return inlines(node, depth: depth + 1)
    case "html_inline":
      html(node, node.literal)
      return []
    default: return []
    }
  }
}
