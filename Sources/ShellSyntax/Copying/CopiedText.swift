/// Text as it comes from a console or a web page, made into what was meant: only what is certain
/// is changed, and each change is told. What PowerShell itself takes (curly quotes, long dashes,
/// no-break spaces, CRLF) stays as it is.
public struct CopiedText: Sendable {
  /// The commands.
  public private(set) var text: String
  /// What was changed, each kind once.
  public private(set) var repairs: [Repair] = []
  /// Whether commands stood behind prompts: what follows without a prompt is output.
  public private(set) var isConsole = false

  /// One kind of change.
  public enum Repair: Sendable, Equatable {
    /// Prompts taken off, `PS C:\>` and `>>`.
    case prompts(Int)
    /// Lines between the commands that a console had written.
    case output(lines: Int)
    /// Characters without width outside of strings: they would be part of a name.
    case invisible(Int)
    /// Blanks behind a backtick at the end of a line: the line would not go on.
    case blanksBehindBackticks(lines: Int)
    /// U+FEFF at the beginning.
    case byteOrderMark
    /// Fences of Markdown around the code.
    case fences(Int)
    /// Lines of a page around the code.
    case page(lines: Int)
    /// Numbers before the lines.
    case lineNumbers(Int)
    /// Signs that look like a hyphen and are none to PowerShell, made one.
    case dashes(Int)

    /// Changes without their counts.
    public enum Kind: Sendable {
      // swift-format-ignore
      case prompts, output, invisible, blanksBehindBackticks, byteOrderMark
      // swift-format-ignore
      case fences, page, lineNumbers, dashes
    }

    /// What kind of change it is.
    public var kind: Kind {
      switch self {
      case .prompts: .prompts
      case .output: .output
      case .invisible: .invisible
      case .blanksBehindBackticks: .blanksBehindBackticks
      case .byteOrderMark: .byteOrderMark
      case .fences: .fences
      case .page: .page
      case .lineNumbers: .lineNumbers
      case .dashes: .dashes
      }
    }
  }

  /// Repairs a text. `followsConsole`: it comes right behind a text that was of a console.
  /// `keepsLines`: what is left out leaves a blank line, so that places stay true.
  public init(_ text: String, followsConsole: Bool = false, keepsLines: Bool = false) {
    self.text = text
    if self.text.unicodeScalars.first == "\u{FEFF}" {
      self.text.unicodeScalars.removeFirst()
      repairs.append(.byteOrderMark)
    }
    let signs = CopySigns(self.text)
    if signs.mayHaveFences { repairFences(keepsLines: keepsLines) }
    if signs.mayHaveNumbers { repairNumbers() }
    if followsConsole || signs.mayHavePrompts {
      repairConsole(followsConsole: followsConsole, keepsLines: keepsLines)
    }
    if !signs.isASCII {
      repairInvisible()
      repairDashes()
    }
    if signs.mayEndInBackticks { repairBackticks() }
  }

  /// A sentence that tells what was changed; nil where nothing was.
  public var notice: String? { notice(without: []) }

  /// The same without the kinds that were told before.
  public func notice(without told: Set<Repair.Kind>) -> String? {
    let untold = repairs.filter { !told.contains($0.kind) }
    guard !untold.isEmpty else { return nil }
    return "Copied text was tidied: \(untold.map(\.description).joined(separator: ", "))."
  }

  /// The lines of a text; one may end in a carriage return.
  static func lines(of text: String) -> [Substring] {
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
  }

  private mutating func repairFences(keepsLines: Bool) {
    let protected = protectedBytes()
    let page = MarkdownFences(text, keepsLines: keepsLines) { protected.contains($0) }
    guard page.fences > 0 else { return }
    text = page.text
    repairs.append(.fences(page.fences))
    if page.otherLines > 0 { repairs.append(.page(lines: page.otherLines)) }
  }

  private mutating func repairNumbers() {
    guard let numbered = NumberedLines(text) else { return }
    text = numbered.text
    repairs.append(.lineNumbers(numbered.count))
  }

  private mutating func repairConsole(followsConsole: Bool, keepsLines: Bool) {
    let console = ConsoleCopy(text, followsConsole: followsConsole, keepsLines: keepsLines)
    guard console.isConsole else { return }
    text = console.text
    isConsole = true
    if console.prompts > 0 { repairs.append(.prompts(console.prompts)) }
    if console.outputLines > 0 { repairs.append(.output(lines: console.outputLines)) }
  }

  private mutating func repairInvisible() {
    guard text.unicodeScalars.contains(where: Self.isInvisible) else { return }
    var kept = String.UnicodeScalarView()
    var count = 0
    for (piece, kind) in pieces() {
      for scalar in piece.unicodeScalars {
        if kind != .string, kind != .comment, Self.isInvisible(scalar) {
          count += 1
        } else {
          kept.append(scalar)
        }
      }
    }
    guard count > 0 else { return }
    text = String(kept)
    repairs.append(.invisible(count))
  }

