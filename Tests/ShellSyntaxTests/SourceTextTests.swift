import ShellSyntax
import Testing

@Suite("Source text")
struct SourceTextTests {
  @Test("lines end at newline, return and both, and count from 1")
  func lines() {
    let source = SourceText("a\nb\r\nc\rd\n")
    #expect(source.lineCount == 5)
    #expect((1...5).map(source.line) == ["a", "b", "c", "d", ""])
    #expect(source.line(0).isEmpty && source.line(6).isEmpty)
  }

  @Test(
    "columns count Unicode scalars",
    arguments: [
      (0, 1, 1), (3, 1, 3), (5, 1, 4), (8, 1, 5), (9, 2, 1), (10, 2, 2), (99, 2, 2), (-1, 1, 1),
    ])
  func columns(offset: Int, line: Int, column: Int) {
    // e with a combining accent is two scalars; the grin is one of four bytes.
    let source = SourceText("ae\u{301}\u{1F600}\nz")
    let location = source.location(at: offset)
    #expect(location.line == line)
    #expect(location.column == column)
  }
}
