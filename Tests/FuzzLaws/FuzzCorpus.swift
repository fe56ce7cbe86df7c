/// The inputs of a target that are kept, as they stand in a file: separated by lines `%%`.
public enum FuzzCorpus {
  /// The inputs of a plain session, as `transcripts/` has them: behind `PS> `, and the lines behind
  /// `>> ` with them.
  public static func inputs(ofSession file: String) -> [String] {
    var inputs: [String] = []
    for line in file.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("PS> ") {
        inputs.append(String(line.dropFirst(4)))
      } else if line.hasPrefix(">> "), !inputs.isEmpty {
        inputs[inputs.count - 1] += "\n" + line.dropFirst(3)
      }
    }
    return inputs
  }

  /// The entries of a file.
  public static func read(_ file: String) -> [String] {
    var entries: [String] = []
    var lines: [Substring] = []
    for line in file.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "%%" {
        entries.append(lines.joined(separator: "\n"))
        lines = []
      } else {
        lines.append(line)
      }
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    entries.append(lines.joined(separator: "\n"))
    return entries
  }
}
