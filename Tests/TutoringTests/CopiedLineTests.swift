import Testing

@testable import Tutoring

@Suite("Copied lines")
struct CopiedLineTests {
  @Test("a copied line is tidied, said, and recorded as it ran")
  func recorded() throws {
    let recorder = MemoryRecorder(header: CourseFixture.header())
    let session = try CourseFixture.session(recorder: recorder)
    let turn = session.submit("PS XYZ:\\> Write-Output\u{200B} 5")
    #expect(turn.output.map(\.text) == ["5"])
    #expect(
      turn.notices.first
        == "Copied text was tidied: 1 prompt taken off, 1 invisible character taken out.")
    let file = String(decoding: recorder.bytes, as: UTF8.self)
    #expect(file.contains("Write-Output 5"))
    #expect(!file.contains("XYZ:") && !file.contains("\u{200B}"))
  }

  @Test("a word of the trainer behind his own prompt is a word, and a prompt alone is nothing")
  func words() throws {
    let session = try CourseFixture.session()
    let word = session.submit("[connector-status 1/5] PS XYZ:\\> task")
    guard case .word = word.kind else {
      Issue.record("taken as \(word.kind)")
      return
    }
    #expect(session.submit("PS XYZ:\\> ").kind == .empty)
  }

  @Test("curly quotes and long dashes run as they are")
  func typography() throws {
    let session = try CourseFixture.session()
    let turn = session.submit("Write-Output \u{2013}InputObject \u{201C}a\u{201D}")
    #expect(turn.output.map(\.text) == ["a"])
    #expect(!turn.notices.contains { $0.hasPrefix("Copied") })
  }
}
