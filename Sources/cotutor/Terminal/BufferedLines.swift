import LineEditing
import Tutoring

/// Lines for standard output and standard error, written in blocks so that long output costs few
/// calls, and in order where both go to the same place.
final class BufferedLines {
  private var output: [UInt8] = []
  private let limit = 1 << 16
  /// Whether the reader of standard output has gone.
  private(set) var isClosed = false

  /// Keeps or writes a line, without its line end.
  func write(_ line: String, _ destination: ScriptHost.Destination) {
    switch destination {
    case .output:
      output.append(contentsOf: line.utf8)
      output.append(UInt8(ascii: "\n"))
      if output.count > limit { flush() }
    case .errors:
      flush()
      OutputDescriptor.standardError.write(line + "\n")
    }
  }

  /// Writes what was kept.
  func flush() {
    guard !output.isEmpty, !isClosed else { return output.removeAll() }
    if case .written = OutputDescriptor.standardOutput.write(output) {} else { isClosed = true }
    output.removeAll(keepingCapacity: true)
  }
}
