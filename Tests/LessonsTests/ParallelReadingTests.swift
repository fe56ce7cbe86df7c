import Testing

@testable import Lessons

@Suite("Lessons are read on several threads at once")
struct ParallelReadingTests {
  @Test("no text loses its marks to another one")
  func marks() async {
    let losses = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 { group.addTask { Self.losses(of: 300) } }
      return await group.reduce(0, +)
    }
    #expect(losses == 0)
  }

  /// How many of so many readings do not find the text struck out.
  private static func losses(of count: Int) -> Int {
    let origin = TextOrigin(start: Place(line: 1, column: 1))
    return (0..<count).filter { _ in
      MarkdownReader.line("so ~~not~~", origin: origin, reporter: Reporter(file: "try.md"))
        != [.text("so "), .strikethrough([.text("not")])]
    }.count
  }
}
