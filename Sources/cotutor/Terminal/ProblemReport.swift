import Grading
import Lessons
import Transcripts
import Tutoring

/// All that whoever mends a lesson or the program needs to see what the learner saw.
struct ProblemReport {
  let lines: [String]
  /// Typed lines that are told with what they printed.
  private static let mostLines = 10

  init(_ text: String, _ session: LearningSession, _ header: TranscriptHeader) {
    let place = session.step.map { "\(session.stepIndex + 1), \($0.id)" } ?? "the end"
    let facts = [
      ("program", "cotutor \(ProgramVersion.text)"), ("semantics", "\(header.semantics)"),
      ("lesson", header.lesson), ("pack", header.pack), ("seed", header.seed),
      ("step", place + (session.isExploring ? ", on a copy of the lab" : "")),
      ("columns", "\(header.columns)"),
    ]
    lines =
      ["# Problem in \(header.lesson), step \(place)", ""]
      + (text.isEmpty ? ["(What did you expect, and what did you see instead?)"] : [text])
      + ["", "| what | value |", "| --- | --- |"] + facts.map { "| \($0.0) | \($0.1) |" }
      + ["", "## The last lines", ""] + Self.typed(session.reviewEntries)
      + ["", "## Goals", ""]
      + session.goals.map { "- \($0.says): \($0.state == .reached ? "reached" : "open")" }
  }

  /// The last typed lines with their output, as code that no output can end.
  private static func typed(_ entries: [ReviewEntry]) -> [String] {
    let places = entries.indices.filter {
      if case .line = entries[$0] { return true }
      return false
    }
    guard let first = places.suffix(mostLines).first else { return ["Nothing was typed yet."] }
    let lines = entries[first...].flatMap { entry in
      switch entry {
      case .step(let heading): ["# \(heading)"]
      case .line(let line): ["PS> \(line.text)"] + line.output
      case .remark(let text): ["# \(text)"]
      }
    }
    return lines.map { "    " + $0 }
  }
}
