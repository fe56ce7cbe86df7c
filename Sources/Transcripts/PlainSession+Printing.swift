extension PlainSession {
  /// The text of sessions, an empty line between them; the inverse of `parse` for text that holds
  /// no line breaks where one line is meant.
  public static func print(_ sessions: [PlainSession]) -> String {
    var lines: [String] = []
    for session in sessions {
      if let title = session.title {
        if !lines.isEmpty { lines.append("") }
        lines.append("# \(title) #")
      }
      for item in session.items {
        switch item {
        case .entry(let entry): entry.print(into: &lines)
        case .directive(let directive):
          lines.append("@" + joined(directive.name, directive.text))
        }
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  fileprivate static func joined(_ mark: String, _ text: some StringProtocol) -> String {
    text.isEmpty ? mark : "\(mark) \(text)"
  }
}

extension PlainSession.Entry {
  fileprivate func print(into lines: inout [String]) {
    let typed = input.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in typed.enumerated() {
      lines.append(PlainSession.joined(index == 0 ? prompt : ">>", String(line)))
    }
    lines += output.map(PlainSessionLine.escaped)
    lines += errors.map { "! \($0)" }
  }
}
