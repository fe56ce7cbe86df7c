public import Lessons

/// A text of the lesson with the values of the learner's lab put in.
public struct TutorText: Sendable, Equatable {
  /// The text as Markdown blocks.
  public let blocks: [MarkdownBlock]
  /// The value of each placeholder, by its source text.
  public let values: [String: String]

  /// The text of a placeholder; its source where it has no value.
  public func value(_ expression: LessonExpression) -> String {
    values[expression.text] ?? "{{ \(expression.text) }}"
  }

  /// All on one line; what ends without a sign of its own gets a full stop.
  var inOneLine: String {
    let texts = blocks.map { $0.plainText(value).split(separator: "\n").joined(separator: " ") }
    return texts.enumerated().map { index, text in
      guard index < texts.count - 1, let last = text.last, !".:;!?".contains(last) else {
        return text
      }
      return text + "."
    }.joined(separator: " ")
  }

  /// The words without Markdown's marks.
  public var plain: String { blocks.map { $0.plainText(value) }.joined(separator: "\n") }
}
