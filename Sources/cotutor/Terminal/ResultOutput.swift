import ArgumentParser
import LineEditing

/// Results on standard output, all or a failure that says so.
enum ResultOutput {
  /// Writes lines. A reader that has gone ends the program quietly with 2; a full disk is said.
  static func write(_ lines: [String]) throws {
    try check(OutputDescriptor.standardOutput.write(lines.map { $0 + "\n" }.joined()))
  }

  /// Turns what a write gave into what a command throws.
  static func check(_ result: OutputDescriptor.WriteResult) throws {
    switch result {
    case .written: return
    case .closed: throw ExitCode(ExitStatus.impossible)
    case .failed(let number):
      throw Impossible("cannot write to standard output: \(FileBytes.reason(number))")
    }
  }
}
