import LineEditing
import ShellRuntime
import ShellSyntax
import Tutoring

/// What the editor asks about a line while it is typed: is it whole, and how could it go on.
enum LineCompletion {
  /// Whether Enter submits the line; the trainer's words always are whole.
  static func completeness(_ text: String) -> LineEditing.Completeness {
    if TrainerWord(line: text) != nil { return .complete }
    guard case .incomplete = ShellSyntax.parse(text).completeness else { return .complete }
    return .incomplete(prompt: ">> ")
  }

  /// Words of the trainer at the beginning, else what the shell offers.
  static func candidates(
    _ session: LearningSession, text: String, cursor: Int
  ) -> [LineEditing.Completion] {
    session.completions(of: text, cursor: cursor).map { candidate in
      LineEditing.Completion(
        replacing: candidate.start..<candidate.end, with: candidate.text,
        display: candidate.display, tooltip: candidate.tooltip)
    }
  }
}
