/// A word of the trainer, recognised only at the beginning of a submitted line.
public enum TrainerWord: Equatable, Sendable {
  /// Shows the step's text and goals again.
  case task
  /// Says which goals are reached.
  case check
  /// Gives the next rung of the hint ladder.
  case hint
  /// Answers the step's question; the text as typed, without quotes around it.
  case answer(String)
  /// Takes back so many lines.
  case undo(Int)
  /// Goes on to the next step.
  case next
  /// Leaves the session; it can be taken up again.
  case exit
  /// A word of the trainer that was used wrongly; says how it is used.
  case misused(String)

  /// The words, in the order in which they are listed, with what each does.
  public static let descriptions: [(word: String, does: String)] = [
    ("task", "show the step and its goals again"),
    ("check", "say which goals are reached"),
    ("hint", "give a hint; each one says a little more"),
    ("answer VALUE", "answer the step's question, by text or by number"),
    ("undo [N]", "take back the last line, or the last N, in the world too"),
    ("next", "go on to the next step"),
    ("exit", "leave; `cotutor learn` comes back to the same place"),
  ]

  /// The word that a line begins with; nil = the line is PowerShell.
  public init?(line: String) {
    let trimmed = line.trimmingASCIIBlanks()
    let word = trimmed.prefix { !Self.isBlank($0) && $0 != ";" && $0 != "|" && $0 != "=" }
    let rest = Substring(trimmed[word.endIndex...]).trimmingASCIIBlanks()
    let first = rest.utf8.first ?? UInt8(ascii: " ")
    guard !"|;&=<>".utf8.contains(first), !rest.hasPrefix("+=") else { return nil }
    guard let known = Self.word(String(word).lowercasedASCII(), rest: String(rest)) else {
      return nil
    }
    self = known
  }

  private static func word(_ word: String, rest: String) -> TrainerWord? {
    switch word {
    case "answer":
      rest.isEmpty
        ? .misused("answer needs a value: answer 2, or answer 'some text'")
        : .answer(rest.withoutSurroundingQuotes())
    case "undo":
      rest.isEmpty
        ? .undo(1)
        : Int(rest).flatMap { (1...1_000).contains($0) ? .undo($0) : nil }
          ?? .misused("undo takes a number of lines: undo, or undo 3")
    case "task": plain(.task, word, rest)
    case "check": plain(.check, word, rest)
    case "hint": plain(.hint, word, rest)
    case "next": plain(.next, word, rest)
    case "exit", "quit": plain(.exit, word, rest)
    default: nil
    }
  }

  private static func plain(_ word: TrainerWord, _ name: String, _ rest: String) -> TrainerWord {
    rest.isEmpty || word == .exit ? word : .misused("\(name) stands alone on its line")
  }

  private static func isBlank(_ character: Character) -> Bool {
    character == " " || character == "\t" || character == "\n" || character == "\r\n"
  }
}

extension StringProtocol {
  /// Without spaces, tabs and line ends on both sides.
  func trimmingASCIIBlanks() -> String {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    var bytes = Substring(self).utf8
    while let first = bytes.first, isBlank(first) { bytes.removeFirst() }
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return String(Substring(bytes))
  }

  /// A-Z become a-z.
  func lowercasedASCII() -> String {
    String(
      decoding: utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}

extension String {
  /// The text inside one pair of equal quotes around the whole.
  func withoutSurroundingQuotes() -> String {
    let bytes = utf8
    guard bytes.count >= 2, let first = bytes.first, first == bytes.last,
      first == UInt8(ascii: "'") || first == UInt8(ascii: "\"")
    else { return self }
    return String(Substring(bytes.dropFirst().dropLast()))
  }
}
