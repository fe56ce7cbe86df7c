/// How answers are compared: without regard to letter case, blanks around them and quotes.
enum AnswerText {
  static func equal(_ left: String, _ right: String) -> Bool {
    normalized(left) == normalized(right)
  }

  static func normalized(_ text: String) -> String {
    text.trimmingASCIIBlanks().withoutSurroundingQuotes().trimmingASCIIBlanks().lowercasedASCII()
  }

  /// The parts of an answer that names several things: `1 3`, `1,3`, `a, b`.
  static func parts(_ text: String) -> [String] {
    text.split(whereSeparator: { $0 == "," || $0 == ";" }).flatMap { part in
      let words = part.split(separator: " ")
      let areNumbers = words.allSatisfy { Int($0) != nil }
      return areNumbers ? words.map(String.init) : [part.trimmingASCIIBlanks()]
    }.filter { !$0.isEmpty }
  }
}
