/// The lines of a command's examples: what is typed, and what it then writes.
struct ExampleSession {
  struct Entry {
    var input: String
    var output: [String] = []
    var errorIDs: [String] = []
  }

  private(set) var entries: [Entry] = []

  init(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("PS> ") {
        entries.append(Entry(input: String(line.dropFirst(4))))
      } else if line.hasPrefix("! "), !entries.isEmpty {
        entries[entries.count - 1].errorIDs.append(String(line.dropFirst(2)))
      } else if !entries.isEmpty {
        entries[entries.count - 1].output.append(line)
      }
    }
  }

  /// Without empty lines at either end.
  static func trimmed(_ lines: [String]) -> [String] {
    var lines = lines[...]
    while lines.first == "" { lines.removeFirst() }
    while lines.last == "" { lines.removeLast() }
    return Array(lines)
  }
}
