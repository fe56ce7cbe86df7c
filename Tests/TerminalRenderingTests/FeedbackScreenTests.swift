import Lessons
import Testing

@testable import TerminalRendering
@testable import Tutoring

@Suite("Feedback on the screen")
struct FeedbackScreenTests {
  private let plain = TerminalRenderer(style: TerminalStyle(width: 80, isPlain: true))

  private func drawn(_ turn: Turn) throws -> String {
    plain.finished(plain.turnLines(turn, try SessionFixture(step: 1))).joined(separator: "\n")
  }

  @Test("why names each open goal, what was found, and why it counts")
  func why() throws {
    var turn = Turn(.word(.why))
    turn.explanations = [
      GoalExplanation(
        id: "online", says: "It works online", because: SessionFixture.text("Offline it rests."),
        sentences: ["Wanted: equal to Online; found: Offline.", "It was so when the step began."]),
      GoalExplanation(id: "tidy", says: nil, because: nil, sentences: []),
    ]
    #expect(
      try drawn(turn) == """
        open: It works online
          Wanted: equal to Online; found: Offline.
          It was so when the step began.
        Why it counts: Offline it rests.
        open: something that is not shown as a goal
        """)
  }

  @Test("a prediction that went otherwise tells what happens, and a remedy comes last")
  func prediction() throws {
    var turn = Turn(.word(.answer("2")))
    turn.output = [OutputLine(text: "XYZ", stream: .output)]
    turn.notices = ["It went otherwise than you said."]
    turn.reason = SessionFixture.text("A name is longer.")
    turn.truth = SessionFixture.text("Three letters")
    turn.remedy = SessionFixture.text("Look at the site first.")
    #expect(
      try drawn(turn) == """
        XYZ

        It went otherwise than you said.
        Why: A name is longer.
        What it does: Three letters
        A step in between: Look at the site first.
        """)
  }

  @Test("words to type in a notice are drawn as such; a line that was typed stays as it is")
  func notices() throws {
    let colored = TerminalRenderer(style: TerminalStyle(width: 80, usesColor: true))
    var turn = Turn(.word(.undo(1)))
    turn.notices = ["Taken back: \"a`tb`n\"", "There is no more; `next` goes on."]
    let lines = colored.turnLines(turn, try SessionFixture(step: 1)).map(\.plain)
    #expect(lines == ["Taken back: \"a`tb`n\"", "There is no more; next goes on."])
  }

  @Test("a solution that names choices shows their texts")
  func solution() throws {
    var turn = Turn(.word(.solution))
    let choices = [(2, "The `second`"), (1, "The first")].map {
      OptionView(number: $0.0, says: SessionFixture.text($0.1))
    }
    turn.show = [.solution(["answer 2, 1"], choices: choices)]
    #expect(
      try drawn(turn) == """
        This line solves the step:
        Code:
            answer 2, 1
        2. The `second`
        1. The first
        """)
  }

  @Test("a way of one's own is greeted before the step is called solved")
  func ownWay() throws {
    var turn = Turn(.command)
    turn.isOwnWay = true
    turn.solvedStep = true
    #expect(try drawn(turn).hasPrefix("Right, and in a way of your own"))
  }

  @Test("the parts of a line that is put into the editor are explained one below the other")
  func lineHelp() throws {
    var turn = Turn(.word(.hint))
    turn.notices = ["Read it."]
    turn.lineHelp = ["`Get-CMSite`: Gets the site.", "`-SiteCode`: Its code."]
    #expect(
      try drawn(turn) == "Read it.\n- `Get-CMSite`: Gets the site.\n- `-SiteCode`: Its code.")
  }

  private func routes() throws -> SessionFixture {
    var session = try SessionFixture(step: 1)
    session.goals = [
      GoalView(id: "a", says: "A", points: 1, state: .open, isBonus: false),
      GoalView(id: "b", says: "B", points: 1, state: .open, isBonus: false, route: "By hand"),
      GoalView(id: "c", says: "C", points: 1, state: .open, isBonus: false, route: "By script"),
    ]
    return session
  }

  @Test("routes are told apart, and one of them is enough")
  func ways() throws {
    let goals = plain.finished(plain.goalLines(try routes()))
    #expect(
      goals == [
        "Goals:", "1. open: A (1 point)",
        "One of these ways is enough. First way: By hand", "2. open: B (1 point)",
        "Another way: By script", "3. open: C (1 point)",
      ])
    let open = plain.finished(plain.openLines(try routes()))
    #expect(open == ["Open: A; one of these ways: By hand (B) or By script (C)"])
    var whole = try routes()
    whole.goals[2] = GoalView(
      id: "c", says: "C", points: 1, state: .reached, isBonus: false, route: "By script")
    #expect(plain.finished(plain.openLines(whole)) == ["Open: A"])
  }

  @Test("a result tells as much as the lesson's scoring allows, when it allows it")
  func scoring() throws {
    func result(_ change: (inout SessionScore) -> Void) throws -> String {
      var session = try SessionFixture(step: 3)
      change(&session.score)
      return plain.finished(plain.resultLines(session)).joined(separator: "\n")
    }
    #expect(try result { _ in }.contains("Step 1 of 2"))
    let points = try result { $0.detail = .points }
    #expect(points.contains("5 of 7 points") && !points.contains("Step 1 of 2"))
    for visibility in [.hidden, .afterDueDate, .afterPublished] as [ScoringPolicy.Visibility] {
      let hidden = try result { $0.visibility = visibility }
      #expect(!hidden.contains("points") && hidden.contains("whoever grades it"))
    }
  }
}
