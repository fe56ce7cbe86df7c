import CTerminalSignals
import Glibc

/// Lines without editing: from a pipe, a file, or a terminal that can do nothing (`TERM=dumb`).
final class PlainLineReader: LineSource {
  private let input: ByteInput
  private let output: OutputDescriptor
  private let showsPrompts: Bool
  private let maximumBytes: Int
  private let isTerminal: Bool

  init(input: Int32, output: Int32, showsPrompts: Bool, maximumBytes: Int) {
    self.input = ByteInput(input)
    self.output = OutputDescriptor(output)
    self.showsPrompts = showsPrompts
    self.maximumBytes = maximumBytes
    isTerminal = isatty(input) == 1
  }

  func addHistory(_ line: String) {}
  func discardPending() {}

  /// One line; of a secret nothing is shown, from before the prompt on.
  func readSegment(_ request: SegmentRequest) -> ReadResult {
    guard request.isSecret, isTerminal else { return ask(request) }
    let result = EchoSwitch(input.descriptor).withoutEcho { ask(request) }
    output.write("\n")
    return result
  }

  /// `initialText` cannot be put into the line, so it is shown as a line of its own.
  private func ask(_ request: SegmentRequest) -> ReadResult {
    if showsPrompts {
      let offer = request.initialText.isEmpty ? "" : "\(request.initialText)\n"
      if output.write(offer + PromptText(request.prompt).plain) != .written, isTerminal {
        return .endOfFile
      }
    }
    return readBytes()
  }

  private func readBytes() -> ReadResult {
    var line = LineAssembler(maximumBytes: maximumBytes)
    while true {
      switch input.next() {
      case .byte(let byte):
        if let result = line.add(byte) { return result }
      case .endOfInput:
        return line.isEmpty ? .endOfFile : line.finish()
      case .failed(let number):
        return .failed(errno: number)
      case .signal, .timeout:
        if terminal_signals_interrupted() != 0 { return interrupt() }
      }
    }
  }

  private func interrupt() -> ReadResult {
    terminal_signals_reset_interrupt()
    if isTerminal {
      input.discard()
      if showsPrompts { output.write("\n") }
    }
    return .interrupted
  }
}
