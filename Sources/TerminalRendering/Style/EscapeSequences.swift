/// The only place that writes escape sequences. Text in between has none: `StyledText` shows
/// control characters as signs.
enum EscapeSequences {
  /// Clears screen and scrollback and goes to the top left.
  static let clearScreen = "\u{1B}[H\u{1B}[2J\u{1B}[3J"

  private static let introducer = "\u{1B}["
  private static let reset = "\u{1B}[0m"

  /// Parameters of Select Graphic Rendition. Only the sixteen colours that a terminal's theme
  /// makes readable.
  private static let parameters: [(look: TextLook, parameter: String)] = [
    (.strong, "1"), (.faint, "2"), (.emphasis, "3"), (.underlined, "4"), (.struck, "9"),
    (.bad, "31"), (.good, "32"), (.warning, "33"), (.important, "35"), (.note, "36"),
    (.code, "36"),
    // As PowerShell 7 colours its streams.
    (.errorStream, "31;1"), (.warningStream, "33;1"),
  ]

  /// A line of text with the sequences for its looks; every line ends as it began.
  static func line(_ text: StyledText, usesColor: Bool) -> String {
    guard usesColor else { return text.plain }
    var line = ""
    for run in text.runs {
      let wanted = parameters.filter { run.look.contains($0.look) }.map(\.parameter)
      if wanted.isEmpty {
        line += run.text
      } else {
        line += introducer + wanted.joined(separator: ";") + "m" + run.text + reset
      }
    }
    return line
  }
}
