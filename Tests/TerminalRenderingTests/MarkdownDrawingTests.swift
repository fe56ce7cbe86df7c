import Lessons
import Testing

@testable import TerminalRendering

@Suite("Markdown is drawn for a width")
struct MarkdownDrawingTests {
  private func drawn(
    _ text: String, width: Int = 60, color: Bool = false, plain: Bool = false,
    value: @escaping PlaceholderValue = { "<" + $0.text + ">" }
  ) -> String {
    let style = TerminalStyle(width: width, usesColor: color, isPlain: plain)
    return TerminalRenderer(style: style)
      .markdown(CourseOnDisk.markdown(text), value: value).joined(separator: "\n")
  }

  @Test("paragraphs are wrapped at words, and only there")
  func paragraphs() {
    #expect(
      drawn("one two three four\nfive six seven eight nine", width: 20) == """
        one two three four
        five six seven eight
        nine
        """)
    #expect(drawn("one\\\ntwo") == "one\ntwo")
  }

  @Test("running text is no wider than can be read, however wide the screen")
  func measure() {
    let lines = drawn(String(repeating: "word ", count: 80), width: 200).split(separator: "\n")
    #expect(lines.map(\.count).max() == 99)
  }

  @Test("wide characters count two columns and may be parted, but not from their punctuation")
  func wideCharacters() {
    #expect(
      drawn("一二三四五六七八九十。一二三", width: 20) == """
        一二三四五六七八九
        十。一二三
        """)
    #expect(
      drawn("e\u{301}e\u{301}e\u{301}e\u{301} abcdefghijklmno p", width: 20)
        == "e\u{301}e\u{301}e\u{301}e\u{301} abcdefghijklmno\np")
  }

  @Test("a word that is wider than a line is broken between characters")
  func longWords() {
    let word = String(repeating: "a", count: 45)
    #expect(drawn(word, width: 20).split(separator: "\n").map(\.count) == [20, 20, 5])
    let family = String(repeating: "👩🏽‍💻", count: 8)
    for line in drawn(family, width: 20).split(separator: "\n") {
      #expect(line.allSatisfy { $0 == "👩🏽‍💻" })
    }
  }

  @Test("lists are nested, numbered and ticked")
  func lists() {
    let text = "- a\n  1. b\n  2. c\n     more\n- d\n"
    #expect(drawn(text) == "• a\n  1. b\n  2. c more\n• d")
    #expect(drawn(text, plain: true) == "- a\n  1. b\n  2. c more\n- d")
    #expect(drawn("9. a\n10. b") == " 9. a\n10. b")
    #expect(drawn("- [x] a\n- [ ] b") == "[x] a\n[ ] b")
    #expect(drawn("- [x] a\n- [ ] b", plain: true) == "- done: a\n- to do: b")
    #expect(drawn("- a\n\n- b") == "• a\n\n• b")
  }

  @Test("lists that are nested too deep for the width stop indenting")
  func deepLists() {
    let text = (0..<12).map { String(repeating: "  ", count: $0) + "- item" }
    let lines = drawn(text.joined(separator: "\n"), width: 20, plain: true)
      .split(separator: "\n")
    #expect(lines.last == "            item")
    #expect(lines.allSatisfy { $0.count <= 20 })
  }

  private static let table = """
    | Last synchronization | Status |
    | --- | ---: |
    | less than a day ago | Healthy |
    | three days ago or more | **Unhealthy** |
    """

  @Test("tables are columns where they fit")
  func tables() {
    #expect(
      drawn(Self.table) == """
        Last synchronization         Status
        ──────────────────────  ───────────
        less than a day ago         Healthy
        three days ago or more  *Unhealthy*
        """)
  }

  @Test("cells are wrapped before words are broken, and rows kept apart")
  func wrappedCells() {
    let text = "| A | B |\n|-|-|\n| one two three four five six seven eight | x |\n| y | z |"
    #expect(
      drawn(text, width: 40) == """
        A                                      B
        ─────────────────────────────────────  ─
        one two three four five six seven      x
        eight

        y                                      z
        """)
  }

  @Test("plain and narrow tables are records")
  func records() {
    #expect(
      drawn(Self.table, plain: true) == """
        Last synchronization: less than a day ago
        Status: Healthy

        Last synchronization: three days ago or more
        Status: Unhealthy
        """)
    #expect(
      drawn("| | B |\n|-|-|\n| a |\n", width: 20) == "Column 1: a\nB: (empty)")
    #expect(drawn("| A | B |\n|-|-|\n", plain: true) == "A, B: (no rows)")
  }

  @Test("code is indented, and a line that is too wide goes on behind a sign")
  func code() {
    let text = "```powershell\nGet-CMSite |\n  Select-Object SiteCode, Version, BuildNumber\n```"
    #expect(
      drawn(text, width: 40) == """
            Get-CMSite |
              Select-Object SiteCode, Version,
            ↪ BuildNumber
        """)
    #expect(
      drawn(text, width: 20, plain: true) == """
        Code:
          Get-CMSite |
            Select-Object
          + SiteCode,
          + Version,
          + BuildNumber
        """)
    #expect(drawn("```\n```", plain: true) == "")
  }

  @Test("where there is room, plain code says in words that a line goes on")
  func plainCode() {
    let text = "```\nGet-CMSite | Select-Object SiteCode\n```"
    #expect(
      drawn(text, width: 36, plain: true) == """
        Code:
          Get-CMSite | Select-Object
          (more) SiteCode
        """)
  }

  @Test("callouts and quotes are framed, in plain text they have a name")
  func frames() {
    let text = "> [!NOTE]\n> A site that was never attached is not listed.\n\n> Said.\n>\n> Twice."
    #expect(
      drawn(text, width: 40) == """
        │ Note
        │ A site that was never attached is not
        │ listed.

        │ Said.
        │
        │ Twice.
        """)
    #expect(
      drawn(text, plain: true) == """
        Note: A site that was never attached is not listed.

        Quote: Said.

        Twice.
        (end of the quote)
        """)
  }

  @Test("headings have a rule, in plain text a name")
  func headings() {
    #expect(drawn("# One\n\n## Two\n\n### Three") == "One\n━━━\n\nTwo\n───\n\nThree\n┄┄┄┄┄")
    #expect(drawn("## Two", plain: true) == "Heading: Two")
    #expect(drawn("a\n\n---\n\nb", width: 20) == "a\n\nb")
  }

  @Test("stress and code keep their marks where there is no colour")
  func marks() {
    let text = "*that* is **so** and `Get-CMSite` ~~not~~"
    #expect(drawn(text) == "*that* is *so* and `Get-CMSite` ~~not~~")
    #expect(drawn(text, plain: true) == "that is so and `Get-CMSite` (struck out: not)")
    #expect(
      drawn(text, color: true)
        == "\u{1B}[3mthat\u{1B}[0m is \u{1B}[1mso\u{1B}[0m and "
        + "\u{1B}[36mGet-CMSite\u{1B}[0m \u{1B}[9mnot\u{1B}[0m")
  }

  @Test("links are numbered and listed at the end, each address once")
  func links() {
    let text = "[a](https://a.example) and [b](https://b.example), again [c](https://a.example)"
    #expect(
      drawn(text) == """
        a [1] and b [2], again c [1]

        Links:
        [1] https://a.example
        [2] https://b.example
        """)
    #expect(drawn("<https://a.example>") == "https://a.example")
    #expect(drawn("[](https://a.example)") == "https://a.example")
  }

  @Test("placeholders are the values of the lab, made visible")
  func placeholders() {
    #expect(drawn("Pilot {{ $lab.office }}") { _ in "Oslo" } == "Pilot Oslo")
    #expect(drawn("`Pilot {{ $lab.office }}`") { _ in "O\u{1B}[31mslo" } == "`Pilot O␛[31mslo`")
    #expect(drawn("a {{ $x }}") { _ in "b\r\nc\u{202E}" } == "a b c<U+202E>")
  }

  @Test("nothing is drawn of nothing")
  func nothing() {
    #expect(drawn("") == "")
    #expect(drawn("<!-- a comment -->") == "")
  }
}

