/// A piece of the source. All tokens together, trivia included, print back to it byte for byte.
public struct Token: Sendable, Hashable {
  /// What it is.
  public let kind: TokenKind
  /// Where it stands.
  public let span: SourceSpan
}

/// What a token is, as needed for colouring.
public enum TokenKind: String, Sendable, Hashable, CaseIterable {
  /// Blanks.
  case whitespace
  /// The end of a line.
  case newline
  /// `# ...` or `<# ... #>`
  case comment
  /// A backtick and the line end after it.
  case lineContinuation
  /// The name of a command.
  case command
  /// A bare word as an argument, a key or the like.
  case bareWord
  /// `-Name`, with its colon.
  case parameter
  /// `$name`, `@name`
  case variable
  /// A string, or the text of one between its expressions.
  case string
  /// A number.
  case number
  /// An operator, `=` and `|` included.
  case `operator`
  /// A keyword.
  case keyword
  /// A type's or attribute's name with its brackets' content.
  case type
  /// The name after a dot.
  case member
  /// `:label`
  case label
  /// `>`, `2>&1`
  case redirection
  /// Brackets, braces, parentheses, `;` and `,`.
  case punctuation
  /// What no rule of the language accepts here.
  case unknown

  /// Whether the token carries no meaning: blanks, line ends, comments, continuations.
  public var isTrivia: Bool {
    switch self {
    case .whitespace, .newline, .comment, .lineContinuation: true
    default: false
    }
  }
}
