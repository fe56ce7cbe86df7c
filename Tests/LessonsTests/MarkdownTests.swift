import Testing

@testable import Lessons

@Suite("Markdown as values")
struct MarkdownTests {
  private func read(_ text: String) -> ([MarkdownBlock], [String]) {
    let reporter = Reporter(file: "a.md")
    let origin = TextOrigin(start: Place(line: 10, column: 1))
    let blocks = MarkdownReader.blocks(text, origin: origin, reporter: reporter)
    return (blocks, reporter.diagnostics.map(\.description))
  }

  @Test("blocks carry the lines of their file")
  func lines() {
    let (blocks, found) = read("# A\n\ntext\nmore\n\n- x\n- y\n\n---\n\n> q\n")
    #expect(blocks.map(\.line) == [10, 12, 15, 18, 20])
    #expect(found.isEmpty)
    #expect(blocks[1].kind == .paragraph([.text("text"), .softBreak, .text("more")]))
  }

  @Test("spans nest")
  func spans() {
    let (blocks, _) = read("*a **b*** `c` ~~d~~ [e](f) ![g](h)  \ni")
    #expect(
      blocks.first?.kind
        == .paragraph([
          .emphasis([.text("a "), .strong([.text("b")])]), .text(" "), .code([.text("c")]),
          .text(" "), .strikethrough([.text("d")]), .text(" "),
          .link(destination: "f", [.text("e")]), .text(" "), .text("g"), .lineBreak, .text("i"),
        ]))
  }

  @Test("tables have alignments, a header and rows")
  func tables() {
    let (blocks, _) = read("| a | b | c |\n| :- | -: | :-: |\n| 1 | `x` | {{ $a | $b }} |\n")
    guard case .table(let table)? = blocks.first?.kind else {
      Issue.record("no table")
      return
    }
    #expect(table.alignments == [.left, .right, .center])
    #expect(table.header.map { $0.plainText { _ in "" } } == ["a", "b", "c"])
    #expect(table.rows.map { $0.map { $0.plainText(\.text) } } == [["1", "x", "$a | $b"]])
  }

  @Test("lists know their start, their tasks and whether they are tight")
  func lists() {
    let (blocks, _) = read("3. a\n4. b\n\n* [x] c\n\n* [ ] d\n")
    guard case .list(let numbered)? = blocks.first?.kind,
      case .list(let tasks)? = blocks.last?.kind
    else {
      Issue.record("no lists")
      return
    }
    #expect(numbered.start == 3 && numbered.isTight && numbered.items.count == 2)
    #expect(tasks.start == nil && !tasks.isTight && tasks.items.map(\.isChecked) == [true, false])
  }

  @Test("callouts are named, and an unknown one is answered with the nearest")
  func callouts() {
    let (blocks, found) = read("> [!WARNING]\n> Careful.\n\n> [!TPI]\n> x\n\n> [!NOTE] x\n")
    #expect(
      blocks.first?.kind
        == .callout(.warning, [MarkdownBlock(.paragraph([.text("Careful.")]), line: 11)]))
    #expect(found.map { $0.prefix(17) } == ["a.md:13:1: error:"])
    #expect(found.first?.hasSuffix("did you mean `[!TIP]`?") == true)
    guard case .quote? = blocks.last?.kind else {
      Issue.record("a mark with text behind it is a quotation")
      return
    }
  }

  @Test("placeholders keep their place, in code too; what is not closed in a block is code")
  func placeholders() {
    let text =
      "ä *{{ $a }}* `x {{ $b }}` \\{{ $c }}\n\n```powershell\nx '{{ $d }}' {{ y\n```\n"
      + "\n```step\n{{ $e }}\n```\n"
    let (blocks, found) = read(text)
    #expect(found.isEmpty)
    let expressions = blocks[0].inlines.flatMap(\.parts).compactMap { part -> LessonExpression? in
      if case .placeholder(let expression) = part { return expression }
      return nil
    }
    #expect(expressions.map(\.text) == ["$a", "$b"])
    #expect(expressions.map(\.place) == [Place(line: 10, column: 7), Place(line: 10, column: 20)])
    #expect(blocks[0].plainText { "<\($0.text)>" } == "ä <$a> x <$b> {{ $c }}")
    guard case .code(let code) = blocks[1].kind, case .code(let authors) = blocks[2].kind else {
      Issue.record("\(blocks)")
      return
    }
    #expect(code.info == "powershell" && code.text == "x '{{ $d }}' {{ y\n")
    #expect(code.filled { "<\($0.text) \($0.place.line)>" } == "x '<$d 13>' {{ y\n")
    #expect(authors.parts == [.text("{{ $e }}\n")])
  }

  @Test("a text of one line is spans, whatever it begins with", arguments: [
    "# inside", "1. first", "- x", "> q", "    code", "---", "| a |", "===", "```", "<b",
    "\u{E000}0\u{E001}",
  ])
  func singleLine(text: String) {
    let reporter = Reporter(file: "a.md")
    let origin = TextOrigin(start: Place(line: 1, column: 1))
    let inlines = MarkdownReader.line(text, origin: origin, reporter: reporter)
    #expect(inlines.plainText { _ in "" } == text)
  }

  @Test("nesting over 32 is refused before it is parsed and after")
  func depth() {
    let quotes = read(String(repeating: "> ", count: 33) + "x")
    #expect(quotes.1.first?.hasPrefix("a.md:10:1: error: more than 32 levels") == true)
    let bullets = read(String(repeating: "- ", count: 40) + "x")
    #expect(bullets.1.first?.hasPrefix("a.md:10:1: error: more than 32 levels") == true)
    let emphasis = read(String(repeating: "*a _b ", count: 60) + String(repeating: "_*", count: 60))
    #expect(emphasis.1.allSatisfy { $0.contains("more than 32 levels") })
    let stairs = (0..<60).map { String(repeating: "  ", count: $0) + "- x" }
    let lists = read(stairs.joined(separator: "\n"))
    #expect(lists.1.contains { $0.contains("more than 32 levels") })
  }

  @Test("comments are the author's own, other HTML is pointed out")
  func html() {
    let (blocks, found) = read("<!-- mine -->\n\n<div>x</div>\n\na<br>b <!-- c -->\n")
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.contains("warning: HTML is left out") })
    #expect(blocks.count == 1)
  }
}
