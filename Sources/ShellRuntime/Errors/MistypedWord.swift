/// A word that is none of those that there are, kept with them until somebody wants to know which
/// it may have meant.
public struct MistypedWord: Sendable, Equatable {
  /// What the word stands for.
  public enum Kind: Sendable {
    // swift-format-ignore
    case parameter, value
  }

  /// What the word stands for.
  public let kind: Kind
  /// As it was typed, a parameter without its dash.
  public let word: String
  /// What there is instead.
  public let known: [String]

  /// A word beside those that there are.
  public init(kind: Kind, word: String, known: [String]) {
    self.kind = kind
    self.word = word
    self.known = known
  }

  /// The first text of a value that is none of those that a parameter takes; nil where it takes
  /// any.
  init?(_ value: Value, of known: [String]) {
    guard !known.isEmpty else { return nil }
    let wrong = value.elements.first { item in
      !known.contains { TextComparison.equalsIgnoringCase($0, item.text) }
    }
    guard let wrong else { return nil }
    self.init(kind: .value, word: wrong.text, known: known)
  }

  /// The nearest of those that there are, as they are typed, the nearest first.
  public var nearest: [String] {
    let names = NearestNames.find(word, among: known)
    let found = names.isEmpty ? known.filter { Self.holds($0, word) } : names
    return found.prefix(3).map { kind == .parameter ? "-\($0)" : $0 }
  }

  /// A whole word of a name is near too: `-Collection` and `-CollectionName`.
  private static func holds(_ name: String, _ word: String) -> Bool {
    guard word.utf8.count > 2 else { return false }
    return WildcardPattern("*\(word)*", ignoringCase: true).matches(name)
  }
}
