/// The inputs of a target that are kept, as they stand in a file: separated by lines `%%`.
public enum FuzzCorpus {
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
