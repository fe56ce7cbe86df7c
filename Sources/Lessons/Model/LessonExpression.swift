/// An expression of the learner's language as its author wrote it, with its place in the file.
public struct LessonExpression: Sendable, Hashable {
  /// The source text, without surrounding blanks.
  public let text: String
  /// Where it stands, so that a parse error inside it can be shown in the lesson's file.
  public let origin: TextOrigin

  init(text: String, origin: TextOrigin) {
    self.text = text
    self.origin = origin
  }

  /// Where the expression begins in its file.
  public var place: Place { origin.start }
}
