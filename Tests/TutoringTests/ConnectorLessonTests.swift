import CoManagementCmdlets
import CoManagementModel
import Testing
import Transcripts

@testable import Tutoring

@Suite("The connector lesson, learned")
struct ConnectorLessonTests {
  static let page =
    "Show-AdminCenterPage "
    + "'Tenant administration > Connectors and tokens > Microsoft Endpoint Configuration Manager'"

  @Test("the whole way: look, name the cause, repair, wait, see it healthy")
  func wholeWay() throws {
    let session = try CourseFixture.session()
    #expect(session.prompt == "[connector-status 1/3] PS XYZ:\\> ")
    #expect(session.submit("(Get-CMSite).Version").output.map(\.text) == ["5.00.9135.1000"])
    #expect(session.submit("answer 5.00.9135.1000").solvedStep)
    #expect(session.submit("next").show == [.task])
    let named = session.submit("answer service-connection-point-offline")
    #expect(named.changes.map(\.isReached) == [true])
    #expect(!named.solvedStep)
    let repaired = session.submit(
      "Get-CMServiceConnectionPoint | Set-CMServiceConnectionPoint -Mode Online")
    #expect(repaired.solvedStep)
    #expect(repaired.changes.map(\.id) == ["online"])
    _ = session.submit("next")
    let early = session.submit(Self.page)
    #expect(early.mistake?.plain.hasPrefix("Too early") == true)
    let waited = session.submit("Start-Sleep -Seconds 1800")
    #expect(waited.changes.map(\.id) == ["uploaded"])
    #expect(session.submit(Self.page).solvedStep)
    let end = session.submit("next")
    #expect(session.isAtEnd)
    #expect(end.show == [.result])
    #expect(session.score.points == session.score.maximumPoints)
    #expect(session.score.isPassed)
  }

  @Test("next waits until every goal is reached")
  func nextTooEarly() throws {
    let session = try CourseFixture.session()
    let turn = session.submit("next")
    #expect(session.stepIndex == 0)
    #expect(!turn.notices.isEmpty)
  }

  @Test("undo takes back the world, and the goal with it")
  func undo() throws {
    let session = try CourseFixture.session()
    #expect(session.solve(upTo: "cause") == nil)
    _ = session.submit("answer service-connection-point-offline")
    _ = session.submit("$kept = 3")
    let solved = session.submit(
      "Get-CMServiceConnectionPoint | Set-CMServiceConnectionPoint -Mode Online")
    #expect(solved.solvedStep)
    let undone = session.submit("undo")
    #expect(undone.changes.map(\.isReached) == [false])
    #expect(!session.allGoalsReached)
    #expect(session.submit("$kept").output.map(\.text) == ["3"])
    #expect(session.submit("undo 99").notices.count == 3)
    #expect(session.submit("$kept").output.isEmpty)
  }

  @Test("hints climb the ladder and end with a line of the solution, not run")
  func hints() throws {
    let session = try CourseFixture.session()
    #expect(session.solve(upTo: "cause") == nil)
    var hints: [String] = []
    for _ in 0..<2 { hints.append(session.submit("hint").hint?.plain ?? "") }
    #expect(Set(hints).count == 2)
    _ = session.submit("answer service-connection-point-offline")
    for _ in 0..<2 { #expect(session.submit("hint").hint != nil) }
    let last = session.submit("hint")
    #expect(
      last.prefill == "Get-CMServiceConnectionPoint | Set-CMServiceConnectionPoint -Mode Online")
    #expect(!session.allGoalsReached)
    #expect(session.score.hintsTaken == 5)
  }

  @Test("a later line that breaks a goal is told at once")
  func broken() throws {
    let session = try CourseFixture.session()
    #expect(session.solve(upTo: "cause") == nil)
    _ = session.submit("Get-CMServiceConnectionPoint | Set-CMServiceConnectionPoint -Mode Online")
    let broken = session.submit(
      "Get-CMServiceConnectionPoint | Set-CMServiceConnectionPoint -Mode Offline")
    #expect(broken.changes.map(\.isReached) == [false])
    #expect(broken.mistake != nil)
  }

  @Test("a recorded session replays to the same score, under another seed to less")
  func replay() throws {
    let recorder = MemoryRecorder(header: CourseFixture.header())
    let session = try CourseFixture.session(recorder: recorder)
    while !session.isAtEnd { #expect(session.solveStep() == nil) }
    recorder.end(reason: "completed")
    let reading = TranscriptReader().read(recorder.bytes)
    let transcript = try #require(reading.transcript)
    #expect(reading.integrity.chain == .intact)
    let again = try CourseFixture.session(isFormatting: false)
    let report = again.replay(transcript)
    #expect(report.divergedAt == nil)
    #expect(report.problems.isEmpty)
    #expect(again.score.points == session.score.points)
    #expect(again.isAtEnd)
    #expect(again.world.simulation == session.world.simulation)
  }

  @Test("the lesson is proved under 20 seeds")
  func proved() throws {
    let engine = TutorEngine()
    let prover = LessonProver(try CourseFixture.bundle(), engine: engine)
    for seed in 1...20 as ClosedRange<UInt64> {
      let proof = try prover.prove(seed: seed, withMutants: seed == 1)
      #expect(proof.failures.isEmpty)
      #expect(proof.checked > 8)
    }
  }
}

@Suite("Lines that are stopped")
struct StoppedLineTests {
  @Test("a budget leaves nothing of its line, and a replay runs into it again")
  func budget() throws {
    let recorder = MemoryRecorder(header: CourseFixture.header())
    let session = try CourseFixture.session(recorder: recorder)
    _ = session.submit("$n = 1")
    let stopped = session.submit("$n = 2; $text = 'a' * 300mb")
    #expect(!stopped.notices.isEmpty)
    #expect(session.submit("$n").output.map(\.text) == ["1"])
    let transcript = try #require(TranscriptReader().read(recorder.bytes).transcript)
    let again = try CourseFixture.session(isFormatting: false)
    let report = again.replay(transcript)
    #expect(report.divergedAt == nil)
    #expect(report.limits.count == 1)
    #expect(again.world.simulation == session.world.simulation)
  }

  @Test("a line that Ctrl-C ends leaves nothing, and a replay passes it over")
  func interrupted() throws {
    let recorder = MemoryRecorder(header: CourseFixture.header())
    let session = try CourseFixture.session(recorder: recorder)
    _ = session.submit("$n = 1")
    session.isInterrupted = { true }
    _ = session.submit("$n = 2; while ($true) { $n++ }")
    session.isInterrupted = nil
    #expect(session.submit("$n").output.map(\.text) == ["1"])
    let transcript = try #require(TranscriptReader().read(recorder.bytes).transcript)
    let report = try CourseFixture.session(isFormatting: false).replay(transcript)
    #expect(report.commands == 2)
    #expect(report.divergedAt == nil)
  }
}
