/// What was copied from the screen of a console: commands behind prompts, output between them.
struct ConsoleCopy {
  /// The commands, without prompts and output.
  private(set) var text = ""
  private(set) var prompts = 0
  private(set) var outputLines = 0
  /// Whether there is a prompt at all, or was one before.
  private(set) var isConsole: Bool
  private let keepsLines: Bool
  private var kept: [String] = []
  /// Where in `kept` the text began that may be still open.
  private var openFrom = 0
  private var isCommandOpen = false
  private var endsWithCommand = true

  init(_ source: String, followsConsole: Bool, keepsLines: Bool) {
    isConsole = followsConsole
    self.keepsLines = keepsLines
    let lines = CopiedText.lines(of: source)
    guard followsConsole || lines.contains(where: { ConsolePrompt.rest(of: $0) != nil }) else {
      return
    }
    for line in lines { add(line) }
    guard isConsole else { return }
    let isEnded = !endsWithCommand && !keepsLines && !kept.isEmpty
    text = kept.joined(separator: "\n") + (isEnded ? "\n" : "")
  }

  private mutating func add(_ line: Substring) {
    if let rest = ConsolePrompt.rest(of: line), isConsole || !isOpen {
      isConsole = true
      prompts += 1
      openFrom = kept.count
      return command(rest)
    }
    guard isConsole else { return kept.append(String(line)) }
    if isCommandOpen, let rest = ConsolePrompt.continuation(of: line) {
      prompts += 1
      return command(rest)
    }
    if isCommandOpen, isOpen { return command(line) }
    isCommandOpen = false
    endsWithCommand = false
    let isBlank = line.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    if !isBlank { outputLines += 1 }
    if keepsLines { kept.append("") }
  }

  private mutating func command(_ rest: Substring) {
    isCommandOpen = true
    endsWithCommand = true
    let isEmpty = rest.utf8.allSatisfy { $0 <= 0x20 }
    if keepsLines || !isEmpty || kept.count > openFrom { kept.append(String(rest)) }
  }

  /// Whether what began last goes on: then a line that looks like a prompt is part of it.
  private var isOpen: Bool {
    guard openFrom < kept.count else { return false }
    let open = kept[openFrom...].joined(separator: "\n")
    if case .incomplete = parse(open).completeness { return true }
    return false
  }
}

/// Prompts at the beginning of a line: `PS C:\>`, `[PC-001]: PS C:\>`, `PS>`, the trainer's own.
enum ConsolePrompt {
  /// What stands behind a prompt; nil where there is none.
  static func rest(of line: Substring) -> Substring? {
    var rest = line.drop { $0 == " " }
    if rest.first == "[" {
      guard let end = rest.firstIndex(of: "]") else { return nil }
      rest = rest[rest.index(after: end)...].drop { $0 == ":" }
      guard rest.first == " " else { return nil }
      rest = rest.drop { $0 == " " }
    }
    if rest.hasPrefix("C:\\PS>") { return behind(rest.dropFirst(5)) }
    guard rest.hasPrefix("PS") else { return nil }
    rest = rest.dropFirst(2)
    if rest.first == ">" { return behind(rest) }
    guard rest.first == " ", let end = rest.firstIndex(of: ">") else { return nil }
    return isPlace(rest[rest.index(after: rest.startIndex)..<end]) ? behind(rest[end...]) : nil
  }

  /// What stands behind `>>`.
  static func continuation(of line: Substring) -> Substring? {
    let rest = line.drop { $0 == " " }
    return rest.hasPrefix(">>") ? behind(rest) : nil
  }

  private static func behind(_ rest: Substring) -> Substring {
    let text = rest.drop { $0 == ">" }
    return text.first == " " ? text.dropFirst() : text
  }

  /// `C:\Users`, `XYZ:\`, `/home/n`, `Microsoft.PowerShell.Core\FileSystem::\\server\share`
  private static func isPlace(_ text: Substring) -> Bool {
    if text.first == "/" || text.hasPrefix("Microsoft.PowerShell.Core\\") { return true }
    guard let colon = text.firstIndex(of: ":"), text.first?.isLetter == true, text.last != " "
    else { return false }
    let name = text[..<colon]
    let next = text[text.index(after: colon)...].first
    return name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
      && (next == "\\" || next == "/" || next == nil)
      && !text.contains { "|;\"'<".contains($0) }
  }
}
