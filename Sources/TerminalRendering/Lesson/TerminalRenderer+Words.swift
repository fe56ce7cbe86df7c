import Tutoring

extension TerminalRenderer {
  /// The trainer's words with what each does.
  public var words: [String] {
    let widest = TrainerWord.descriptions.map(\.word.utf8.count).max() ?? 0
    let entries = TrainerWord.descriptions.flatMap { word, does in
      let name = StyledText(style.isPlain ? word + ": " : word + "  ", .code)
      let padding = style.draws ? StyledText.spaces(widest + 2 - name.columns) : StyledText()
      return item(name + padding, styledSentence(does))
    }
    return finished([StyledText("The trainer's words:", .strong)] + entries)
  }
}
