/// Answers that are not shown, read without libedit: nothing of them stays in a line or a history.
extension TerminalEditor {
  /// Reads a secret; each character is an asterisk on the screen, as in PowerShell.
  func readSecret() -> ReadResult {
    prepareTerminal()
    output.write(prompt.shown + "\u{1B}[?2004h")
    defer { libedit.restoreTerminal() }
    var typed: [Unicode.Scalar] = []
    var result = takePasted(&typed)
    while result == nil { result = take(nextInput(), &typed) }
    output.write("\u{1B}[?2004l")
    if case .line? = result {} else { discardPending() }
    return result ?? .endOfFile
  }

  /// What an input does; a result where it ends the answer.
  private func take(_ input: Input, _ typed: inout [Unicode.Scalar]) -> ReadResult? {
    switch input {
    case .end: return finish(.endOfFile)
    case .resized: return nil
    case .key(.character(let scalar)): return take(scalar, &typed)
    case .key(.oversizedPaste): return finish(.tooLong(maximumBytes: maximumBytes))
    case .key(.paste(let text)):
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      pastedLines += lines.enumerated().map {
        PastedLine(text: $1, isSubmitted: $0 < lines.count - 1)
      }
      return takePasted(&typed)
    case .key: return nil
    }
  }

  private func take(_ scalar: Unicode.Scalar, _ typed: inout [Unicode.Scalar]) -> ReadResult? {
    switch scalar {
    case "\r", "\n": return finish(line(typed))
    case "\u{03}": return finish(.interrupted, sign: "^C")
    case "\u{04}": return typed.isEmpty ? finish(.endOfFile) : nil
    case "\u{08}", "\u{7F}": erase(1, &typed)
    case "\u{15}": erase(typed.count, &typed)
    case let other where other.isControl: break
    default: append([scalar], &typed)
    }
    return nil
  }

  /// The next line of a paste that waits.
  private func takePasted(_ typed: inout [Unicode.Scalar]) -> ReadResult? {
    guard !pastedLines.isEmpty else { return nil }
    let pasted = pastedLines.removeFirst()
    append(Array(pasted.text.unicodeScalars), &typed)
    return pasted.isSubmitted ? finish(line(typed)) : nil
  }

  private func append(_ scalars: [Unicode.Scalar], _ typed: inout [Unicode.Scalar]) {
    typed += scalars
    output.write(String(repeating: "*", count: scalars.count))
  }

  private func erase(_ count: Int, _ typed: inout [Unicode.Scalar]) {
    let count = min(count, typed.count)
    typed.removeLast(count)
    output.write(String(repeating: "\u{08} \u{08}", count: count))
  }

  private func finish(_ result: ReadResult, sign: String = "") -> ReadResult {
    output.write(sign + "\r\n")
    return result
  }

  private func line(_ typed: [Unicode.Scalar]) -> ReadResult {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: typed)
    let answer = String(text)
    guard answer.utf8.count <= maximumBytes else { return .tooLong(maximumBytes: maximumBytes) }
    return .line(InputLine(answer))
  }
}
