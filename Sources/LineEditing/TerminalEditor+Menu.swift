/// Tab: one candidate goes in, several are listed below the line and can be walked through.
extension TerminalEditor {
  func completeWord() -> EditorOutcome {
    guard !request.isAnswer else { return .beep }
    let candidates = candidates()
    guard let first = candidates.first else { return .beep }
    let cursorRow = cursorPosition.row
    if candidates.count == 1 {
      libedit.replace(first.replacementRange, with: first.text)
      return .refresh
    }
    walk(candidates, cursorRow: cursorRow)
    return .nothing
  }

  /// Candidates with ranges in the line under edit.
  private func candidates() -> [Completion] {
    let line = libedit.line
    let before = request.textBefore.unicodeScalars.count
    var text = request.textBefore
    text.unicodeScalars.append(contentsOf: line.scalars)
    return complete(text, before + line.cursor).compactMap { candidate in
      let range = candidate.replacementRange
      guard range.lowerBound >= before, range.upperBound <= before + line.scalars.count else {
        return nil
      }
      var candidate = candidate
      candidate.replacementRange = range.lowerBound - before..<range.upperBound - before
      return candidate
    }
  }

  private func walk(_ candidates: [Completion], cursorRow: Int) {
    var menu = CompletionMenu(candidates, describe: describe)
    let original = libedit.line
    insertCommonPrefix(candidates)
    let unchosen = libedit.line
    var row = show(&menu, cursorRow: cursorRow)
    var step = CompletionMenu.Step.moved
    while step == .moved {
      switch nextInput() {
      case .end: step = .left
      case .resized: row = resizedCursorRow()
      case .key(let key):
        step = menu.handle(key)
        if step == .left { unread(key) }
      }
      if step == .moved {
        choose(menu.choice, original: original, unchosen: unchosen)
        row = show(&menu, cursorRow: row)
      }
    }
    if step == .reverted { set(original) }
    redraw(cursorRow: row)
  }

  private typealias Line = (scalars: [Unicode.Scalar], cursor: Int)

  /// Puts the choice into the line; what is behind it has moved since the candidates were made.
  private func choose(_ choice: Completion?, original: Line, unchosen: Line) {
    set(unchosen)
    guard let choice else { return }
    let range = choice.replacementRange
    let growth = unchosen.scalars.count - original.scalars.count
    libedit.replace(
      range.lowerBound..<max(range.lowerBound, range.upperBound + growth), with: choice.text)
  }

  private func insertCommonPrefix(_ candidates: [Completion]) {
    let range = candidates[0].replacementRange
    guard candidates.allSatisfy({ $0.replacementRange == range }) else { return }
    let prefix = CompletionMenu.commonPrefix(candidates.map(\.text))
    guard prefix.unicodeScalars.count >= range.count, !prefix.isEmpty else { return }
    libedit.replace(range, with: prefix)
  }

  private func set(_ line: Line) {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: line.scalars)
    libedit.replace(0..<libedit.line.scalars.count, with: String(text))
    libedit.moveCursor(to: line.cursor)
  }

  /// Draws line and menu; gives the row of the cursor.
  private func show(_ menu: inout CompletionMenu, cursorRow: Int) -> Int {
    redraw(cursorRow: cursorRow)
    let size = screenSize
    let start = cursorPosition
    let end = position(of: libedit.line.scalars.count)
    let rows = menu.rows(columns: size.columns - 1, height: size.rows - 1 - end.row)
    guard !rows.isEmpty else { return start.row }
    let down = end.row - start.row
    var text = String(repeating: "\r\n", count: down)
    text += rows.map { "\r\n" + $0 }.joined()
    text += "\u{1B}[\(rows.count + down)A\r"
    if start.column > 0 { text += "\u{1B}[\(start.column)C" }
    output.write(text)
    return start.row
  }
}
