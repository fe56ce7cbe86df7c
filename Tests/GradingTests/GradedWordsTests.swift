import Lessons
import Testing
import Transcripts
import Tutoring

@testable import Grading

@Suite("The trainer's words in a submission")
struct GradedWordsTests {
  static let repair = "Get-CMServiceConnectionPoint | Set-CMServiceConnectionPoint -Mode Online"
  static let typed = [
    "answer 5.00.9135.1000", "back", "next", "explore", repair, "hint", "done", repair, "undo",
    "redo", "answer service-connection-point-offline", "restart", "redo", "goto 3", "goto 2",
    "notes the mode was offline", "solution", "skip", "Start-Sleep -Seconds 1800", "goto cause",
    "answer service-connection-point-offline", repair, "next", "restart", "review", "map",
  ]

  @Test("a recorded session and the same lines written down give the same grade")
  func bothForms() throws {
    let grader = Grader(course: CourseFixture.course)
    let recorded = grader.grade(try CourseFixture.session(Self.typed), name: "a.jsonl")
    let plain = "@lesson connector-status\n@seed 7\n" + Self.typed.map { "PS> \($0)\n" }.joined()
    let written = grader.grade(Array(plain.utf8), name: "a.session")
    #expect(recorded.state == .graded)
    #expect(written.state == .graded)
    #expect(recorded.replay?.divergedAt == nil)
    #expect(recorded.score == written.score)
    #expect(recorded.checks.map(\.state) == written.checks.map(\.state))
    #expect(recorded.checks.map(\.points) == [1, 2, 2, 0, 0])
  }

  @Test("what is tried on a copy of the lab gives nothing")
  func exploring() throws {
    let lines = [
      "answer 5.00.9135.1000", "next", "explore", Self.repair, "answer 1", "answer 2", "answer 3",
    ]
    let result = Grader(course: CourseFixture.course)
      .grade(try CourseFixture.session(lines), name: "a.jsonl")
    #expect(result.score == 1)
    #expect(result.replay?.divergedAt == nil)
  }

  @Test("a word that was not possible when it is said to have been is noticed")
  func impossible() throws {
    let bytes = CourseFixture.chained([
      .note(TranscriptNote(.redo, ["step": "version", "count": 1]))
    ])
    let result = Grader(course: CourseFixture.course).grade(bytes, name: "a.jsonl")
    #expect(result.state == .graded)
    #expect(result.replay?.divergedAt == 1)
  }

  @Test("words that make the lab anew count against the replay's budget")
  func budget() throws {
    let events: [TranscriptEvent.Content] =
      Array(repeating: .input("1"), count: 2_000)
      + Array(repeating: .note(TranscriptNote(.goTo, ["to": "cause"])), count: 1_000)
    let result = Grader(course: CourseFixture.course)
      .grade(CourseFixture.chained(events), name: "a.jsonl")
    #expect(result.reason?.id == "tooManyLines")
  }
}
