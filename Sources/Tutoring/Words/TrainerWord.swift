/// A word of the trainer, recognised only at the beginning of a submitted line.
/// `TrainerWordEntry.all` says how each is typed and what it does.
public enum TrainerWord: Equatable, Sendable {
  /// Shows the step's text and goals again.
  case task
  /// Says which goals are reached.
  case check
  /// Says of each open goal what was wanted and what was found.
  case why
  /// Gives the next rung of the hint ladder.
  case hint
  /// Gives a hint of this step again, by its number from 1.
  case hintAgain(Int)
  /// Answers the step's question; the text as typed, without quotes around it.
  case answer(String)
  /// Goes on to the next step.
  case next
  /// Takes back so many lines.
  case undo(Int)
  /// Does so many lines again that were taken back.
  case redo(Int)
  /// Begins the step anew.
  case restart
  /// Opens the step before this one.
  case back
  /// Opens a step by its number or id.
  case goTo(String)
  /// Goes on without having solved the step.
  case skip
  /// Begins a copy of the lab on which nothing counts.
  case explore
  /// Ends that copy.
  case done
  /// Shows the lines that solve the step.
  case solution
  /// Lists the session's lines; a number asks for the last ones only.
  case review(last: Int?)
  /// Writes the learner's own commands as a script.
  case script
  /// Draws the course and how far the learner is.
  case map
  /// Draws the lab, marked with what changed since it began.
  case lab
  /// Compares the lab as two lines left it: 0 = its beginning, nil = now.
  case labChanges(from: Int, to: Int?)
  /// Gives the present moment of the lab a name.
  case saveLab(String)
  /// Comes back to a moment that has a name.
  case restoreLab(String)
  /// Lists the links of the step and the lesson.
  case links
  /// Keeps a note of the learner; empty = lists them.
  case notes(String)
  /// Writes a file to send to whoever can mend the lesson or the program.
  case reportProblem(String)
  /// Lists these words.
  case help
  /// Leaves the session; it can be taken up again.
  case exit
  /// A word of the trainer that was used wrongly; says how it is used.
  case misused(String)
}

extension TrainerWord {
  /// The word that a line begins with; nil = the line is PowerShell.
  public init?(line: String) {
    let trimmed = line.trimmingASCIIBlanks()
    let first = trimmed.prefix { !Self.isBlank($0) && $0 != ";" && $0 != "|" && $0 != "=" }
    let rest = Substring(trimmed[first.endIndex...]).trimmingASCIIBlanks()
    let next = rest.utf8.first ?? UInt8(ascii: " ")
    guard !"|;&=<>".utf8.contains(next), !rest.hasPrefix("+="),
      let entry = TrainerWordEntry.named(String(first))
    else { return nil }
    // `Get-TutorHelp` with a name is a command that gives objects.
    if entry.name == entry.command, !rest.isEmpty { return nil }
    self = entry.read(entry.argument(rest))
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
