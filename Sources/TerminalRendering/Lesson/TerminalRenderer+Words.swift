import Tutoring

extension TerminalRenderer {
  /// The trainer's words with what each does.
  public var words: [String] { finished(wordLines) }

  var wordLines: [StyledText] {
    let widest = TrainerWordEntry.all.map(\.usage.utf8.count).max() ?? 0
    let isWide = style.draws && style.width >= 60
    let entries = TrainerWordEntry.all.flatMap { entry in
      let name = StyledText(entry.usage + (style.draws ? "  " : ": "), .code)
      let padding = isWide ? StyledText.spaces(widest + 2 - name.columns) : StyledText()
      return item(name + padding, styledSentence(entry.does))
    }
    return [StyledText("The trainer's words:", .strong)] + entries
      + sentence("Each is a command with help, too: `Get-Command *-Tutor*, *-Lab`", .faint)
  }

  /// What the end of a step's text says.
  static let allWords = "`Get-TutorHelp` lists all of the trainer's words."
}
