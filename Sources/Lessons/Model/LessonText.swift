/// A piece of a text that may hold values of the learner's lab.
public enum TextPart: Sendable, Hashable {
  /// Characters as they are.
  case text(String)
  /// `{{ $lab.office }}`: the value of an expression.
  case placeholder(LessonExpression)
}

/// A text of a lesson: Markdown with placeholders, as `says`, `say` and `because` hold it.
public struct LessonText: Sendable, Hashable {
  /// What the author wrote.
  public let source: String
  /// Where the author wrote it.
  public let place: Place
  /// The text as blocks; a text of one line is one paragraph.
  public let blocks: [MarkdownBlock]

  init(source: String, place: Place, blocks: [MarkdownBlock]) {
    self.source = source
    self.place = place
    self.blocks = blocks
  }

  /// The placeholders in order of appearance.
  public var placeholders: [LessonExpression] {
    blocks.flatMap(\.inlines).flatMap(\.parts).compactMap { part in
      if case .placeholder(let expression) = part { return expression }
      return nil
    }
  }

  /// The words without Markdown's marks; `value` gives the text of each placeholder.
  public func plainText(_ value: (LessonExpression) -> String) -> String {
    blocks.map { $0.plainText(value) }.joined(separator: "\n")
  }
}
