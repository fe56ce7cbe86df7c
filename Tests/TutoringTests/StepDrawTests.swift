import Lessons
import ShellRuntime
import Testing
import Transcripts

@testable import Tutoring

/// Lessons that draw their steps, give no help, take one answer: an assessment.
@Suite("Steps drawn by seed, for an assessment")
struct StepDrawTests {
  /// Nine questions of three objectives, four of which are drawn.
  private static let text: String = {
    let top = "draw: 4\noneSitting: true\nhelp: false\nanswers: 1\n"
    let steps = (1...9).map { number in
      (
        "kind: choose\nobjective: o\(number % 3)\nanswer: yes\noptions:\n"
          + "  - id: yes\n    says: Y\n    because: B\n  - id: no\n    says: N\n    because: B\n"
          + "hints:\n  - unmet: answer\n    say: H\n", ""
      )
    }
    return SmallLesson.markdown(top: top, steps)
  }()

  private func session(seed: UInt64, drawn: Set<String> = []) throws -> LearningSession {
    var setting = LearningSession.Setting(
      bundle: try CourseFixture.bundle(markdown: Self.text), seed: seed)
    setting.drawnSteps = drawn
    return try LearningSession(setting, engine: TutorEngine())
  }

  @Test("an attempt has so many steps, as many of each objective as of any other, in order")
  func drawn() throws {
    var attempts: Set<[String]> = []
    var steps: Set<String> = []
    for seed in 1...20 as ClosedRange<UInt64> {
      let session = try session(seed: seed)
      let ids = session.steps.map(\.id)
      #expect(ids.count == 4 && ids == ids.sorted())
      let counts = Dictionary(grouping: session.steps) { $0.objective }.mapValues(\.count)
      #expect(counts.values.sorted() == [1, 1, 2])
      #expect(try self.session(seed: seed).steps.map(\.id) == ids)
      #expect(session.score.maximumPoints == 4)
      #expect(session.score.objectives.map(\.maximumPoints).sorted() == [1, 1, 2])
      attempts.insert(ids)
      steps.formUnion(ids)
    }
    #expect(attempts.count > 10)
    #expect(steps.count == 9)
  }

  @Test("chosen steps are drawn before others")
  func chosen() throws {
    let ids = try session(seed: 1, drawn: ["s3", "s6", "s9"]).steps.map(\.id)
    #expect(Set(ids).isSuperset(of: ["s3", "s6", "s9"]))
    #expect(ids.count == 4)
  }

  @Test("one answer counts: a wrong one ends the question without points")
  func oneAnswer() throws {
    let session = try session(seed: 3)
    let wrong = session.submit("answer no")
    #expect(wrong.notices.contains { $0.contains("One answer counts here") })
    #expect(session.goals.map(\.state) == [.missed])
    let second = session.submit("answer yes")
    #expect(second.notices == ["This question has had its answers. Type next to go on."])
    _ = session.submit("restart")
    _ = session.submit("answer yes")
    #expect(session.score.points == 0)
    _ = session.submit("next")
    let right = session.submit("answer yes")
    #expect(right.changes.map(\.isReached) == [true])
    while !session.isAtEnd {
      _ = session.submit("answer yes")
      _ = session.submit("next")
    }
    #expect(session.score.points == 3)
    #expect(session.score.objectives.map(\.points).reduce(0, +) == 3)
  }

  @Test("no help is given, and leaving is to be said twice")
  func noHelp() throws {
    let session = try session(seed: 3)
    for word in ["hint", "hint 1", "why", "solution"] {
      let turn = session.submit(word)
      #expect(turn.notices.count == 1 && turn.notices[0].hasPrefix("There is no help"), "\(word)")
      #expect(turn.hint == nil && turn.explanations.isEmpty && turn.prefill == nil)
    }
    #expect(session.score.hintsTaken == 0)
    #expect(!session.submit("exit").isLeaving)
    #expect(session.submit("exit").isLeaving)
  }

  @Test("a replay has the steps of its seed, and gives the same points")
  func replayed() throws {
    let recorder = MemoryRecorder(header: CourseFixture.header())
    let session = try session(seed: 5)
    session.recorder = recorder
    _ = session.submit("answer no")
    _ = session.submit("next")
    while !session.isAtEnd, session.solveStep() == nil {}
    recorder.end(reason: TranscriptEnd.completed)
    let transcript = try #require(TranscriptReader().read(recorder.bytes).transcript)
    let again = try self.session(seed: 5)
    let report = again.replay(transcript)
    #expect(report.divergedAt == nil && report.problems == [])
    #expect(again.score.points == 3 && session.score.points == 3)
    #expect(again.score.objectives == session.score.objectives)
  }

  @Test("the prover proves every step, also what few seeds draw")
  func proved() throws {
    let broken = Self.text.replacing(
      "## Step 8", with: "```setup\nPS> Get-CMNothing\n```\n\n## Step 8")
    #expect(broken != Self.text)
    for (text, isKept) in [(Self.text, true), (broken, false)] {
      let prover = LessonProver(try CourseFixture.bundle(markdown: text), engine: TutorEngine())
      var proof = try prover.prove(seed: 1, withMutants: false)
      proof.add(try prover.conclude(after: proof, withMutants: false))
      #expect(proof.coverage.openedSteps.count == 9)
      #expect(proof.failures.filter { $0.step == "s7" }.isEmpty == isKept)
      #expect(proof.failures.allSatisfy { $0.step == "s7" })
    }
  }
}
