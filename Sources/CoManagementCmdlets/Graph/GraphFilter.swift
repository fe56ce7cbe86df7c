import ShellRuntime

/// `-Filter` as far as the lab reads it: `property eq 'value'`, several joined by `and`.
struct GraphFilter {
  /// Why a filter cannot be used.
  enum Problem: Error {
    /// Not of that form.
    case notRead
    /// No such property.
    case unknownProperty(String)
  }

  private var conditions: [(property: String, value: String)] = []

  /// Reads a filter; nil and an empty text take everything.
  init(_ text: String?, properties: [String]) throws(Problem) {
    var words = try Self.words(text ?? "")[...]
    while let name = words.popFirst() {
      guard words.popFirst()?.text == "eq", let value = words.popFirst(), value.isLiteral,
        !name.isLiteral
      else { throw .notRead }
      guard GraphScopes.contains(properties, name.text) else {
        throw .unknownProperty(name.text)
      }
      conditions.append((name.text, value.text))
      guard let next = words.popFirst() else { return }
      guard next.text == "and", !words.isEmpty else { throw .notRead }
    }
  }

  /// Whether an object passes; `read` gives a property as text.
  func passes(_ read: (String) -> String) -> Bool {
    conditions.allSatisfy { TextComparison.equalsIgnoringCase(read($0.property), $0.value) }
  }

  private struct Word {
    var text: String
    /// Between quotation marks, or a number or Boolean.
    var isLiteral: Bool
  }

  private static func words(_ text: String) throws(Problem) -> [Word] {
    var words: [Word] = []
    var rest = text.unicodeScalars[...]
    while let first = rest.first {
      if first == " " {
        rest.removeFirst()
      } else if first == "'" {
        guard let literal = quoted(&rest) else { throw .notRead }
        words.append(Word(text: literal, isLiteral: true))
      } else {
        let word = String(String.UnicodeScalarView(rest.prefix { $0 != " " && $0 != "'" }))
        rest = rest.dropFirst(word.unicodeScalars.count)
        let isLiteral = word == "true" || word == "false" || Int(word) != nil
        words.append(Word(text: word, isLiteral: isLiteral))
      }
    }
    return words
  }

  /// The text up to the closing mark; two marks stand for one.
  private static func quoted(_ rest: inout Substring.UnicodeScalarView) -> String? {
    var literal = String.UnicodeScalarView()
    rest.removeFirst()
    while let next = rest.popFirst() {
      guard next == "'" else {
        literal.append(next)
        continue
      }
      guard rest.first == "'" else { return String(literal) }
      rest.removeFirst()
      literal.append("'")
    }
    return nil
  }
}
