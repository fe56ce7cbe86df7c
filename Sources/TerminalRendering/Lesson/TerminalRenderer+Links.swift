import Lessons
public import Tutoring

extension TerminalRenderer {
  /// The links of the open step, then those that stand elsewhere in the lesson, numbered on.
  public func links(of session: LearningSession) -> [String] { finished(linkLines(session)) }

  func linkLines(_ session: any DrawnSession) -> [StyledText] {
    let here = Self.links(in: session.step?.prose ?? [])
    let elsewhere = Self.links(in: Self.prose(of: session.lesson)).filter { link in
      !here.contains { $0.address == link.address }
    }
    guard !here.isEmpty || !elsewhere.isEmpty else {
      return lines("There are no links in this lesson.")
    }
    return [
      list("Links of this step:", here, from: 1),
      list(
        here.isEmpty ? "Links of this lesson:" : "Elsewhere in this lesson:", elsewhere,
        from: here.count + 1),
    ].separated
  }

  private func list(_ heading: String, _ links: [Link], from first: Int) -> [StyledText] {
    guard !links.isEmpty else { return [] }
    return [StyledText(heading, .strong)]
      + links.enumerated().flatMap { index, link in
        item(
          StyledText("\(first + index). ", .note),
          StyledText(
            link.text == link.address
              ? link.address : "\(link.text): \(LinkList.way(to: link.address))"))
      }
  }

  private struct Link {
    let address: String
    let text: String
  }

  /// Each address once, in order.
  private static func links(in blocks: [MarkdownBlock]) -> [Link] {
    var links: [Link] = []
    for (address, text) in blocks.flatMap(\.inlines).flatMap(found)
    where !links.contains(where: { $0.address == address }) {
      links.append(Link(address: address, text: text))
    }
    return links
  }

  private static func found(_ inline: MarkdownInline) -> [(String, String)] {
    switch inline {
    case .link(let address, let inlines): [(address, inlines.plainText { $0.text })]
    case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines):
      inlines.flatMap(found)
    case .text, .placeholder, .code, .softBreak, .lineBreak: []
    }
  }

  private static func prose(of lesson: Lesson) -> [MarkdownBlock] {
    lesson.introduction
      + lesson.sections.flatMap { section in
        switch section {
        case .step(let step): step.prose
        case .reading(let reading): reading.prose
        }
      }
  }
}
