import Glibc
import LineEditing
import ShellSyntax
import Tutoring

/// Lines copied from a console or a web page, on their way to the session: a paste is tidied as a
/// whole, lines of a pipe one after the other, so that both come to the same.
final class PasteTidier {
  /// At a terminal a line without a prompt may always be a command that was typed.
  private let isPipe = isatty(STDIN_FILENO) == 0
  private var notices: [String] = []
  /// Whether the last line of the pipe stood behind a prompt, or was output of one that did.
  private var followsConsole = false
  /// What was told of a pipe: many of its lines are alike.
  private var told: Set<CopiedText.Repair.Kind> = []

  /// A bracketed paste without prompts and output.
  func tidy(_ text: String) -> String {
    let copied = CopiedText(text)
    if let notice = copied.notice { notices.append(notice) }
    return copied.text
  }

  /// Whether Enter submits what is typed or read so far.
  func completeness(_ text: String) -> LineEditing.Completeness {
    LineCompletion.completeness(copied(text).text)
  }

  /// A line without prompts; nil for one of a pipe that is only output.
  func line(_ line: InputLine) -> InputLine? {
    let copied = copied(line.text)
    followsConsole = isPipe && (copied.isConsole || followsConsole)
    if let notice = copied.notice(without: told) { notices.append(notice) }
    if isPipe { told.formUnion(copied.repairs.map(\.kind)) }
    let isFence = copied.repairs.contains { $0.kind == .fences }
    if copied.text.isEmpty, copied.isConsole || isFence { return nil }
    var line = line
    line.text = copied.text
    return line
  }

  /// What was changed since the last call.
  func takeNotice() -> String? {
    defer { notices = [] }
    return notices.isEmpty ? nil : notices.joined(separator: " ")
  }

  /// The trainer's words need no prompt, even in a pipe.
  private func copied(_ text: String) -> CopiedText {
    CopiedText(text, followsConsole: followsConsole && TrainerWord(line: text) == nil)
  }
}
