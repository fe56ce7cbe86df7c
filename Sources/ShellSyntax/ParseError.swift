/// A parse error with PowerShell's id and message.
public struct ParseError: Error, Sendable, Hashable {
  /// PowerShell's error id: `MissingEndParenthesisInExpression`.
  public let id: String
  /// PowerShell's message.
  public let message: String
  /// The place that PowerShell marks.
  public let span: SourceSpan
  /// What was expected there, for a marker's label: `)`; none where nothing in particular was.
  public let expected: String?
  /// Whether more text could mend it.
  public let isIncomplete: Bool

  /// An error of a text that is whole, found where its meaning is looked at.
  public init(id: String, message: String, span: SourceSpan) {
    self.init(id: id, message: message, span: span, expected: nil, isIncomplete: false)
  }

  init(id: String, message: String, span: SourceSpan, expected: String?, isIncomplete: Bool) {
    self.id = id
    self.message = message
    self.span = span
    self.expected = expected
    self.isIncomplete = isIncomplete
  }
}
