/// What the parser made of a text.
public struct ParseResult: Sendable {
  /// The text that was parsed.
  public let text: String
  /// The tree; where there are errors, as far as it could be read.
  public let tree: ScriptBlockSyntax
  /// The errors in the order of their places.
  public let errors: [ParseError]
  /// Whether the text can run, needs more, or is wrong.
  public let completeness: Completeness
  /// What its `#requires` lines ask for.
  public let requirements: ScriptRequirements
}

/// Whether a text can run, needs more, or is wrong.
public enum Completeness: Sendable, Hashable {
  /// It can run.
  case complete
  /// More text can make it right; the payload says what is open.
  case incomplete(OpenConstruct)
  /// No further text can make it right.
  case invalid
}

/// What is still open at the end of an incomplete text.
public enum OpenConstruct: String, Sendable, Hashable, CaseIterable {
  /// A `"` or `'` that is not closed.
  case string
  /// A here-string that is not closed.
  case hereString
  /// `<#` that is not closed.
  case comment
  /// `{` that is not closed.
  case brace
  /// `(` that is not closed.
  case parenthesis
  /// `[` that is not closed.
  case bracket
  /// A pipe, or `&&`, `||`, at the end.
  case pipe
  /// An operator, comma or parameter whose value is missing.
  case operand
  /// A statement whose condition or block is missing.
  case statement
  /// A backtick at the end.
  case lineContinuation
}
