/// A regular expression of a command's parameter.
public struct TextPattern {
  private let regex: Regex
  private let engine: Engine

  /// Compiles an expression; one that is not valid is an error `InvalidRegularExpression`.
  public init(_ pattern: String, ignoringCase: Bool, _ engine: Engine) throws(ShellError) {
    regex = try engine.texts.regex(pattern, ignoringCase: ignoringCase)
    self.engine = engine
  }

  /// The matches in a text from left to right, each a `System.Text.RegularExpressions.Match`; at
  /// most `limit`.
  public func matches(in text: String, limit: Int = .max) throws(ShellError) -> [Value] {
    let subject = Array(text.utf8)
    return try regex.matches(in: subject, limit: limit).map {
      .object(MatchObject($0, subject, regex, engine))
    }
  }
}
