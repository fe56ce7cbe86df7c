import ShellRuntime

/// Values as the lines of a file.
enum TextLines {
  /// The lines of the values' texts; with `joined` they follow one another without line ends.
  static func of(_ values: [Value], joined: Bool = false) -> [String] {
    let texts = values.map(\.text)
    let whole = joined ? [texts.joined()] : texts
    return whole.flatMap(lines)
  }

  private static func lines(_ text: String) -> [String] {
    guard text.utf8.contains(0x0A) else { return [text] }
    var rows = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0.last == "\r" ? $0.dropLast() : $0)
    }
    if rows.last == "" { rows.removeLast() }
    return rows
  }
}
