import CLibEdit
import CTerminalSignals

/// What libedit calls, and what the keys of our own do.
extension TerminalEditor {
  func installFunctions() {
    let editor = libedit.editor
    _ = editline_set_client(editor, Unmanaged.passUnretained(self).toOpaque())
    _ = editline_set_prompt(
      editor, { TerminalEditor.of($0)?.libedit.promptPointer }, Int32(PromptText.literalMark))
    _ = editline_set_reader(editor) { editor, character in
      guard let self = TerminalEditor.of(editor), let character else { return -1 }
      guard let scalar = self.nextCharacter() else { return 0 }
      character.pointee = Int32(bitPattern: scalar.value)
      return 1
    }
    add(.interrupt) { editor, _ in TerminalEditor.of(editor).run { $0.interrupt() } }
    add(.deleteOrEnd) { editor, _ in TerminalEditor.of(editor).run { $0.deleteOrEnd() } }
    add(.complete) { editor, _ in TerminalEditor.of(editor).run { $0.completeWord() } }
    add(.insertPending) { editor, _ in TerminalEditor.of(editor).run { $0.insertPending() } }
    for binding in EditorKey.bindings {
      _ = editline_bind(editor, binding.keys, binding.function)
    }
  }

  private func add(_ function: EditorFunction, _ body: @escaping editline_key_function) {
    _ = editline_add_function(libedit.editor, function.rawValue, body)
  }

  fileprivate static func of(_ editor: OpaquePointer?) -> TerminalEditor? {
    guard let editor, let client = editline_client(editor) else { return nil }
    return Unmanaged<TerminalEditor>.fromOpaque(client).takeUnretainedValue()
  }

  /// The next character for libedit; nil at the end of the input.
  private func nextCharacter() -> Unicode.Scalar? {
    if let scalar = restOfKey.popLast() { return scalar }
    while true {
      switch nextInput() {
      case .end: return nil
      case .resized: redrawResized()
      case .key(.character(let scalar)): return scalar
      case .key(.escape): return Unicode.Scalar(EditorKey.escape)
      case .key(.oversizedPaste):
        ending = .tooLong
        return Unicode.Scalar(EditorKey.submit)
      case .key(.paste(let text)):
        enqueue(paste: text)
        return Unicode.Scalar(EditorKey.insertPending)
      case .key(.sequence(let text)):
        restOfKey = text.unicodeScalars.reversed()
        return restOfKey.popLast()
      }
    }
  }

  /// Ctrl-C: the line stays on the screen with `^C` behind it and is dropped.
  private func interrupt() -> EditorOutcome {
    libedit.moveCursor(to: .max / 2)
    libedit.insert("^C")
    return end(.interrupted)
  }

  /// Ctrl-D: the end of the input on an empty line, else deletes the character under the cursor.
  private func deleteOrEnd() -> EditorOutcome {
    let line = libedit.line
    if line.cursor < line.scalars.count {
      libedit.replace(line.cursor..<line.cursor + 1, with: "")
      return .refresh
    }
    return line.scalars.isEmpty && request.textBefore.isEmpty ? end(.endOfFile) : .beep
  }

  private func end(_ ending: Ending) -> EditorOutcome {
    self.ending = ending
    libedit.push(EditorKey.submit)
    return .refresh
  }

  /// Text behind the cursor goes behind the last line of the paste.
  private func enqueue(paste text: String) {
    let tidied = tidyPaste(text)
    var lines = tidied.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.count > 1 {
      let line = libedit.line
      let behind = line.scalars[line.cursor...]
      libedit.replace(line.cursor..<line.scalars.count, with: "")
      lines[lines.count - 1].unicodeScalars.append(contentsOf: behind)
    }
    let last = lines.count - 1
    pastedLines += lines.enumerated().map { PastedLine(text: $1, isSubmitted: $0 < last) }
  }

  /// Puts in the text that the caller offers, or the next line of a paste.
  private func insertPending() -> EditorOutcome {
    if !request.initialText.isEmpty {
      libedit.insert(request.initialText)
      request.initialText = ""
      if !pastedLines.isEmpty { libedit.push(EditorKey.insertPending) }
      return .refresh
    }
    guard !pastedLines.isEmpty else { return .nothing }
    let line = pastedLines.removeFirst()
    if line.text.utf8.count > maximumBytes { return end(.tooLong) }
    if !line.text.isEmpty { isPasted = true }
    libedit.insert(line.text)
    if line.isSubmitted {
      isPasted = true
      libedit.push(EditorKey.submit)
    }
    return .refresh
  }
}

extension TerminalEditor? {
  /// A libedit function's answer; a beep where the editor is gone.
  fileprivate func run(_ body: (TerminalEditor) -> EditorOutcome) -> UInt8 {
    (map(body) ?? .beep).rawValue
  }
}
