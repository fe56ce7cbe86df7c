extension TerminalRenderer {
  /// A sentence of the trainer's own; line feeds end lines.
  public func notice(_ text: String) -> [String] { finished(lines(text)) }

  func lines(_ text: String, _ look: TextLook = []) -> [StyledText] {
    StyledText.lines(text, look).flatMap { wrapped($0) }
  }

  /// A sentence of our own with `words` to type in it; those keep their marks where there is no
  /// colour.
  func sentence(_ text: String, _ look: TextLook = []) -> [StyledText] {
    wrapped(styledSentence(text, look))
  }

  func styledSentence(_ text: String, _ look: TextLook = []) -> StyledText {
    guard style.usesColor else { return StyledText(text, look) }
    var styled = StyledText()
    for (index, part) in text.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
      styled += StyledText(String(part), index % 2 == 0 ? look : look.union(.code))
    }
    return styled
  }

  func wrapped(_ text: StyledText) -> [StyledText] {
    text.wrapped(width: min(style.width, TerminalStyle.measure))
  }

  /// A mark, then text; all lines but the first are indented, by the mark's width where things are
  /// drawn.
  func item(_ mark: StyledText, _ text: StyledText) -> [StyledText] {
    let width = min(style.width, TerminalStyle.measure)
    let isIndented = !mark.isEmpty && mark.trimmed.isEmpty
    guard style.draws || isIndented else { return (mark + text).hanging(width: width) }
    let room = width - mark.columns
    guard room >= TerminalStyle.narrowestText else { return (mark + text).wrapped(width: width) }
    return text.wrapped(width: room).behind(mark, .spaces(mark.columns))
  }

  /// A heading of the screen, with a rule under it where things are drawn.
  func title(_ text: StyledText, rule sign: String) -> [StyledText] {
    let lines = wrapped(text)
    let columns = lines.map(\.columns).max() ?? 0
    guard style.draws, columns > 0 else { return lines }
    return lines + [StyledText(String(repeating: sign, count: columns), .faint)]
  }
}

extension [[StyledText]] {
  /// The parts that have lines, with an empty line between two.
  var separated: [StyledText] {
    var lines: [StyledText] = []
    for part in self where !part.isEmpty {
      if !lines.isEmpty { lines.append(StyledText()) }
      lines += part
    }
    return lines
  }
}
