import LineEditing
import Tutoring

/// Lines for standard output and standard error, written in blocks so that long output costs few
/// calls, and in order where both go to the same place.
final class BufferedLines {
  private var output: [UInt8] = []
  private let limit = 1 << 16
  /// What the first write that failed gave; nothing is written after it.
  private var failure: OutputDescriptor.WriteResult?

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
    guard !output.isEmpty, failure == nil else { return output.removeAll() }
    let result = OutputDescriptor.standardOutput.write(output)
    if result != .written { failure = result }
    output.removeAll(keepingCapacity: true)
  }

  /// Writes what was kept; throws if anything could not be written.
  func finish() throws {
    flush()
    if let failure { try ResultOutput.check(failure) }
  }
}