  /// Zero-width spaces and joiners, word joiner, byte order mark, soft hyphen.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// `Get–Date` is no command and `‑Format` no parameter, though a long dash before a parameter is
  /// as good as a hyphen.
  private mutating func repairDashes() {
    guard text.unicodeScalars.contains(where: { Self.isDash($0) || Self.isLongDash($0) }),
      !text.contains("function")
    else { return }
    var made = String.UnicodeScalarView()
    var count = 0
    for (piece, kind) in pieces() {
      var isFirst = true
      for scalar in piece.unicodeScalars {
        let isWrong =
          switch kind {
          case .string, .comment, .variable: false
          case .command: !isFirst && Self.isLongDash(scalar) || Self.isDash(scalar)
          default: isFirst && Self.isDash(scalar)
          }
        if isWrong { count += 1 }
        made.append(isWrong ? "-" : scalar)
        isFirst = false
      }
    }
    guard count > 0 else { return }
    text = String(made)
    repairs.append(.dashes(count))
  }

  /// Hyphens, the figure dash and minus signs, which are letters to PowerShell.
  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2010...0x2012, 0x2212, 0xFE63, 0xFF0D: true
    default: false
    }
  }

  /// Dashes that PowerShell takes for a hyphen, but not in a name.
  private static func isLongDash(_ scalar: Unicode.Scalar) -> Bool {
    (0x2013...0x2015).contains(scalar.value)
  }

  private mutating func repairBackticks() {
    let lines = Self.lines(of: text)
    guard lines.contains(where: { Self.cut($0) != nil }) else { return }
    let protected = protectedBytes()
    var count = 0
    var start = 0
    var kept: [Substring] = []
    for line in lines {
      if let cut = Self.cut(line), !protected.contains(start + cut.utf8.count - 1) {
        kept.append(cut + (line.utf8.last == 0x0D ? "\r" : ""))
        count += 1
      } else {
        kept.append(line)
      }
      start += line.utf8.count + 1
    }
    guard count > 0 else { return }
    text = kept.joined(separator: "\n")
    repairs.append(.blanksBehindBackticks(lines: count))
  }

  /// The line to its last backtick, where only blanks follow that.
  private static func cut(_ line: Substring) -> Substring? {
    var scalars = line.unicodeScalars
    var blanks = 0
    if scalars.last == "\r" { scalars.removeLast() }
    while let last = scalars.last, last == " " || last == "\t" || last == "\u{A0}" {
      scalars.removeLast()
      blanks += 1
    }
    guard blanks > 0, scalars.last == "`" else { return nil }
    let before = scalars.dropLast()
    return before.last == "`" ? nil : Substring(scalars)
  }

  /// The bytes of strings and comments, which stay as they are.
  private func protectedBytes() -> ByteRanges {
    ByteRanges(
      ranges: tokenize(text).filter { $0.kind == .string || $0.kind == .comment }
        .map { $0.span.start..<$0.span.end })
  }

  private func pieces() -> [(text: Substring, kind: TokenKind)] {
    let bytes = text.utf8
    return tokenize(text).map { token in
      let start = bytes.index(bytes.startIndex, offsetBy: token.span.start)
      let end = bytes.index(start, offsetBy: token.span.length)
      return (text[start..<end], token.kind)
    }
  }
}

/// Ranges of bytes in ascending order.
private struct ByteRanges {
  let ranges: [Range<Int>]

  func contains(_ offset: Int) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].contains(offset) { return true }
      if offset < ranges[middle].lowerBound { high = middle } else { low = middle + 1 }
    }
    return false
  }
}

extension CopiedText.Repair: CustomStringConvertible {
  /// `2 prompts taken off`
  public var description: String {
    func counted(_ count: Int, _ one: String) -> String {
      "\(count) \(one)\(count == 1 ? "" : "s")"
    }
    return switch self {
    case .prompts(let count): counted(count, "prompt") + " taken off"
    case .output(let lines): counted(lines, "line") + " of output left out"
    case .invisible(let count): counted(count, "invisible character") + " taken out"
    case .blanksBehindBackticks(let lines):
      "blanks behind the backtick at the end of " + counted(lines, "line") + " taken off"
    case .byteOrderMark: "the byte order mark taken off"
    case .fences(let count): counted(count, "code fence") + " taken off"
    case .page(let lines): counted(lines, "line") + " around the code left out"
    case .lineNumbers(let count): counted(count, "line number") + " taken off"
    case .dashes(let count): count == 1 ? "1 dash made a hyphen" : "\(count) dashes made hyphens"
    }
  }
}
