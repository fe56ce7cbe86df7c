import Lessons
import LineEditing
import TerminalRendering
import Tutoring

/// Shows a session on standard output.
final class LessonScreen {
  private let renderer: TerminalRenderer
  /// Why nothing can be shown any more; nil while all is well.
  private(set) var failure: String?

  init(_ style: TerminalStyle) { renderer = TerminalRenderer(style: style) }

  /// The lesson's introduction and its first step.
  func open(_ session: LearningSession) {
    write(
      session.isLab
        ? renderer.labOpening(of: session, isNew: true)
        : renderer.opening(of: session) + [""] + renderer.step(of: session))
  }

  /// The step where the learner was.
  func resume(_ session: LearningSession) {
    write(
      session.isLab
        ? renderer.labOpening(of: session, isNew: false) : renderer.resumption(of: session))
  }

  /// What became of a line.
  func show(_ turn: Turn, of session: LearningSession) {
    if turn.clearsScreen { write(renderer.clearScreen) }
    write(renderer.turn(turn, in: session))
  }

  /// The course and how far the learner is in it.
  func show(_ map: CourseMap) { write(renderer.map(map)) }

  /// A sentence of the program's own.
  func say(_ sentence: String) { write(renderer.notice(sentence)) }

  /// What the learner is told on leaving.
  func farewell(_ session: LearningSession, path: String, isSaved: Bool) {
    guard isSaved else { return say("This session was not saved to its end: \(path)") }
    if session.isLab {
      let lab = "cotutor lab \(session.lesson.scenario ?? "")"
      return say("Saved in \(path). `\(lab)` comes back to this place.")
    }
    if session.lesson.isOneSitting, !session.isAtEnd {
      return say(
        "This attempt is over, as you left it. It is saved in \(path). "
          + "`cotutor learn \(session.lesson.id)` begins another one.")
    }
    say(
      session.isAtEnd
        ? "The lesson is done. Your session is saved in \(path)"
        : "Saved in \(path). `cotutor learn \(session.lesson.id)` comes back to this place.")
  }

  private func write(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    write(lines.map { $0 + "\n" }.joined())
  }

  private func write(_ text: String) {
    guard failure == nil else { return }
    switch OutputDescriptor.standardOutput.write(text) {
    case .written: break
    case .closed: failure = "standard output is closed"
    case .failed(let number):
      failure = "cannot write to standard output: \(FileBytes.reason(number))"
    }
  }
}
