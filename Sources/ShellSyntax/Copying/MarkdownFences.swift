/// What was copied from the source of a Markdown page: code between fences, text around it.
struct MarkdownFences {
  /// The code.
  private(set) var text = ""
  private(set) var fences = 0
  /// Lines around the code, and blocks that hold no commands.
  private(set) var otherLines = 0
  private let keepsLines: Bool
  private var kept: [Substring] = []

  /// Languages whose blocks hold what is typed; one without a name may.
  private static let commandLanguages: Set<String> = [
    "", "powershell", "pwsh", "ps1", "ps", "posh", "powershell-interactive", "azurepowershell",
    "azurepowershell-interactive", "console", "shell", "shell-session", "sh", "cmd", "bash",
  ]

  /// Looks for fences in lines that are no part of strings and comments.
  init(_ source: String, keepsLines: Bool, isProtected: (Int) -> Bool) {
    self.keepsLines = keepsLines
    var lines: [(text: Substring, language: String?)] = []
    var start = 0
    for line in CopiedText.lines(of: source) {
      let language = Self.fence(line)
      lines.append((line, language.flatMap { isProtected(start) ? nil : $0 }))
      start += line.utf8.count + 1
    }
    // With a named language the text is that of a page; else only the fences are sure to be none
    // of the code.
    let isPage = lines.contains { $0.language?.isEmpty == false }
    var open: String?
    for (line, language) in lines {
      if let language {
        fences += 1
        open = open == nil ? language : nil
        leaveOut()
      } else if isPage, !Self.commandLanguages.contains(open ?? "text") {
        if !line.utf8.allSatisfy({ $0 <= 0x20 }) { otherLines += 1 }
        leaveOut()
      } else {
        kept.append(line)
      }
    }
    let isEnded = source.utf8.last == 0x0A && !keepsLines && kept.last?.isEmpty == false
    text = kept.joined(separator: "\n") + (isEnded ? "\n" : "")
  }

  private mutating func leaveOut() {
    if keepsLines { kept.append("") }
  }

  /// The language that a fence names, in small letters; nil for a line that is none.
  private static func fence(_ line: Substring) -> String? {
    let rest = line.drop { $0 == " " || $0 == "\t" }
    guard let sign = rest.first, sign == "`" || sign == "~" else { return nil }
    let name = rest.drop { $0 == sign }
    guard rest.utf8.count - name.utf8.count >= 3 else { return nil }
    let word = name.drop { $0 == " " }.lowercased().split { $0 == " " || $0 == "\r" }
    guard word.count <= 1 else { return word[0].first == "{" ? nil : String(word[0]) }
    let language = word.first.map(String.init) ?? ""
    let isName = language.allSatisfy { $0.isLetter || $0.isNumber || "-+#_.".contains($0) }
    return isName ? language : nil
  }
}
