import ShellRuntime

/// A file of a simulated machine. Text, size and time are worked out when they are asked for.
struct VirtualFile {
  /// Folders from the root of the drive, then the name.
  let path: [String]
  /// When it was last written.
  let lastWritten: () -> DateTime
  /// The last lines of the text, at most so many, without line ends.
  let lines: (_ last: Int) -> [String]

  /// Whether the last line is not ended.
  var isOpen = false

  /// Size in bytes: UTF-8 and two bytes for each line end.
  var length: Int {
    let all = lines(.max)
    return all.reduce(0) { $0 + $1.utf8.count + 2 } - (isOpen && !all.isEmpty ? 2 : 0)
  }
}
