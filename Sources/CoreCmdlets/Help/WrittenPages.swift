import CHelpPages
import ShellRuntime

/// The pages that were written by hand and are compiled in. Nothing is read before a page is asked
/// for.
enum WrittenPages {
  /// What a page is about, by the file that it stands in.
  enum Kind: CaseIterable {
    // swift-format-ignore
    case engineCommand, productCommand, labTopic, languageTopic, term

    fileprivate var text: help_text {
      switch self {
      case .engineCommand: help_engine_commands()
      case .productCommand: help_product_commands()
      case .labTopic: help_lab_topics()
      case .languageTopic: help_language_topics()
      case .term: help_glossary()
      }
    }

    /// `-Category` of `Get-Help`.
    var category: String {
      switch self {
      case .engineCommand, .productCommand: "Cmdlet"
      case .labTopic, .languageTopic: "HelpFile"
      case .term: "Glossary"
      }
    }
  }

  /// What was written of a command.
  static func command(_ name: String) -> WrittenPage? {
    page(name, .engineCommand) ?? page(name, .productCommand)
  }

  /// The topic of a name, with or without its `about_`.
  static func topic(_ name: String) -> WrittenPage? {
    for name in [name, "about_\(name)"] {
      if let page = page(name, .languageTopic) ?? page(name, .labTopic) { return page }
    }
    return nil
  }

  /// A term of co-management.
  static func term(_ name: String) -> WrittenPage? { page(name, .term) }

  /// Every page of a kind, in the order of its file.
  static func all(_ kind: Kind) -> [WrittenPage] {
    var pages: [WrittenPage] = []
    forEach(kind) { name, range in
      pages.append(WrittenPage(kind, name: name, body: string(kind.text, range)))
      return true
    }
    return pages
  }

  /// Topics and terms, each kind by name.
  static var topicsAndTerms: [WrittenPage] {
    let topics = (all(.languageTopic) + all(.labTopic)).sorted(by: isBefore)
    return topics + all(.term).sorted(by: isBefore)
  }

  private static func isBefore(_ left: WrittenPage, _ right: WrittenPage) -> Bool {
    TextComparison.order(left.name, right.name, ignoringCase: true) < 0
  }

  private static func page(_ name: String, _ kind: Kind) -> WrittenPage? {
    var found: WrittenPage?
    forEach(kind) { candidate, range in
      guard TextComparison.equalsIgnoringCase(candidate, name) else { return true }
      found = WrittenPage(kind, name: candidate, body: string(kind.text, range))
      return false
    }
    return found
  }

  /// Calls `body` with each page's name and the range of what stands below it; false ends it.
  private static func forEach(_ kind: Kind, _ body: (String, Range<Int>) -> Bool) {
    let text = kind.text
    var start = help_page_start(text, 0)
    while start < text.count {
      let next = help_page_start(text, start + 2)
      var end = start + 2
      while end < next, text.bytes[end] != UInt8(ascii: "\n") { end += 1 }
      guard body(string(text, start + 2..<end), min(end + 1, next)..<next) else { return }
      start = next
    }
  }

  private static func string(_ text: help_text, _ range: Range<Int>) -> String {
    String(
      decoding: UnsafeBufferPointer(start: text.bytes + range.lowerBound, count: range.count),
      as: UTF8.self)
  }
}

/// One written page: `> synopsis`, paragraphs, examples four blanks in, `- Related:`, `- Lesson:`.
struct WrittenPage {
  let kind: WrittenPages.Kind
  let name: String
  private(set) var synopsis = ""
  /// Paragraphs and examples, a line each; an example's begin with four blanks.
  private(set) var lines: [String] = []
  private(set) var related: [String] = []
  private(set) var lessons: [String] = []

  init(_ kind: WrittenPages.Kind, name: String, body: String) {
    self.kind = kind
    self.name = name
    for line in body.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("> ") {
        synopsis = String(line.dropFirst(2))
      } else if line.hasPrefix("- Related: ") {
        related = Self.list(line.dropFirst(11))
      } else if line.hasPrefix("- Lesson: ") {
        lessons.append(String(line.dropFirst(10)))
      } else {
        lines.append(String(line))
      }
    }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
  }

  private static func list(_ text: Substring) -> [String] {
    text.split(separator: ",").map { String($0.drop { $0 == " " }) }
  }

  /// The examples in it, in the plain session form.
  var examples: String {
    lines.filter { $0.hasPrefix("    ") }.map { String($0.dropFirst(4)) }.joined(separator: "\n")
  }

  /// The paragraphs, indented; without the marks of Markdown around code.
  var shownLines: [String] {
    lines.map { line in
      line.isEmpty ? "" : "    " + (line.hasPrefix("    ") ? line : Self.plain(line))
    }
  }

  /// Without the marks of code; what stands in double backticks keeps its inner one.
  private static func plain(_ line: String) -> String {
    line.split(separator: "``", omittingEmptySubsequences: false).enumerated().map { index, piece in
      guard index % 2 == 1 else { return piece.filter { $0 != "`" } }
      return String(piece.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }.joined()
  }
}
