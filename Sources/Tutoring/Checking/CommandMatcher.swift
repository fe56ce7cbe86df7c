import Lessons
import ShellRuntime
import ShellSyntax

/// A command as an author names it (`Get-CMDevice -Name Finance-*`), compared with bound calls:
/// aliases, abbreviations, positions and splatting make no difference.
struct CommandMatcher {
  let name: String
  let parameters: [(name: String, value: String?)]

  /// Reads the pattern; nil if it is not one plain command.
  init?(_ pattern: CommandPattern, engine: Engine) {
    let words = Self.words(pattern.text)
    guard let first = words.first, !first.isQuoted, !first.text.hasPrefix("-") else { return nil }
    name = engine.commands.aliasTarget(first.text) ?? first.text
    var parameters: [(name: String, value: String?)] = []
    for word in words.dropFirst() {
      if !word.isQuoted, word.text.hasPrefix("-"), word.text.utf8.count > 1 {
        let parts = word.text.dropFirst().split(separator: ":", maxSplits: 1)
        parameters.append((String(parts[0]), parts.count > 1 ? String(parts[1]) : nil))
      } else if let last = parameters.indices.last, parameters[last].value == nil {
        parameters[last].value = word.text
      } else {
        return nil
      }
    }
    self.parameters = parameters
  }

  /// Whether a call binds to the pattern.
  func matches(_ call: CommandCall) -> Bool {
    guard hasName(of: call) else { return false }
    return parameters.allSatisfy { wanted in
      guard let bound = call[wanted.name] else { return false }
      guard let value = wanted.value else { return bound.isTrue }
      return Self.matches(bound, value)
    }
  }

  /// Whether a bound value has an element that fits a pattern.
  static func matches(_ bound: Value, _ value: String) -> Bool {
    let pattern = WildcardPattern(value)
    return bound.elements.contains { pattern.matches($0.text) }
  }

  /// Whether it is the same command, however it is called.
  func hasName(of call: CommandCall) -> Bool { NameTable.equalsIgnoringCase(call.name, name) }

  /// Whether it is another command on the same noun.
  func hasNoun(of call: CommandCall) -> Bool {
    let nouns = [name, call.name].map { $0.split(separator: "-", maxSplits: 1).last ?? "" }
    return NameTable.equalsIgnoringCase(String(nouns[0]), String(nouns[1]))
  }

  /// Whether a name that nobody knows is this one, mistyped.
  func isNearly(_ typed: String) -> Bool { !NearestNames.find(typed, among: [name]).isEmpty }

  private struct Word {
    var text: String
    var isQuoted: Bool
  }

  /// Splits at blanks outside quotes.
  private static func words(_ text: String) -> [Word] {
    var words: [Word] = []
    var current: Word?
    var quote: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if let open = quote {
        if scalar == open { quote = nil } else { current?.text.unicodeScalars.append(scalar) }
      } else if scalar == "'" || scalar == "\"" {
        quote = scalar
        if current == nil { current = Word(text: "", isQuoted: true) }
      } else if scalar == " " || scalar == "\t" {
        if let word = current { words.append(word) }
        current = nil
      } else {
        if current == nil { current = Word(text: "", isQuoted: false) }
        current?.text.unicodeScalars.append(scalar)
      }
    }
    if let word = current { words.append(word) }
    return words
  }
}
