import ShellRuntime

/// What a learner can read again: every line that was typed, with what the trainer said to it.
struct SessionReview {
  /// Whether anything is kept; the grader needs nothing.
  let isKept: Bool
  private(set) var entries: [ReviewEntry] = []
  /// Where each typed line stands in `entries`.
  private var places: [Int] = []
  /// The most lines of output that are kept of one typed line.
  private static let mostOutput = 40

  init(isKept: Bool) { self.isKept = isKept }

  /// The number of the last line typed; 0 = none, or nothing is kept.
  var lastNumber: Int { places.count }

  /// Adds a typed line.
  mutating func add(
    _ text: String, _ turn: Turn, isStopped: Bool, _ session: LearningSession
  ) {
    guard isKept else { return }
    let fate: ReviewEntry.Fate = isStopped ? .stopped : session.isExploring ? .tried : .counts
    places.append(entries.count)
    let line = ReviewEntry.Line(
      number: places.count, text: text, succeeded: turn.succeeded, fate: fate,
      output: turn.output.prefix(Self.mostOutput).map(\.text))
    entries.append(.line(line))
  }

  /// Says of a line whether it was taken back; one that was typed on a copy stays one.
  mutating func setTakenBack(_ number: Int, _ isTakenBack: Bool) {
    guard places.indices.contains(number - 1),
      case .line(var line) = entries[places[number - 1]], line.fate != .tried
    else { return }
    line.fate = isTakenBack ? .takenBack : .counts
    entries[places[number - 1]] = .line(line)
  }

  /// Adds that a step was opened; nil = the lesson's end.
  mutating func addStep(_ index: Int?, _ session: LearningSession) {
    guard isKept else { return }
    entries.append(.step(index.map { "Step \($0 + 1): \(session.title(ofStep: $0))" } ?? "The end"))
  }

  /// Adds what the trainer said in a turn, as far as it is worth reading again.
  mutating func add(remarksOn turn: Turn, _ session: LearningSession) {
    guard isKept else { return }
    if case .word(let word) = turn.kind, let said = Self.remark(on: word, turn) { add(said) }
    for change in turn.changes {
      add("\(change.isReached ? "Reached" : "No longer holds"): \(change.says)")
    }
    if let mistake = turn.mistake { add("Look again: \(mistake.inOneLine)") }
    if let hint = turn.hint { add("Hint: \(hint.inOneLine)") }
    if let reason = turn.reason { add("Why: \(reason.inOneLine)") }
    if turn.solvedStep { add("The step is solved.") }
  }

  /// Adds a sentence.
  mutating func add(_ remark: String) {
    if isKept { entries.append(.remark(remark)) }
  }

  private static func remark(on word: TrainerWord, _ turn: Turn) -> String? {
    switch word {
    case .answer(let answer): "Answered: \(answer)"
    case .notes(let text): text.isEmpty ? nil : "Note: \(text)"
    case .explore: "You began to explore on a copy of the lab."
    case .done: "You left the copy."
    case .solution:
      if case .solution? = turn.show.first { "The solution was shown." } else { nil }
    default: nil
    }
  }
}

/// One thing of a session to be read again.
public enum ReviewEntry: Sendable, Equatable {
  /// A step was opened; its number and heading.
  case step(String)
  /// A line was typed.
  case line(Line)
  /// The trainer said something.
  case remark(String)

  /// A line that was typed.
  public struct Line: Sendable, Equatable {
    /// Counts from 1 through the session.
    public let number: Int
    /// As typed.
    public let text: String
    /// Whether `$?` was true after it.
    public let succeeded: Bool
    /// What became of it.
    public internal(set) var fate: Fate
    /// What it printed, the first lines of it.
    public let output: [String]
  }

  /// What became of a line.
  public enum Fate: Sendable, Equatable {
    /// It counts.
    case counts
    /// Ctrl-C or a limit ended it; nothing of it is left.
    case stopped
    /// It was taken back.
    case takenBack
    /// It was typed on a copy of the lab.
    case tried
  }
}

extension LearningSession {
  /// What was typed so far and what the trainer said, in order.
  public var reviewEntries: [ReviewEntry] { review.entries }

  /// Names of the products' commands in lines that count, in the order of their first use. Left out
  /// are PowerShell's own, which are in every second line, and those that only this lab has.
  public var commandsUsed: [String] {
    var found: [String] = []
    for case .line(let line) in review.entries where line.fate == .counts && line.succeeded {
      for use in shell.analyze(line.text).uses where !found.contains(use.command) {
        let module = engine.commands.signature(named: use.command)?.module ?? ""
        guard !["", "cotutor"].contains(module), !module.hasPrefix("Microsoft.PowerShell") else {
          continue
        }
        found.append(use.command)
      }
    }
    return found
  }
}
