import Lessons
import ShellFormatting
import Testing

@testable import TerminalRendering

/// What every drawn line must be, whatever was drawn.
enum DrawnLines {
  /// The line without our own colour sequences; nil if it holds any other control character.
  static func text(of line: String) -> String? {
    var text = String.UnicodeScalarView()
    var rest = Array(line.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      if scalar == "\u{1B}" {
        guard rest.popFirst() == "[" else { return nil }
        let parameters = rest.prefix { ("0"..."9").contains($0) || $0 == ";" }
        rest = rest.dropFirst(parameters.count)
        guard rest.popFirst() == "m" else { return nil }
      } else if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
        || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      {
        return nil
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }

  /// Every width with colour and plain.
  static let styles = styles(TerminalStyle.widths)

  /// Every narrow width and some wide ones, with colour, without, and plain.
  static let someStyles =
    styles(Array(20...45) + stride(from: 50, through: 200, by: 15))
    + [20, 39, 40, 41, 80, 120, 200].map { TerminalStyle(width: $0, usesColor: false) }

  private static func styles(_ widths: some Sequence<Int>) -> [TerminalStyle] {
    widths.flatMap { [TerminalStyle(width: $0), TerminalStyle(width: $0, isPlain: true)] }
  }

  /// What is wrong with lines drawn for a style.
  static func faults(_ lines: [String], _ style: TerminalStyle) -> [String] {
    lines.compactMap { line in
      guard let text = text(of: line) else { return "control characters: \(line.debugDescription)" }
      let columns = DisplayWidth.columns(of: text)
      if columns > style.width { return "\(columns) columns for \(style): \(text)" }
      if !style.usesColor, text != line { return "colour for \(style): \(text)" }
      let boxes = text.unicodeScalars.contains { (0x2500...0x257F).contains($0.value) }
      return style.isPlain && boxes ? "drawing for \(style): \(text)" : nil
    }
  }
}

@Suite("No line is wider than asked, none holds a control character")
struct WidthPropertyTests {
  @Test("the lessons that ship, at every width")
  func lessons() {
    let lessons = CourseOnDisk.lessons()
    #expect(!lessons.isEmpty)
    for blocks in lessons.flatMap(Self.texts) { check(blocks, DrawnLines.styles) }
  }

  private static func texts(_ lesson: Lesson) -> [[MarkdownBlock]] {
    let sections = lesson.sections.flatMap { section -> [[MarkdownBlock]] in
      switch section {
      case .reading(let reading): [reading.prose]
      case .step(let step):
        [step.prose] + step.hints.map(\.say.blocks) + step.mistakes.map(\.say.blocks)
          + step.checks.map(\.says.blocks)
      }
    }
    return [lesson.introduction] + sections
  }

  @Test("hostile Markdown, at every width", arguments: hostile)
  func hostileTexts(_ text: String) {
    check(CourseOnDisk.markdown(text), DrawnLines.someStyles)
  }

  private func check(_ blocks: [MarkdownBlock], _ styles: [TerminalStyle]) {
    var faults: [String] = []
    for style in styles {
      let lines = TerminalRenderer(style: style).markdown(blocks) { _ in
        "v\u{1B}[2J\u{9B}1m\n\u{202E}alue\u{7F}"
      }
      faults += DrawnLines.faults(lines, style)
    }
    #expect(faults.prefix(3) == [])
  }

  static let hostile: [String] = [
    String(repeating: "a", count: 500),
    String(repeating: "界", count: 300),
    String(repeating: "界a", count: 150),
    String(repeating: "👩🏽‍💻", count: 60),
    String(repeating: "e\u{301}", count: 300),
    "a" + String(repeating: "\u{301}", count: 2_000) + " b",
    String(repeating: "（", count: 100) + String(repeating: "）", count: 100),
    String(repeating: " \u{A0}", count: 200),
    String(repeating: "> ", count: 30) + "deep " + String(repeating: "界", count: 60),
    String(repeating: "- ", count: 14) + "deep in a list " + String(repeating: "x", count: 60),
    "999999999. far\n1. on",
    "> [!WARNING]\n> - [x] " + String(repeating: "done ", count: 30) + "\n>   ```\n>   "
      + String(repeating: "code", count: 60) + "\n>   ```",
    "| a | b |\n|-|-|\n| " + String(repeating: "界", count: 120) + " | "
      + String(repeating: "y", count: 120) + " |",
    "|" + String(repeating: "h|", count: 150) + "\n|" + String(repeating: "-|", count: 150)
      + "\n|" + String(repeating: "c|", count: 150),
    "> | a | b |\n> |:-:|-:|\n> | `code with spaces` | [t](https://example.com/"
      + String(repeating: "p", count: 250) + ") |",
    "```\n" + String(repeating: "界", count: 150) + "\n\t\ttabbed\t"
      + String(repeating: "-", count: 90) + "\n" + String(repeating: " ", count: 120) + "x\n```",
    "# " + String(repeating: "Heading ", count: 60) + "\n\n" + "###### **`x`**" + "\n***\n",
    "text {{ $lab.office }} **{{ $x }}** `{{ $y }}` [{{ $z }}](https://x.example)",
    "a\u{202E}b\u{2066}c\u{200F}d\u{FEFF}e",
    "<https://example.com/" + String(repeating: "long/", count: 70) + ">",
    "***a* b** ~~c *d*~~ `e`\\\nf  \ng",
  ]
}
