import Testing

@testable import TerminalRendering
@testable import Tutoring

@Suite("What became of a line")
struct TurnTests {
  private func drawn(
    _ turn: Turn, width: Int = 80, color: Bool = false, plain: Bool = true
  ) throws -> String {
    let renderer = TerminalRenderer(
      style: TerminalStyle(width: width, usesColor: color, isPlain: plain))
    return renderer.finished(renderer.turnLines(turn, try SessionFixture(step: 1)))
      .joined(separator: "\n")
  }

  @Test("first the product, then goals, mistake, reason, hint, notices, and that it is solved")
  func order() throws {
    var turn = Turn(.command)
    turn.output = [OutputLine(text: "SiteCode", stream: .output)]
    turn.changes = [
      GoalChange(id: "online", says: "The service connection point works online", isReached: true),
      GoalChange(id: "cause", says: "Name the reason", isReached: false),
    ]
    turn.mistake = SessionFixture.text("That is the *wrong* way.")
    turn.reason = SessionFixture.text("The role is offline.")
    turn.hint = SessionFixture.text("Every noun begins with `CM`.\n\nReally.")
    turn.notices = ["Taken back: Get-CMSite `\n-SiteCode XYZ"]
    turn.solvedStep = true
    turn.show = [.openGoals]
    #expect(
      try drawn(turn) == """
        SiteCode

        reached: The service connection point works online (2 points)
        no longer holds: Name the reason
        Look again: That is the wrong way.
        Why: The role is offline.
        Hint: Every noun begins with `CM`.

        Really.
        Taken back: Get-CMSite `
        -SiteCode XYZ
        Step 2 of 3 is solved: `next` goes on to step 3. Until then look around as you
        like.

        Open: Name it
        """)
  }

  @Test("of an answer it is said whether it is right before why")
  func answer() throws {
    var turn = Turn(.word(.answer("2")))
    turn.reason = SessionFixture.text("The worker would still run.")
    turn.notices = ["That is not it."]
    #expect(try drawn(turn) == "That is not it.\nWhy: The worker would still run.")
  }

  @Test("a line that changed nothing is answered by the product alone")
  func silence() throws {
    #expect(try drawn(Turn(.command)) == "")
    var turn = Turn(.command)
    turn.output = ["", "Value", "-----", "    1", ""].map { OutputLine(text: $0, stream: .output) }
    #expect(try drawn(turn) == "\nValue\n-----\n    1\n")
  }

  @Test("streams have PowerShell's colours, and a word where there is no colour")
  func streams() throws {
    var turn = Turn(.command)
    turn.output = [
      OutputLine(text: "Get-CMSite: no", stream: .error), OutputLine(text: "no", stream: .error),
      OutputLine(text: "WARNING: old", stream: .warning),
      OutputLine(text: "VERBOSE: done", stream: .verbose), OutputLine(text: "out", stream: .host),
    ]
    #expect(try drawn(turn) == "Error:\nGet-CMSite: no\nno\nWARNING: old\nVERBOSE: done\nout")
    #expect(
      try drawn(turn, color: true, plain: false) == """
        \u{1B}[31;1mGet-CMSite: no\u{1B}[0m
        \u{1B}[31;1mno\u{1B}[0m
        \u{1B}[33;1mWARNING: old\u{1B}[0m
        \u{1B}[33;1mVERBOSE: done\u{1B}[0m
        out
        """)
  }

  @Test("messages are broken between words, output is not")
  func messages() throws {
    var turn = Turn(.command)
    turn.output = [
      OutputLine(text: "Get-CMSite: the site is not known", stream: .error),
      OutputLine(text: "the site is not known to us", stream: .output),
    ]
    #expect(
      try drawn(turn, width: 20) == """
        Error:
        Get-CMSite: the site
        is not known
        the site is not know
        n to us
        """)
  }

  @Test("what the product says cannot drive the terminal, and is broken where the screen ends")
  func hostileOutput() throws {
    var turn = Turn(.command)
    turn.output = [
      OutputLine(text: "a\u{1B}]0;title\u{7}b", stream: .output),
      OutputLine(text: "  " + String(repeating: "x ", count: 12), stream: .output),
    ]
    turn.changes = [GoalChange(id: "x", says: "\u{9B}2Jgoal\nsecond", isReached: true)]
    turn.notices = ["c\u{202E}d"]
    #expect(
      try drawn(turn, width: 20) == """
        a␛]0;title␇b
          x x x x x x x x x\u{20}
        x x x\u{20}

        reached:
          <U+009B>2Jgoal
          second
        c<U+202E>d
        """)
  }
}
