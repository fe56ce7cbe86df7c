/// Turns Markdown into blocks of our own, so that drawing it needs no cmark.
struct MarkdownReader {
  static let maximumDepth = 32
  static let maximumLineBytes = 8_192

  let placeholders: Placeholders
  /// The line of the file on which the text begins, from 1.
  let firstLine: Int
  let reporter: Reporter

  /// The blocks of a text; refused as a whole, with a diagnostic, if it is nested too deeply.
  static func blocks(_ text: String, origin: TextOrigin, reporter: Reporter) -> [MarkdownBlock] {
    guard MarkdownLimits.accept(text, origin: origin, reporter: reporter) else { return [] }
    let placeholders = Placeholders(text, origin: origin)
    let reader = MarkdownReader(
      placeholders: placeholders, firstLine: origin.start.line, reporter: reporter)
    return CMarkTree.withDocument(placeholders.text) { document in
      reader.blocks(document, depth: 1)
    } ?? []
  }

  /// A text of one line: spans only, whatever it begins with.
  static func line(_ text: String, origin: TextOrigin, reporter: Reporter) -> [MarkdownInline] {
    if isPlain(text) { return [.text(text)] }
    // A character that Markdown gives no meaning keeps `# inside` or `1. first` plain text.
    let guardCharacter = "\u{E002}"
    let before = TextOrigin(
      start: Place(line: origin.start.line, column: origin.start.column - 1))
    let blocks = blocks(guardCharacter + text, origin: before, reporter: reporter)
    guard case .paragraph(var inlines)? = blocks.first?.kind else { return [.text(text)] }
    if case .text(let first)? = inlines.first {
      let rest = String(first.unicodeScalars.dropFirst())
      inlines.removeFirst()
      if !rest.isEmpty { inlines.insert(.text(rest), at: 0) }
    }
    return inlines
  }

  private static let marks = Array("*_`[]<>&\\~!{}:@|/\t\n".utf8)

  /// No character that Markdown or a placeholder could give a meaning.
  private static func isPlain(_ text: String) -> Bool {
    guard text.utf8.count < 1_000, text.utf8.first != 0x20, text.utf8.last != 0x20 else {
      return false
    }
    var run = 0
    for byte in text.utf8 {
      if marks.contains(byte) { return false }
      // `www.` is a link.
      run = byte | 0x20 == UInt8(ascii: "w") ? run + 1 : 0
      if run == 3 { return false }
    }
    return true
  }

  func blocks(_ parent: CMarkNode, depth: Int) -> [MarkdownBlock] {
    guard depth <= Self.maximumDepth else {
      tooDeep(parent)
      return []
    }
    return parent.children.compactMap { node in
      kind(node, depth: depth).map { MarkdownBlock($0, line: line(node)) }
    }
  }

  private func line(_ node: CMarkNode) -> Int { firstLine + max(1, node.startLine) - 1 }

  private func kind(_ node: CMarkNode, depth: Int) -> MarkdownBlock.Kind? {
    switch node.type {
    case "heading":
      return .heading(level: node.headingLevel, inlines(node, depth: depth + 1))
    case "paragraph": return .paragraph(inlines(node, depth: depth + 1))
    case "list": return .list(list(node, depth: depth + 1))
    case "code_block":
      return .code(code(node))
    case "table": return .table(table(node, depth: depth + 1))
    case "block_quote": return quote(node, depth: depth + 1)
    case "thematic_break": return .thematicBreak
    case "html_block":
      html(node, node.literal)
      return nil
    default: return nil
    }
  }

  private func code(_ node: CMarkNode) -> MarkdownCode {
    let (info, text) = (placeholders.restored(node.info), placeholders.restored(node.literal))
    let isAuthors = MarkdownBlock.authorWords.contains(MarkdownBlock.words(of: info).first ?? "")
    return MarkdownCode(
      info: info, text: text,
      parts: isAuthors ? [.text(text)] : placeholders.codeParts(node.literal, reporter: reporter))
  }

  private func list(_ node: CMarkNode, depth: Int) -> MarkdownList {
    MarkdownList(
      start: node.listStart, isTight: node.isTight,
      items: node.children.map { item in
        MarkdownListItem(
          isChecked: item.type == "tasklist" ? item.isChecked : nil,
          blocks: blocks(item, depth: depth + 1))
      })
  }

  private func table(_ node: CMarkNode, depth: Int) -> MarkdownTable {
    let rows = node.children.map { row in row.children.map { inlines($0, depth: depth + 1) } }
    let alignments = node.tableAlignments.map { letter -> MarkdownTable.Alignment in
      switch letter {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .unset
      }
    }
    return MarkdownTable(
      alignments: alignments, header: rows.first ?? [], rows: Array(rows.dropFirst()))
  }

  private func quote(_ node: CMarkNode, depth: Int) -> MarkdownBlock.Kind {
    var blocks = blocks(node, depth: depth)
    guard case .paragraph(let inlines)? = blocks.first?.kind, let line = blocks.first?.line,
      case .text(let mark)? = inlines.first, mark.hasPrefix("[!"), mark.hasSuffix("]"),
      inlines.count == 1 || inlines[1] == .softBreak || inlines[1] == .lineBreak
    else { return .quote(blocks) }
    let word = String(mark.dropFirst(2).dropLast())
    guard let callout = MarkdownCallout(rawValue: word.uppercased()) else {
      let words = MarkdownCallout.allCases.map(\.rawValue)
      reporter.error(
        Place(line: line, column: 1), "`[!\(word)]` is no callout",
        because: "callouts are \(words.joined(separator: ", "))",
        fix: NearestName.of(word, among: words).map { "did you mean `[!\($0)]`?" }
          ?? "use one of these")
      return .quote(blocks)
    }
    blocks.removeFirst()
    let rest = Array(inlines.dropFirst(2))
    if !rest.isEmpty { blocks.insert(MarkdownBlock(.paragraph(rest), line: line + 1), at: 0) }
    return .callout(callout, blocks)
  }

  /// A comment is the author's own; any other HTML would be lost on a terminal.
  func html(_ node: CMarkNode, _ text: String) {
    if text.drop(while: { $0 == " " }).hasPrefix("<!--") { return }
    reporter.warning(
      Place(line: line(node), column: 1), "HTML is left out",
      because: "a terminal cannot draw it",
      fix: "use Markdown, or a code span if the tag itself is meant")
  }

  func tooDeep(_ node: CMarkNode) {
    reporter.error(
      Place(line: line(node), column: 1), "more than \(Self.maximumDepth) levels of nesting",
      because: "nobody can read that", fix: "make it flatter")
  }
}
