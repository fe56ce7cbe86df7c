import CoManagementCmdlets
import Lessons
import Testing
import Transcripts

@testable import Tutoring

@Suite("What the trainer's words do")
struct WordEffectTests {
  static let repair = "Get-CMServiceConnectionPoint | Set-CMServiceConnectionPoint -Mode Online"

  private func points(_ session: LearningSession) -> [Int] { session.score.steps.map(\.points) }

  @Test("goto opens a step at the start that the solutions before it leave")
  func provenStart() throws {
    let solved = try CourseFixture.session()
    #expect(solved.solve(upTo: "healthy") == nil)
    let session = try CourseFixture.session()
    #expect(session.submit("goto healthy").show == [.task])
    #expect(session.stepIndex == 2)
    #expect(session.world.simulation == solved.world.simulation)
    #expect(points(session) == [0, 0, 0])
    #expect(session.score.steps.map(\.isReached) == [false, false, true])
  }

  @Test("a step that was left is found as it was, its points and variables too")
  func comingBack() throws {
    let session = try CourseFixture.session()
    _ = session.submit("$kept = 7")
    _ = session.submit("answer 5.00.9135.1000")
    _ = session.submit("next")
    _ = session.submit("$here = 8")
    _ = session.submit(Self.repair)
    let before = SessionPicture(session)
    #expect(points(session) == [1, 2, 0])
    _ = session.submit("back")
    #expect(session.allGoalsReached)
    #expect(points(session) == [1, 2, 0])
    #expect(session.submit("$kept").output.map(\.text) == ["7"])
    #expect(session.submit("$here").output.isEmpty)
    _ = session.submit("undo 2")
    _ = session.submit("next")
    let after = SessionPicture(session)
    #expect(after.world == before.world)
    #expect(after.variables == before.variables)
    #expect(after.goals == before.goals)
    #expect(after.score == before.score)
  }

  @Test("skip gives no points, says so, and leaves what the solution would have left")
  func skip() throws {
    let session = try CourseFixture.session()
    _ = session.submit("answer 5.00.9135.1000")
    _ = session.submit("next")
    _ = session.submit("$junk = 1")
    _ = session.submit("answer service-connection-point-offline")
    let turn = session.submit("skip")
    #expect(turn.notices == ["Skipped: step 2 gives no points. goto 2 comes back to it."])
    #expect(session.stepIndex == 2)
    #expect(points(session) == [1, 0, 0])
    #expect(session.submit("$junk").output.isEmpty)
    _ = session.submit("Start-Sleep -Seconds 1800")
    #expect(session.submit(ConnectorLessonTests.page).solvedStep)
    _ = session.submit("goto 2")
    #expect(!session.allGoalsReached)
    #expect(session.solveStep() == nil)
    #expect(points(session) == [1, 4, 2])
    #expect(session.submit("next").show == [.result])
  }

  @Test("restart forgets what was typed and answered, never the hints")
  func restart() throws {
    let session = try CourseFixture.session()
    #expect(session.solve(upTo: "cause") == nil)
    let start = session.world.simulation
    _ = session.submit("hint")
    _ = session.submit("answer service-connection-point-offline")
    #expect(session.submit(Self.repair).solvedStep)
    let turn = session.submit("restart")
    #expect(turn.notices == ["Your line is taken back; redo brings it back."])
    #expect(session.world.simulation == start)
    #expect(session.goals.map(\.state) == [.open, .open])
    #expect(session.score.hintsTaken == 1)
    #expect(session.submit("redo").changes.map(\.id) == ["online"])
    _ = session.submit("restart")
    #expect(session.submit("restart").notices == ["This step is at its beginning already."])
  }

  @Test("a new line drops what could be done again; a refused one and a word do not")
  func redoIsDropped() throws {
    let session = try CourseFixture.session()
    _ = session.submit("$a = 1")
    _ = session.submit("$b = 2")
    _ = session.submit("undo 2")
    _ = session.submit("hint")
    #expect(session.submit("redo").notices == ["Done again: $a = 1"])
    _ = session.submit("$c = 3")
    #expect(session.submit("redo").notices.first?.hasPrefix("There is nothing to do again") == true)
    #expect(session.submit("\"$a$b$c\"").output.map(\.text) == ["13"])
  }

  @Test("nothing typed while exploring counts, and the trainer's help waits for the lab itself")
  func exploring() throws {
    let session = try CourseFixture.session()
    #expect(session.solve(upTo: "cause") == nil)
    _ = session.submit("explore")
    #expect(session.prompt.contains(" exploring] "))
    #expect(session.submit(Self.repair).changes.isEmpty)
    for word in ["hint", "answer 1", "next", "restart", "back", "goto 1", "skip", "solution"] {
      #expect(session.submit(word).notices.first?.hasPrefix("You are exploring") == true, "\(word)")
    }
    let done = session.submit("done")
    #expect(done.notices.first?.hasPrefix("On the copy you changed the site;") == true)
    #expect(!session.allGoalsReached)
    #expect(session.lines.isEmpty)
    #expect(session.submit("done").notices.first?.hasPrefix("You are not exploring") == true)
  }

  @Test("the solution is shown when asked for twice, and counts as the rest of the ladder")
  func solution() throws {
    let session = try CourseFixture.session()
    #expect(session.solve(upTo: "cause") == nil)
    _ = session.submit("hint")
    let first = session.submit("solution")
    #expect(first.show.isEmpty)
    #expect(session.score.hintsTaken == 1)
    let step = try #require(session.step)
    let rungs = step.hints.count - 1 + session.solution(of: step).count
    let cause = try #require(session.options.first { $0.says.plain.contains("offline") })
    #expect(
      session.submit("solution").show == [
        .solution(["answer \(cause.number)", Self.repair], choices: [cause])
      ])
    #expect(session.score.hintsTaken == 1 + rungs)
    _ = session.submit("solution")
    #expect(session.score.hintsTaken == 1 + rungs)
  }

  @Test("wrong use says what to do")
  func wrongUse() throws {
    let session = try CourseFixture.session()
    for (line, beginning) in [
      ("redo", "There is nothing to do again"), ("undo", "There is nothing to take back"),
      ("back", "This is the first step"), ("goto 9", "This lesson has no step '9'."),
      ("goto 1", "You are in that step already"), ("done", "You are not exploring"),
      ("review -AsScript", "No command of yours counts"), ("restart", "This step is at its"),
    ] {
      let turn = session.submit(line)
      #expect(turn.notices.first?.hasPrefix(beginning) == true, "\(line): \(turn.notices)")
      #expect(turn.file == nil)
    }
  }

  @Test("the script holds the lines that count, by step, and what only the lab has as a comment")
  func script() throws {
    let session = try CourseFixture.session()
    _ = session.submit("Get-CMSite")
    _ = session.submit("Get-NoSuchThing")
    _ = session.submit("$gone = 1")
    _ = session.submit("undo")
    _ = session.submit("answer 5.00.9135.1000")
    _ = session.submit("next")
    _ = session.submit("Show-ConsoleNode Sites")
    _ = session.submit(Self.repair)
    guard case .script(let lines)? = session.submit("review -AsScript").file else {
      Issue.record("no script")
      return
    }
    #expect(
      lines.suffix(6) == [
        "# Step 1: Find out which version is connected", "Get-CMSite", "",
        "# Step 2: Say why the connector is going stale",
        "# only in the lab: Show-ConsoleNode Sites",
        Self.repair,
      ])
  }
}
