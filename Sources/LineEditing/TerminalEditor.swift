import CLibEdit
import CTerminalSignals
import Glibc

/// Lines edited in a terminal through libedit. What keys do is in the extensions.
final class TerminalEditor: LineSource {
  /// How the line under edit ended.
  enum Ending {
    case submitted
    case interrupted
    case endOfFile
    case tooLong
  }

  /// What the input gave.
  enum Input {
    case key(Key)
    case resized
    case end
  }

  /// One line of a paste that waits; the last has no line end and is not submitted.
  struct PastedLine {
    var text: String
    var isSubmitted: Bool
  }

  let libedit: LibEdit
  let output: OutputDescriptor
  let maximumBytes: Int
  let complete: (String, Int) -> [Completion]
  let describe: (Completion) -> String
  let tidyPaste: (String) -> String
  private let input: ByteInput
  private var decoder = KeyDecoder()
  private var keys: [Key] = []
  private var resizesSeen = terminal_signals_resize_count()
  /// The rest of a key of several characters, last one first.
  var restOfKey: [Unicode.Scalar] = []

  var request = SegmentRequest(prompt: "")
  var prompt = PromptText("")
  var ending = Ending.submitted
  var pastedLines: [PastedLine] = []
  var isPasted = false

  init?(
    input: Int32, output: Int32, terminal: String, historyLimit: Int, maximumBytes: Int,
    complete: @escaping (String, Int) -> [Completion],
    describe: @escaping (Completion) -> String,
    tidyPaste: @escaping (String) -> String
  ) {
    guard
      let libedit = LibEdit(
        input: input, output: output, terminal: terminal, historyLimit: historyLimit)
    else { return nil }
    self.libedit = libedit
    self.input = ByteInput(input)
    self.output = OutputDescriptor(output)
    self.maximumBytes = maximumBytes
    self.complete = complete
    self.describe = describe
    self.tidyPaste = tidyPaste
    terminal_signals_catch_resize()
    installFunctions()
  }

  func addHistory(_ line: String) {
    libedit.addHistory(line)
  }

  /// Drops the lines of a paste that were not read yet.
  func discardPending() {
    pastedLines = []
  }

  func readSegment(_ request: SegmentRequest) -> ReadResult {
    self.request = request
    prompt = PromptText(request.prompt)
    if request.isSecret { return readSecret() }
    ending = .submitted
    isPasted = false
    let repairs = decoder.repairs
    libedit.setPrompt(prompt.marked)
    libedit.useHistory(!request.isAnswer)
    if !pastedLines.isEmpty || !request.initialText.isEmpty {
      libedit.push(EditorKey.insertPending)
    }
    prepareTerminal()
    output.write(prompt.linesAbove + "\u{1B}[?2004h")
    let line = libedit.read()
    output.write("\u{1B}[?2004l")
    return result(line, isRepaired: decoder.repairs > repairs)
  }

  /// Turns echo off and takes what was typed ahead.
  func prepareTerminal() {
    libedit.prepareTerminal()
    input.takeTypedAhead()
  }

  private func result(_ line: [Unicode.Scalar]?, isRepaired: Bool) -> ReadResult {
    if ending != .submitted { discardPending() }
    switch ending {
    case .interrupted: return .interrupted
    case .endOfFile: return .endOfFile
    case .tooLong: return .tooLong(maximumBytes: maximumBytes)
    case .submitted: break
    }
    guard var line else { return .endOfFile }
    if line.last == "\n" { line.removeLast() }
    line.removeAll { $0.isControl && $0 != "\n" && $0 != "\t" }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: line)
    if text.count > maximumBytes || String(text).utf8.count > maximumBytes {
      return .tooLong(maximumBytes: maximumBytes)
    }
    return .line(InputLine(String(text), isPasted: isPasted, isRepaired: isRepaired))
  }

  /// The next key, waiting for it.
  func nextInput() -> Input {
    while true {
      if !keys.isEmpty { return .key(keys.removeFirst()) }
      switch input.next(timeoutMilliseconds: decoder.patienceMilliseconds ?? -1) {
      case .byte(let byte): keys += decoder.add(byte)
      case .timeout: keys += decoder.flush()
      case .endOfInput, .failed: return .end
      case .signal:
        if terminal_signals_interrupted() != 0 {
          terminal_signals_reset_interrupt()
          return .key(.character("\u{03}"))
        }
        if resizesSeen != terminal_signals_resize_count() {
          resizesSeen = terminal_signals_resize_count()
          return .resized
        }
      }
    }
  }

  /// Gives a key back, to be read next.
  func unread(_ key: Key) {
    keys.insert(key, at: 0)
  }
}
