import ShellRuntime

/// What was written on the disk of a machine beside the files that its products keep: a value, so
/// that it is copied and put back with the world.
struct WrittenFiles: Equatable, Sendable {
  private struct Entry: Equatable, Sendable {
    let path: [String]
    /// nil for a folder.
    let lines: [String]?
    /// Whether the last line is not ended.
    var isOpen = false
    let lastWritten: DateTime
  }

  /// By the folded path.
  private var entries: [String: Entry] = [:]

  /// Adds all of it to a disk.
  func add(to tree: inout VirtualFileTree) {
    for key in entries.keys.sorted() {
      guard let entry = entries[key] else { continue }
      guard let lines = entry.lines else {
        tree.addFolder(entry.path, lastWritten: entry.lastWritten)
        continue
      }
      tree.addFile(
        VirtualFile(
          path: entry.path, lastWritten: { entry.lastWritten },
          lines: { Array(lines.suffix($0)) }, isOpen: entry.isOpen))
    }
  }

  /// Whether something at a path, or below it, was written.
  func holds(_ path: [String]) -> Bool { entries[Self.key(path)] != nil }

  /// Writes a file.
  mutating func write(
    _ lines: [String], isOpen: Bool, at path: [String], _ moment: DateTime
  ) {
    let spelled = entries[Self.key(path)]?.path ?? path
    entries[Self.key(path)] = Entry(
      path: spelled, lines: lines, isOpen: isOpen, lastWritten: moment)
  }

  /// Makes a folder.
  mutating func makeFolder(at path: [String], _ moment: DateTime) {
    entries[Self.key(path)] = Entry(path: path, lines: nil, lastWritten: moment)
  }

  /// Takes a file or folder away, with all that lies in it.
  mutating func remove(at path: [String]) {
    let key = Self.key(path)
    let below = key + "\\"
    entries = entries.filter { $0.key != key && !$0.key.hasPrefix(below) }
  }

  private static func key(_ path: [String]) -> String {
    TextComparison.folded(path.joined(separator: "\\"))
  }
}
