import Testing

@testable import Grading

@Suite("Lines of grade --lines")
struct SubmissionTests {
  private func submission(_ text: String) -> Submission {
    SubmissionLine.submission(Array(text.utf8))
  }

  @Test("a line is a path, a carriage return at its end aside")
  func paths() {
    #expect(submission("a b/c.jsonl") == .file(path: "a b/c.jsonl", isFound: false))
    #expect(submission("a.jsonl\r") == .file(path: "a.jsonl", isFound: false))
    #expect(submission("{\"path\":\"{a\"}") == .file(path: "{a", isFound: false))
  }

  @Test("an object brings a transcript along, under its name")
  func objects() {
    #expect(
      submission(" {\"x\"") == .file(path: " {\"x\"", isFound: false))
    #expect(
      submission("{\"more\":[1,{\"a\":null}],\"transcript\":\"a\\n\\u00e9\",\"name\":\"L-1\"}")
        == .bytes(name: "L-1", Array("a\né".utf8)))
    #expect(submission("{\"transcript\":\"\"}") == .bytes(name: "-", []))
  }

  @Test(
    "every other line is refused, and still is one submission",
    arguments: [
      ("", "emptyLine"), ("\r", "emptyLine"), ("a\u{0}b", "notAPath"), ("{", "malformed"),
      ("{}", "malformed"), ("{\"transcript\":7}", "malformed"), ("{\"path\":\"\"}", "malformed"),
      ("{\"transcript\":\"a\"} x", "malformed"), ("{\"cotutor\":1}", "malformed"),
    ])
  func refused(_ text: String, _ id: String) {
    guard case .refused(_, let reason) = submission(text) else {
      Issue.record("not refused: \(text)")
      return
    }
    #expect(reason.id == id)
  }

  @Test("bytes that are not UTF-8 are refused with a name that is")
  func notUTF8() {
    guard case .refused(let name, let reason) = SubmissionLine.submission([0x61, 0xFF]) else {
      Issue.record("not refused")
      return
    }
    #expect(name == "a\u{FFFD}")
    #expect(reason.id == "notAPath")
  }

  @Test("lines come out whole however the bytes come in", arguments: 1...9)
  func splitting(_ size: Int) {
    let bytes = Array("one\n\ntwenty-two\nthree".utf8)
    var splitter = LineSplitter(limit: 9)
    var lines: [LineSplitter.Line] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      lines += splitter.take(bytes[start..<min(start + size, bytes.count)])
    }
    if let last = splitter.finish() { lines.append(last) }
    #expect(
      lines == [
        .whole(Array("one".utf8)), .whole([]), .tooLong, .whole(Array("three".utf8)),
      ])
    let more = splitter.finish()
    #expect(more == nil)
  }
}
