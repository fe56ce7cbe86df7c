import Lessons
public import Tutoring

extension TerminalRenderer {
  /// The lines typed in a session, numbered, with what the trainer said; the last so many or all.
  public func review(of session: LearningSession, last count: Int? = nil) -> [String] {
    finished(reviewLines(session, last: count))
  }

  func reviewLines(_ session: any DrawnSession, last count: Int?) -> [StyledText] {
    let entries = Self.last(count, of: session.reviewEntries)
    let lines = entries.flatMap { entry in
      switch entry {
      case .step(let heading): wrapped(StyledText(heading, .strong))
      case .line(let line): reviewLine(line)
      case .remark(let text): item(.spaces(style.draws ? 6 : 2), StyledText(text, .faint))
      }
    }
    let isEmpty = !entries.contains { if case .line = $0 { true } else { false } }
    return lines + (isEmpty ? self.lines("Nothing was typed yet.") : [])
  }

  private func reviewLine(_ line: ReviewEntry.Line) -> [StyledText] {
    let number = String(line.number)
    let padding = String(repeating: " ", count: max(0, 4 - number.utf8.count))
    let mark = style.draws ? "\(padding)\(number)  " : "\(number). "
    let fate = Self.words(for: line).map { " (\($0))" } ?? ""
    let isLost = line.fate != .counts || !line.succeeded
    let texts = StyledText.lines(line.text + fate, isLost ? .faint : .code)
    return texts.enumerated().flatMap { index, text in
      item(StyledText(index == 0 ? mark : style.draws ? "      " : ">> ", .note), text)
    }
  }

  private static func words(for line: ReviewEntry.Line) -> String? {
    switch line.fate {
    case .counts: line.succeeded ? nil : "ended in an error"
    case .stopped: "stopped, left nothing"
    case .takenBack: "taken back"
    case .tried: "on a copy of the lab"
    }
  }

  /// From the last so many typed lines on.
  private static func last(_ count: Int?, of entries: [ReviewEntry]) -> [ReviewEntry] {
    guard let count else { return entries }
    let places = entries.indices.filter {
      if case .line = entries[$0] { return true }
      return false
    }
    guard let first = places.suffix(count).first else { return entries }
    return Array(entries[first...])
  }

  func noteLines(_ session: any DrawnSession) -> [StyledText] {
    guard !session.notes.isEmpty else {
      return sentence("You noted nothing yet: `notes` and a text keeps one.")
    }
    return [StyledText(session.notes.count == 1 ? "Your note:" : "Your notes:", .strong)]
      + session.notes.enumerated().flatMap { index, note in
        item(
          StyledText("\(index + 1). ", .note),
          StyledText(note.text) + StyledText(note.step.map { " (\($0))" } ?? "", .faint))
      }
  }

  func solutionLines(_ lines: [String], _ choices: [OptionView]) -> [StyledText] {
    let label = lines.count == 1 ? "This line solves the step:" : "These lines solve the step:"
    return [StyledText(label, .strong)] + CodeDrawing(style: style, width: style.width).lines(lines)
      + choices.flatMap { choice($0) }
  }
}
