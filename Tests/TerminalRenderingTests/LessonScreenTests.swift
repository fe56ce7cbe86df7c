import Lessons
import Testing

@testable import TerminalRendering
@testable import Tutoring

@Suite("Screens of a lesson")
struct LessonScreenTests {
  private let plain = TerminalRenderer(style: TerminalStyle(width: 80, isPlain: true))
  private let drawn = TerminalRenderer(style: TerminalStyle(width: 80, usesColor: false))

  private func text(_ renderer: TerminalRenderer, _ lines: [StyledText]) -> String {
    renderer.finished(lines).joined(separator: "\n")
  }

  @Test("the opening gives title, time, introduction and the trainer's words")
  func opening() throws {
    let lines = plain.finished(plain.openingLines(try SessionFixture()))
    #expect(
      lines.prefix(4) == [
        "Confirm the connector status", "",
        "About 15 minutes, 3 steps, 7 points; 70% are needed to pass.", "",
      ])
    #expect(lines.contains { $0.hasPrefix("Note: A site that was never attached is not listed") })
    #expect(lines.last == "`Get-TutorHelp` lists all of them.")
    #expect(text(drawn, drawn.openingLines(try SessionFixture())).contains("│ Note\n│ A site"))
  }

  @Test("a step shows its place, its question with numbers, and its goals")
  func step() throws {
    let text = text(plain, plain.stepLines(try SessionFixture(step: 1)))
    #expect(text.hasPrefix("Step 2 of 3: Say why the connector is going stale\n\nSomebody"))
    #expect(
      text.hasSuffix(
        """
        Possible causes:
        1. The service connection point is set to work offline
        2. The client secret of the site's app registration has expired
        3. The server cannot reach the cloud's addresses through its proxy

        Answer with its number, as in: `answer 1`

        Goals:
        1. open: Name it (2 points)
        2. reached: The service connection point works online (2 points)
        """))
    let find = self.text(plain, plain.stepLines(try SessionFixture(step: 0)))
    #expect(find.contains("\nGive the value with: `answer VALUE`\n\nGoal:\nopen: Name it"))
  }

  @Test("a goal's state is said in words, the sign is only added")
  func goals() throws {
    #expect(
      text(drawn, drawn.goalLines(try SessionFixture(step: 2))) == """
        Goals:
        ○ open: Name it (2 points)
        ✓ reached: The tenant has heard of the site again (1 point)
        · not judged yet: You have seen on the connector's page that it is Healthy (1
          point)
        """)
  }

  @Test("open goals are one sentence")
  func openGoals() throws {
    var session = try SessionFixture(step: 2)
    #expect(
      text(plain, plain.openLines(session)) == """
        Open: Name it; afterwards: You have seen on the connector's page that it is
        Healthy
        """)
    session.goals = session.goals.filter { $0.state == .reached }
    #expect(
      text(plain, plain.openLines(session))
        == "Every goal of this step is reached; `next` goes on.")
    session.stepIndex = 3
    #expect(text(plain, plain.openLines(session)) == "The lesson is done; `exit` leaves.")
    session.isLab = true
    #expect(text(plain, plain.openLines(session)).hasPrefix("Nothing is asked here: `lab` draws"))
  }

  @Test("the result gives points, goals that cost some, hints, commands, and what comes next")
  func result() throws {
    #expect(
      text(plain, plain.resultLines(try SessionFixture(step: 3))).hasPrefix(
        """
        Result: Confirm the connector status

        Passed: 5 of 7 points, 71%; 70% are needed.
        Hints used: 2.

        Step 1 of 2: Find out, 1 of 1 point
        Step 2 of 2: Say why, 2 of 5 points
        not reached: It works online (0 of 2 points)
          Wanted: 0; found: 1
          Why it counts: Offline, it sends nothing.
        not judged yet: In two lines (bonus)
        Not shown as goals: 0 of 1 point

        Commands that you used: Get-CMSite, Start-Sleep.

        On a real site:
        """))
  }

  @Test("a result that did not pass says how to begin again")
  func notPassed() throws {
    var session = try SessionFixture(step: 3)
    session.score.points = 4
    let text = text(plain, plain.resultLines(session))
    #expect(text.contains("\nNot passed yet: 4 of 7 points, 57%; 70% are needed.\n"))
    #expect(text.contains("`cotutor learn connector-status --restart`"))
    session.score.maximumPoints = 0
    session.score.steps = []
    #expect(plain.verdict(session.score) == "Done.")
  }

  @Test("what is to be read behind the last step comes with the result")
  func readings() throws {
    let session = try SessionFixture(step: 3)
    var turn = Turn(.word(.next))
    turn.show = [.result]
    #expect(text(plain, plain.turnLines(turn, session)).hasPrefix("Heading: What you take with"))
    turn.kind = .word(.task)
    #expect(text(plain, plain.turnLines(turn, session)).hasPrefix("Result: "))
    #expect(text(plain, plain.resumptionLines(session)).hasPrefix("Result: "))
  }

  @Test("the trainer's words are listed, one a line")
  func words() {
    let names = TrainerWordEntry.all.map { "\($0.usage): " }
    for name in names { #expect(plain.words.contains { $0.hasPrefix(name) }, "\(name)") }
    #expect(
      drawn.words.contains(
        "hint [N]               give a hint; with a number, read one again"))
  }
}
