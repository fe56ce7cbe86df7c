import Lessons
import ShellRuntime
import Testing
import Transcripts

@testable import Tutoring

/// What a learner might type, by chance from a seed.
struct RandomLearner {
  private var random: SeededChoice

  init(seed: UInt64) { random = SeededChoice(seed: seed, purpose: "learner") }

  static let commands = [
    "$n = 1 + $n", "$list = @($list; $n)", "Get-CMSite", "Get-NoSuchThing", "1 / 0",
    "$r = Get-Random",
    "Get-CMServiceConnectionPoint | Set-CMServiceConnectionPoint -Mode Online",
    "Get-CMServiceConnectionPoint | Set-CMServiceConnectionPoint -Mode Offline",
    "Start-Sleep -Seconds 1800", "$name = Read-Host Name", "cd C:\\", "cd XYZ:",
    "function Add-One($x) { $x + 1 }", "$n = Add-One $n", "throw 'no'", "'a' * 300mb", "$lab = 3",
    ConnectorLessonTests.page, "if (", "$h = @{ a = $n }; $h.a++", "(Get-CMSite).Version", "  ",
  ]
  static let words = [
    "task", "check", "hint", "answer 5.00.9135.1000", "answer 1", "answer 2", "answer XYZ", "next",
    "undo", "undo 2", "undo 9", "redo", "redo 3", "restart", "back", "goto 1", "goto 2", "goto 3",
    "goto healthy", "goto nowhere", "skip", "explore", "done", "solution", "review", "map",
    "links", "notes", "notes look at the log", "hint x", "review -AsScript", "exit",
    "answer service-connection-point-offline", "save a", "save b", "restore a", "restore b",
    "restore nothing", "lab", "lab changes", "lab changes 1 3", "lab changes 2",
  ]

  mutating func below(_ bound: Int) -> Int { random.below(bound) }

  mutating func line() -> String {
    random.below(5) < 3
      ? Self.commands[random.below(Self.commands.count)]
      : Self.words[random.below(Self.words.count)]
  }
}

@Suite("Words and lines in any order")
struct WordSequenceTests {
  private func replayed(_ bytes: [UInt8]) throws -> (LearningSession, ReplayReport) {
    let transcript = try #require(TranscriptReader().read(bytes).transcript)
    let session = try CourseFixture.session()
    return (session, session.replay(transcript))
  }

  @Test(
    "a session is what its transcript says, wherever it is cut",
    arguments: 1...24 as ClosedRange<UInt64>)
  func replay(seed: UInt64) throws {
    let recorder = MemoryRecorder(header: CourseFixture.header())
    let session = try CourseFixture.session(recorder: recorder)
    session.asker = { _ in "Ada" }
    var learner = RandomLearner(seed: seed)
    var typed: [String] = []
    for number in 1...60 {
      typed.append(learner.line())
      _ = session.submit(typed[number - 1])
      guard number % 20 == 0 || learner.below(20) == 0 else { continue }
      let (again, report) = try replayed(recorder.bytes)
      let differences = SessionPicture(again).differences(from: SessionPicture(session))
      #expect(differences == [], "seed \(seed) after \(typed)")
      #expect(report.divergedAt == nil)
      #expect(report.problems == [])
      if !differences.isEmpty { return }
    }
  }

  @Test("undo and redo are inverse", arguments: 1...12 as ClosedRange<UInt64>)
  func undoAndRedo(seed: UInt64) throws {
    let session = try CourseFixture.session()
    session.asker = { _ in "Ada" }
    var learner = RandomLearner(seed: seed &+ 1_000)
    for _ in 1...40 {
      _ = session.submit(learner.line())
      let count = session.exploration?.lines.count ?? session.lines.count
      guard count > 0, learner.below(3) == 0 else { continue }
      let before = SessionPicture(session)
      let taken = 1 + learner.below(count)
      _ = session.submit("undo \(taken)")
      _ = session.submit("redo \(taken)")
      let after = SessionPicture(session)
      #expect(after.world == before.world)
      #expect(after.variables == before.variables)
      #expect(after.goals == before.goals)
      #expect(after.score == before.score)
      #expect(after.lines == before.lines)
      #expect(after.undone == before.undone)
    }
  }

  @Test("exploring leaves nothing behind", arguments: 1...12 as ClosedRange<UInt64>)
  func exploring(seed: UInt64) throws {
    let session = try CourseFixture.session()
    session.asker = { _ in "Ada" }
    var learner = RandomLearner(seed: seed &+ 2_000)
    for _ in 1...12 { _ = session.submit(learner.line()) }
    if session.isExploring { _ = session.submit("done") }
    let before = SessionPicture(session)
    _ = session.submit("explore")
    #expect(session.isExploring)
    for _ in 1...15 {
      let line = learner.line()
      if line != "done" { _ = session.submit(line) }
    }
    _ = session.submit("done")
    let after = SessionPicture(session)
    #expect(after.world == before.world)
    #expect(after.variables == before.variables)
    #expect(after.place == before.place)
    #expect(after.prompt == before.prompt)
    #expect(after.goals == before.goals)
    #expect(after.score == before.score)
    #expect(after.lines == before.lines)
    #expect(after.undone == before.undone)
  }
}
