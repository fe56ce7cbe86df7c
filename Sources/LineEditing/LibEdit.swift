import CLibEdit
import Glibc

/// libedit's editor and history with what they point to, made and freed together.
final class LibEdit {
  let editor: OpaquePointer
  private let streams: Streams
  private let history: OpaquePointer
  /// Answers to questions are read with this one, which stays empty.
  private let noHistory: OpaquePointer
  private var prompt: UnsafeMutablePointer<Int32>

  /// nil where the terminal cannot be driven, not even as a common one.
  init?(input: Int32, output: Int32, terminal: String, historyLimit: Int) {
    CharacterLocale.use()
    guard let streams = Streams(input: input, output: output),
      let editor = el_init("cotutor", streams.input, streams.output, streams.errors),
      let history = history_winit(), let noHistory = history_winit()
    else { return nil }
    self.streams = streams
    self.editor = editor
    self.history = history
    self.noHistory = noHistory
    prompt = Self.terminated([])
    _ = history_set_size(history, Int32(clamping: max(1, historyLimit)))
    _ = history_set_unique(history)
    _ = editline_set_editor(editor, "emacs")
    let names = [terminal, "xterm-256color", "xterm", "vt100", "linux"]
    guard names.contains(where: { use(terminal: $0) }) else { return nil }
    // Ctrl-C, Ctrl-S and Ctrl-Q are keys, and a CRLF in a paste is one line end.
    for mode in ["-isig", "-ixon", "-icrnl", "-inlcr"] { _ = editline_set_edit_mode(editor, mode) }
  }

  deinit {
    el_end(editor)
    history_wend(history)
    history_wend(noHistory)
    streams.close()
    prompt.deallocate()
  }

  /// Whether a name is known and can move up, without which no line can be redrawn.
  private func use(terminal: String) -> Bool {
    _ = editline_set_terminal(editor, terminal)
    return editline_has_capability(editor, "up") != 0
  }

  func setPrompt(_ scalars: [UInt32]) {
    prompt.deallocate()
    prompt = Self.terminated(scalars)
  }

  var promptPointer: UnsafeMutablePointer<Int32> { prompt }

  func useHistory(_ isUsed: Bool) {
    _ = editline_set_history(editor, isUsed ? history : noHistory)
  }

  func addHistory(_ line: String) {
    Self.withTerminated(line.unicodeScalars.map(\.value)) { _ = history_enter(history, $0) }
  }

  /// The line under edit and the cursor's place in it, in scalars.
  var line: (scalars: [Unicode.Scalar], cursor: Int) {
    let line = editline_current_line(editor)
    return (Self.scalars(line.start, count: line.length), line.cursor)
  }

  func moveCursor(to target: Int) {
    el_cursor(editor, Int32(clamping: target - line.cursor))
  }

  /// Replaces a range of the line and leaves the cursor behind the new text.
  func replace(_ range: Range<Int>, with text: String) {
    moveCursor(to: range.upperBound)
    if !range.isEmpty { el_deletestr(editor, Int32(clamping: range.count)) }
    insert(text)
  }

  func insert(_ text: String) {
    guard !text.isEmpty else { return }
    Self.withTerminated(text.unicodeScalars.map(\.value)) { editline_insert(editor, $0) }
  }

  /// Feeds one key before what is typed.
  func push(_ key: UInt32) {
    Self.withTerminated([key]) { editline_push(editor, $0) }
  }

  func redraw() { _ = editline_redraw(editor) }

  func resize() { el_resize(editor) }

  /// Turns echo off before the prompt is shown: libedit by itself does it after, and keys typed in
  /// between would be echoed twice.
  func prepareTerminal() { _ = editline_prepare_terminal(editor) }

  /// Turns echo on again where no line was read.
  func restoreTerminal() { _ = editline_restore_terminal(editor) }

  /// Reads a line; nil at the end of the input.
  func read() -> [Unicode.Scalar]? {
    var count: Int32 = 0
    guard let start = editline_read(editor, &count), count > 0 else { return nil }
    return Self.scalars(start, count: Int(count))
  }

  private static func scalars(_ start: UnsafePointer<Int32>?, count: Int) -> [Unicode.Scalar] {
    UnsafeBufferPointer(start: start, count: count).compactMap {
      Unicode.Scalar(UInt32(bitPattern: $0))
    }
  }

  private static func terminated(_ scalars: [UInt32]) -> UnsafeMutablePointer<Int32> {
    let pointer = UnsafeMutablePointer<Int32>.allocate(capacity: scalars.count + 1)
    for (index, scalar) in scalars.enumerated() { pointer[index] = Int32(bitPattern: scalar) }
    pointer[scalars.count] = 0
    return pointer
  }

  private static func withTerminated(_ scalars: [UInt32], _ body: (UnsafePointer<Int32>) -> Void) {
    let pointer = terminated(scalars)
    defer { pointer.deallocate() }
    body(pointer)
  }
}

/// libedit's streams: private ones, since C's own are shared and mutable. What libedit itself has
/// to complain about goes nowhere.
private struct Streams {
  let input: UnsafeMutablePointer<FILE>
  let output: UnsafeMutablePointer<FILE>
  let errors: UnsafeMutablePointer<FILE>

  init?(input: Int32, output: Int32) {
    guard let input = fdopen(dup(input), "r"), let output = fdopen(dup(output), "w"),
      let errors = fopen("/dev/null", "w")
    else { return nil }
    self.input = input
    self.output = output
    self.errors = errors
  }

  func close() {
    fclose(input)
    fclose(output)
    fclose(errors)
  }
}
