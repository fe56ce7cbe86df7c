/// Help that a function has in its comments: `.SYNOPSIS`, `.PARAMETER Name` and the like.
struct CommentHelp {
  private var sections: [(keyword: String, name: String, lines: [String])] = []

  private static let keywords = [
    "SYNOPSIS", "DESCRIPTION", "PARAMETER", "EXAMPLE", "INPUTS", "OUTPUTS", "NOTES", "LINK",
    "COMPONENT", "ROLE", "FUNCTIONALITY",
  ]

  /// The first comment of a body that holds a keyword; nil where none does.
  init?(body: String) {
    for comment in Self.comments(of: body) {
      read(comment)
      if !sections.isEmpty { return }
    }
    return nil
  }

  /// What stands under a keyword.
  func lines(_ keyword: String) -> [String] {
    sections.first { $0.keyword == keyword }?.lines ?? []
  }

  /// What stands under a keyword that may come more than once.
  func all(_ keyword: String) -> [[String]] {
    sections.filter { $0.keyword == keyword }.map(\.lines)
  }

  /// What is said of a parameter.
  func parameter(_ name: String) -> [String] {
    sections.first { $0.keyword == "PARAMETER" && $0.name == name.lowercased() }?.lines ?? []
  }

  private mutating func read(_ comment: [String]) {
    for line in comment {
      let words = line.split(separator: " ")
      if let first = words.first, first.hasPrefix("."),
        Self.keywords.contains(first.dropFirst().uppercased())
      {
        let name = words.count > 1 ? String(words[1]) : ""
        sections.append((first.dropFirst().uppercased(), name.lowercased(), []))
      } else if !sections.isEmpty {
        sections[sections.count - 1].lines.append(line)
      }
    }
    for index in sections.indices { sections[index].lines = Self.trimmed(sections[index].lines) }
  }

  /// Without the blank lines around and the blanks that all lines begin with.
  private static func trimmed(_ lines: [String]) -> [String] {
    var lines = lines[...]
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    let margin =
      lines.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return lines.map { String($0.dropFirst(margin)) }
  }

  /// The comments that fill whole lines: blocks, and lines that follow each other.
  private static func comments(of body: String) -> [[String]] {
    var found: [[String]] = []
    var isInside = false
    var wasLine = false
    for written in body.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = written.last == "\r" ? written.dropLast() : written
      while let last = line.last, last == " " || last == "\t" { line = line.dropLast() }
      let start = line.drop { $0 == " " || $0 == "\t" }
      if isInside {
        isInside = !line.hasSuffix("#>")
        found[found.count - 1].append(String(isInside ? line : line.dropLast(2)))
      } else if start.hasPrefix("<#") {
        isInside = !line.hasSuffix("#>")
        found.append([String(isInside ? start.dropFirst(2) : start.dropFirst(2).dropLast(2))])
      } else if start.hasPrefix("#") {
        if !wasLine { found.append([]) }
        let text = start.dropFirst()
        found[found.count - 1].append(String(text.hasPrefix(" ") ? text.dropFirst() : text))
      }
      wasLine = !isInside && start.hasPrefix("#")
    }
    return found
  }
}
