import Foundation
import Lessons
import Testing
import Transcripts
import Tutoring

@testable import Grading

/// The session of thirty lines that `scripts/bench` measures.
@Suite("A long session")
struct LongSessionTests {
  private let course = CourseFixture.folder(
    CourseFixture.root.appendingPathComponent("Tests/Courses/long"))

  private func solved(seed: UInt64) throws -> [UInt8] {
    let reading = course.lesson(id: "long-session")
    let bundle = try #require(reading.value)
    let header = TranscriptHeader(
      lesson: "long-session", pack: PackDigest.text(of: reading.files),
      semantics: Semantics.current, seed: String(seed, radix: 16), learner: "L-0042",
      session: "1", columns: 80, started: "2026-11-23T09:00:00Z")
    let session = try LearningSession(
      LearningSession.Setting(bundle: bundle, seed: seed), engine: TutorEngine())
    let recorder = MemoryRecorder(header: header)
    session.recorder = recorder
    while let step = session.step {
      #expect(session.solveStep() == nil, "\(step.id)")
    }
    recorder.end(reason: "completed")
    return recorder.bytes
  }

  @Test("its solutions give every point, and the replay says what the session said")
  func solutions() throws {
    let grader = Grader(course: course)
    for seed in UInt64(1)...5 {
      let result = grader.grade(try solved(seed: seed), name: "a")
      #expect(result.state == .graded)
      #expect(result.score == result.maxScore)
      #expect(result.replay?.commands == 30)
      #expect(result.replay?.divergedAt == nil)
      #expect(result.checks.allSatisfy { !$0.evidence.isEmpty })
    }
  }

  @Test("a grader that has graded others says the same as a new one")
  func order() throws {
    let sessions = try (UInt64(1)...4).map { try solved(seed: $0) }
    let grader = Grader(course: course)
    let forwards = sessions.map { grader.grade($0, name: "a") }
    let backwards = sessions.reversed().map { grader.grade($0, name: "a") }
    #expect(forwards == backwards.reversed())
    #expect(forwards == sessions.map { Grader(course: course).grade($0, name: "a") })
  }
}
