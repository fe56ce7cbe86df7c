import Testing

@testable import Lessons

@Suite("Files that may not be read")
struct SourceTextTests {
  private func refusals(_ bytes: [UInt8]) -> [String] {
    let reporter = Reporter(file: "a.md")
    _ = SourceText(bytes, reporter: reporter)
    return reporter.diagnostics.map(\.description)
  }

  @Test(
    "bytes that are no UTF-8 are named with their place",
    arguments: [
      ([0x61, 0xFF], "a.md:1:2: error: byte 2 of the file, 0xFF, is not UTF-8"),
      ([0x61, 0x0A, 0xC3, 0xA9, 0xC3], "a.md:2:2: error: byte 5 of the file, 0xC3, is not UTF-8"),
      ([0xC0, 0x80], "a.md:1:1: error: byte 1 of the file, 0xC0, is not UTF-8"),
      ([0xED, 0xA0, 0x80], "a.md:1:1: error: byte 1 of the file, 0xED, is not UTF-8"),
      ([0xF4, 0x90, 0x80, 0x80], "a.md:1:1: error: byte 1 of the file, 0xF4, is not UTF-8"),
      ([0xE2, 0x82], "a.md:1:1: error: byte 1 of the file, 0xE2, is not UTF-8"),
    ] as [([UInt8], String)])
  func notUTF8(bytes: [UInt8], expected: String) {
    let found = refusals(bytes)
    #expect(found.count == 1 && found.first?.hasPrefix(expected) == true, "\(found)")
  }

  @Test("every control character is named, tabs and line ends are none")
  func controlCharacters() {
    let found = refusals(Array("a\u{1}b\tc\r\nä\u{202F}\u{9B}\rx\u{2028}".utf8))
    #expect(
      found.map { String($0.prefix(42)) } == [
        "a.md:1:2: error: control character U+0001;", "a.md:2:3: error: control character U+009B;",
        "a.md:2:4: error: control character U+000D;", "a.md:2:6: error: control character U+2028;",
      ])
  }

  @Test("1 MiB is read, a byte more is not")
  func size() {
    let most = SourceText.maximumBytes
    #expect(refusals([UInt8](repeating: 0x61, count: most)).isEmpty)
    #expect(
      refusals([UInt8](repeating: 0x61, count: most + 1)).first?.hasPrefix(
        "a.md:1:1: error: the file has 1048577 bytes") == true)
  }

  @Test("a byte order mark and Windows line ends change no place")
  func windows() throws {
    let text = "\u{FEFF}" + CourseFixture.lesson(step: "id: s\nhnits: []")
    let found = CourseFixture.lint(text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n"))
    #expect(found.contains { $0.hasPrefix("try.md:11:1: error: unknown key `hnits`") }, "\(found)")
    #expect(!found.contains { $0.contains("`---`") })
  }
}
