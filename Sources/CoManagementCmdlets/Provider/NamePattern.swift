import ShellRuntime

/// What a parameter asks of a name: a text or a pattern, without regard to case; nothing given
/// takes every name.
struct NamePattern {
  private enum Form {
    case anything
    case text(String)
    case pattern(WildcardPattern)
  }

  private let form: Form

  /// A pattern where `isPattern` says so, else the text itself.
  init(_ text: String?, isPattern: Bool) {
    form =
      switch text {
      case nil: .anything
      case let text? where isPattern && Self.hasWildcards(text):
        .pattern(WildcardPattern(text, ignoringCase: true))
      case let text?: .text(text)
      }
  }

  /// Whether a name is meant.
  func matches(_ name: @autoclosure () -> String) -> Bool {
    switch form {
    case .anything: true
    case .text(let text): TextComparison.equalsIgnoringCase(text, name())
    case .pattern(let pattern): pattern.matches(name())
    }
  }

  /// Whether a server is meant, by its full name or the name before the first dot.
  func matches(server: String) -> Bool {
    matches(server) || matches(String(server.prefix { $0 != "." }))
  }

  /// The one name that is meant; nil for patterns and where nothing was given.
  var exactName: String? {
    if case .text(let text) = form { return text }
    return nil
  }

  private static func hasWildcards(_ text: String) -> Bool {
    text.utf8.contains {
      $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "[")
        || $0 == UInt8(ascii: "`")
    }
  }
}
