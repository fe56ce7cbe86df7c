import CoManagementCmdlets
import CoManagementModel
import Lessons
import Testing

@testable import Tutoring

@Suite("What any step may have")
struct StepExtrasTests {
  private static let check =
    "checks:\n  - id: c\n    says: C\n    state: \(SmallLesson.isOffline)\n"
  private static let right = "```right\nPS> \(SmallLesson.offline)\n```\n"

  private func session(
    _ keys: String, _ after: String = "", top: String = "", seed: UInt64 = 7
  ) throws -> LearningSession {
    let steps = [(keys, after + Self.right), (Self.check, Self.right)]
    let text = SmallLesson.markdown(top: top, steps)
    return try CourseFixture.session(try CourseFixture.bundle(markdown: text), seed: seed)
  }

  @Test("a setup runs unseen before the step begins, and again when lines are taken back")
  func setup() throws {
    let after = "```setup\nPS> $kept = 3\nPS> \(SmallLesson.offline)\n```\n"
    let session = try session(Self.check.replacing("Offline", with: "Online"), after)
    #expect(session.submit("$kept").output.map(\.text) == ["3"])
    #expect(!session.allGoalsReached, "the world is as the setup left it")
    session.type([SmallLesson.online, "undo 2"])
    #expect(session.submit("$kept").output.map(\.text) == ["3"])
    #expect(!session.allGoalsReached)
    #expect(session.submit("undo 9").notices.contains { $0.contains("No more than 1") })
  }

  @Test("checks, values and setups look from the site's drive, wherever the learner is")
  func place() throws {
    let second = "```setup\nPS> $seen = (Get-CMSite).SiteCode\n```\n"
    let text = SmallLesson.markdown([
      (Self.check, Self.right),
      (Self.check.replacing("Offline", with: "Online"), second + "```right\nPS> x\n```\n"),
    ])
    let session = try CourseFixture.session(try CourseFixture.bundle(markdown: text), seed: 7)
    _ = session.submit(SmallLesson.offline)
    let moved = session.submit("Set-Location C:\\Windows")
    #expect(moved.changes.isEmpty && session.allGoalsReached)
    _ = session.submit("next")
    #expect(session.labFailures.isEmpty)
    #expect(session.submit("$seen; $PWD.Path").output.map(\.text) == ["XYZ", "C:\\Windows"])
    #expect(session.goals.map(\.state) == [.open])
  }

  @Test("what the lesson asks and does, it asks and does on the site's drive")
  func elsewhere() throws {
    let site = "checks:\n  - id: c\n    says: C\n    state: (Get-CMCollection -Name P).Name\n"
    let pilot = "New-CMDeviceCollection -Name P -LimitingCollectionName 'All Systems'"
    let second = Self.check.replacing("Offline", with: "Online")
    let text = SmallLesson.markdown([
      (site, "```right\nPS> \(pilot)\n```\n"),
      (
        second,
        "```setup\nPS> \(SmallLesson.offline)\n```\n"
          + "```right\nPS> \(SmallLesson.online)\n```\n"
      ),
    ])
    let session = try CourseFixture.session(try CourseFixture.bundle(markdown: text))
    session.type([pilot])
    #expect(session.submit("Set-Location C:").changes.isEmpty && session.allGoalsReached)
    session.type(["next"])
    #expect(session.labFailures.isEmpty && !session.allGoalsReached)
    #expect(session.submit("(Get-Location).Drive.Name").output.map(\.text) == ["C"])
    session.type(["skip"])
    #expect(session.isAtEnd)
    #expect(session.submit("(Get-Location).Drive.Name").output.map(\.text) == ["C"])
    session.type(["Set-Location XYZ:"])
    #expect(
      session.submit("(Get-CMServiceConnectionPoint).Mode").output.map(\.text) == ["Online"])
  }

  @Test("time passes behind a solved step, and not behind one that is passed over")
  func then() throws {
    let keys = Self.check + "optional: true\nthen: {advance: 8h}\n"
    let solved = try session(keys)
    let start = solved.world.simulation.now
    solved.type([SmallLesson.offline, "next"])
    #expect(solved.world.simulation.now.milliseconds(since: start) == (8 * 3_600 + 1) * 1_000)
    let passedOver = try session(keys)
    passedOver.type(["next"])
    #expect(passedOver.world.simulation.now == start)
  }

  @Test("a goal that a later line breaks is told at once, and told again when it holds")
  func broken() throws {
    let session = try session(Self.check)
    #expect(session.submit(SmallLesson.offline).changes.map(\.isReached) == [true])
    #expect(session.submit("Get-CMSite").changes.isEmpty, "nothing is said if nothing changed")
    #expect(session.submit(SmallLesson.online).changes.map(\.isReached) == [false])
    #expect(session.submit("next").notices.first?.hasPrefix("Not yet: this step") == true)
    #expect(session.submit("undo").changes.map(\.isReached) == [true])
  }

  @Test("values of the lab stand in every text")
  func values() throws {
    let value = "{{ $lab.x }}"
    let keys = """
      kind: choose
      says: Says \(value)
      because: Because \(value)
      options:
        - id: a
          says: A \(value)
          because: Right \(value)
        - id: b
          says: B \(value)
          because: Wrong \(value)
      answer: a
      hints:
        - say: Hint \(value)
      mistakes:
        - id: m
          answer: "'b'"
          say: Mistake \(value)
      """
    let session = try session(keys, "Prose \(value).\n\n", top: "vars:\n  x: 6 * 7\n")
    #expect(session.goals.map(\.says) == ["Says 42"])
    #expect(session.options.map(\.says.plain).sorted() == ["A 42", "B 42"])
    #expect(session.submit("hint").hint?.plain == "Hint 42")
    let wrong = session.submit("answer b")
    #expect(wrong.reason?.plain == "Wrong 42" && wrong.mistake?.plain == "Mistake 42")
    #expect(session.submit("answer a").reason?.plain == "Right 42")
    #expect(session.text(blocks: session.steps[0].prose).plain == "Prose 42.")
    #expect(session.score.steps[0].checks[0].title == "Says 42")
  }

  @Test("a heading without words of its own for the goal gives them, values put in")
  func heading() throws {
    let text = SmallLesson.markdown(
      top: "vars:\n  x: 6 * 7\n", [("kind: find\nanswer: 42", "")]
    ).replacing("## Step 1", with: "## Find {{ $lab.x }}")
    let session = try CourseFixture.session(try CourseFixture.bundle(markdown: text))
    #expect(session.goals.map(\.says) == ["Find 42"])
    #expect(session.score.steps.map(\.title) == ["Find 42"])
  }
}
