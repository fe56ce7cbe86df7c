import ShellFormatting

/// Draws code indented. A line that is too wide goes on behind a sign; it is never broken in a way
/// that could be taken for two lines.
struct CodeDrawing {
  let style: TerminalStyle
  let width: Int

  func lines(_ code: [String]) -> [StyledText] { lines(code.joined(separator: "\n")) }

  func lines(_ code: String) -> [StyledText] {
    var source = TextWrapping.lines(code)
    if source.last?.isEmpty == true { source.removeLast() }
    guard !source.isEmpty else { return [] }
    let lines = source.flatMap { self.line(StyledText($0, .code)) }
    return style.isPlain ? [StyledText("Code:")] + lines : lines
  }

  private func line(_ text: StyledText) -> [StyledText] {
    let indentation = StyledText.spaces(self.indentation)
    let sign = continuationSign
    let available = width - self.indentation
    let pieces = LineBreaker.lines(
      text, rule: .keepingSpaces, firstWidth: available, width: available - sign.columns)
    return pieces.behind(indentation, indentation + sign).map(\.trimmed)
  }

  private var indentation: Int {
    switch width {
    case 40...: 4
    case 16...: 2
    default: 0
    }
  }

  /// What stands before the rest of a line that was too wide.
  private var continuationSign: StyledText {
    if style.draws { return StyledText("↪ ", .faint) }
    return StyledText(width - indentation >= 24 ? "(more) " : "+ ", .faint)
  }
}
