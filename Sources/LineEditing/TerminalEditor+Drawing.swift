/// Where the line is on the screen, and drawing it anew.
extension TerminalEditor {
  var screenSize: TerminalSize {
    output.terminalSize ?? TerminalSize(columns: 80, rows: 24)
  }

  var cursorPosition: ScreenLayout { position(of: libedit.line.cursor) }

  /// Where the character at an offset of the line stands, from the prompt's start.
  func position(of offset: Int) -> ScreenLayout {
    var layout = ScreenLayout(columns: screenSize.columns)
    layout.put(prompt.visible)
    layout.put(libedit.line.scalars.prefix(offset))
    return layout
  }

  /// Clears from the prompt's start to the end of the screen and draws prompt and line there.
  /// `cursorRow` is where the terminal's cursor is now.
  func redraw(cursorRow: Int) {
    let up = min(cursorRow, screenSize.rows - 1)
    output.write("\r" + (up > 0 ? "\u{1B}[\(up)A" : "") + "\u{1B}[J")
    libedit.redraw()
  }

  /// The terminal has wrapped what it shows to its new width.
  func resizedCursorRow() -> Int {
    libedit.resize()
    return cursorPosition.row
  }

  func redrawResized() {
    redraw(cursorRow: resizedCursorRow())
  }
}
