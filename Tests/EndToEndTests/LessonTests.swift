import Foundation
import Testing

/// The built program in a real terminal, with what a learner does and what may go wrong.
@Suite("A lesson in a real terminal", .serialized)
struct LessonTests {
  static let prompt = "PS XYZ:\\> "
  static let page =
    "page 'Connectors and tokens > Microsoft Endpoint Configuration Manager'\r"

  func say(_ terminal: PseudoTerminal, _ line: String, _ expected: String) {
    terminal.type(line)
    #expect(terminal.waitFor(expected), "after \(line): \(terminal.text.suffix(800))")
    #expect(terminal.waitFor(Self.prompt), "no prompt after \(line)")
  }

  @Test("do the lesson, be killed in the middle, resume, finish, be graded 100 %")
  func wholeWay() throws {
    let program = try BuiltProgram()
    let first = try PseudoTerminal(program, ["learn", "connector-status", "--seed", "2a"])
    #expect(first.waitFor("Step 1 of 3"))
    #expect(first.waitFor(Self.prompt))
    say(first, "(Get-CMSite).Version\r", "5.00.9135.1000")
    say(first, "answer 5.00.9135.1000\r", "is solved")
    say(first, "next\r", "Step 2 of 3")
    say(first, "$kept = 'still here'\r", "$kept")
    say(first, "answer service-connection-point-offline\r", "reached: Name the reason")
    first.killNow()

    let second = try PseudoTerminal(program, ["learn", "connector-status"])
    #expect(second.waitFor("Welcome back: 2 lines"))
    #expect(second.waitFor(Self.prompt))
    say(second, "$kept\r", "still here")
    say(
      second, "Get-CMServiceConnectionPoint | Set-CMServiceConnectionPoint -Mode Online\r",
      "is solved")
    say(second, "next\r", "Step 3 of 3")
    say(second, "Start-Sleep -Seconds 1800\r", "reached: The tenant")
    say(second, Self.page, "is solved")
    say(second, "next\r", "Passed: 7 of 7 points")
    second.type("exit\r")
    #expect(second.waitForExit() == 0)

    let sessions = program.folder.appendingPathComponent(".local/state/cotutor/sessions")
    let grade = try program.run(["grade", sessions.path])
    #expect(grade.status == 0)
    #expect(grade.output.contains("7 of 7"), "\(grade.output)\(grade.errors)")
    let list = try program.run(["list"])
    #expect(list.output.contains("passed, 7 of 7"))
  }

  @Test("a lab without a lesson is drawn, saved, killed, taken up again and restored")
  func labAlone() throws {
    let program = try BuiltProgram()
    let offline =
      "Get-CMServiceConnectionPoint | Set-CMServiceConnectionPoint -Mode Offline; 2 * 21\r"
    let first = try PseudoTerminal(program, ["lab", "--seed", "2a"])
    #expect(first.waitFor("nothing is scored"))
    say(first, "save before\r", "Saved as 'before'")
    say(first, offline, "42")
    say(first, "lab\r", "(was online, on CM01.corp.contoso.com)")
    say(first, "hint\r", "There is no lesson here")
    first.killNow()

    let second = try PseudoTerminal(program, ["lab"])
    #expect(second.waitFor("Welcome back: 1 line was"))
    say(second, "lab changes 0 1\r", "From the beginning to after line 1:")
    say(second, "restore before\r", "as it was when you saved 'before'")
    say(second, "lab changes\r", "Nothing differs but the time")
    second.type("exit\r")
    #expect(second.waitForExit() == 0)
    #expect(second.text.contains("`cotutor lab contoso-small` comes back to this place"))
    let unknown = try program.run(["lab", "contoso-smal"])
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("did you mean 'contoso-small'?"))
  }

  @Test("Ctrl-C drops the line, Ctrl-D leaves, Tab completes, Up recalls")
  func keys() throws {
    let program = try BuiltProgram()
    let terminal = try PseudoTerminal(program, ["learn", "--seed", "1"])
    #expect(terminal.waitFor(Self.prompt))
    terminal.type("Remove-Everything\u{3}")
    #expect(terminal.waitFor(Self.prompt))
    say(terminal, "Get-CMSite | Select-Obj\t SiteCode\r", "SiteCode")
    terminal.type("\u{1B}[A\r")
    #expect(terminal.waitFor("SiteCode"))
    #expect(terminal.waitFor(Self.prompt))
    terminal.type("if (1) {\r")
    #expect(terminal.waitFor(">> "))
    terminal.type("'inside' }\r")
    #expect(terminal.waitFor("inside"))
    #expect(terminal.waitFor(Self.prompt))
    terminal.type("while ($true) { }\r")
    Thread.sleep(forTimeInterval: 0.3)
    terminal.type("\u{3}")
    #expect(terminal.waitFor(Self.prompt))
    terminal.type("\u{4}")
    #expect(terminal.waitForExit() == 0)
    #expect(terminal.text.contains("comes back to this place"))
  }

  @Test("20 columns, a dumb terminal and plain lines are lived with", arguments: [20, 200])
  func narrow(_ columns: Int) throws {
    let program = try BuiltProgram()
    let dumb = columns == 20 ? [:] : ["TERM": "dumb"]
    let terminal = try PseudoTerminal(
      program, ["learn", "--seed", "1"], columns: UInt16(columns), environment: dumb)
    #expect(terminal.waitFor("Step 1"))
    terminal.type("answer 5.00.9135.1000\r")
    #expect(terminal.waitFor("reached"))
    terminal.type("exit\r")
    #expect(terminal.waitForExit() == 0)
  }
}
