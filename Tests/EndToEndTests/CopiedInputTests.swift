import Foundation
import Testing

/// What is copied from a console comes to the same by every way into the built program.
@Suite("Copied input")
struct CopiedInputTests {
  static let screen = """
    PS XYZ:\\> (Get-CMSite).SiteCode
    OLD

    PS XYZ:\\> foreach ($n in 1..2) {
    >>   "n$n"
    >> }
    n1
    PS XYZ:\\> 40 + 2

    """
  static let commands = ["(Get-CMSite).SiteCode", "foreach ($n in 1..2) {", "40 + 2"]

  /// The lines that a session file holds.
  private func inputs(_ program: BuiltProgram) throws -> [String] {
    let file = program.folder.appendingPathComponent(
      ".local/state/cotutor/sessions/anonymous/connector-status-1.jsonl")
    let text = try String(contentsOf: file, encoding: .utf8)
    return text.split(separator: "\n").map(String.init).filter { $0.contains("\"in\":") }
  }

  @Test("run leaves prompts and output out, says so, and keeps the places of errors")
  func run() throws {
    let program = try BuiltProgram()
    let result = try program.run(["run", "-"], input: Self.screen + "PS> Get-Nothing\n")
    #expect(result.output == "XYZ\nn1\nn2\n42\n")
    #expect(result.errors.contains("Copied text was tidied: 6 prompts taken off"))
    #expect(result.errors.contains("   9 |  Get-Nothing"))
    let plain = try program.run(["run", "-"], input: "\u{FEFF}1 + 1\r\n'a'\r\n")
    #expect(plain.output == "2\na\n" && plain.errors.isEmpty, "\(plain)")
  }

  @Test("a block of a Markdown page runs from a pipe and from a paste, and the page is left out")
  func page() throws {
    let page = "Try this:\n\n```powershell\n40 + 2\n```\n\n```output\n42\n```\n"
    let program = try BuiltProgram()
    let result = try program.run(["run", "-"], input: page)
    #expect(result.output == "42\n")
    #expect(result.errors.contains("4 code fences taken off, 2 lines around the code left out"))
    let terminal = try PseudoTerminal(program, ["learn", "--seed", "1"])
    #expect(terminal.waitFor(LessonTests.prompt))
    terminal.type("\u{1B}[200~\(page)\u{1B}[201~")
    #expect(terminal.waitFor("4 code fences taken off"), "\(terminal.text.suffix(600))")
    #expect(terminal.waitFor("42"), "\(terminal.text.suffix(600))")
    terminal.type("exit\r")
    #expect(terminal.waitForExit() == 0)
    let lines = try inputs(program)
    #expect(lines.count == 1 && lines.allSatisfy { $0.contains("40 + 2") }, "\(lines)")
  }

  @Test("a pipe and a paste record the same lines, without prompts and output")
  func sameWay() throws {
    let piped = try BuiltProgram()
    _ = try piped.run(["learn", "--seed", "1"], input: Self.screen)
    let pasted = try BuiltProgram()
    let terminal = try PseudoTerminal(pasted, ["learn", "--seed", "1"])
    #expect(terminal.waitFor(LessonTests.prompt))
    terminal.type("\u{1B}[200~\(Self.screen)\u{1B}[201~")
    #expect(terminal.waitFor("2 lines of output left out"), "\(terminal.text.suffix(600))")
    #expect(terminal.waitFor("42"), "\(terminal.text.suffix(600))")
    terminal.type("exit\r")
    #expect(terminal.waitForExit() == 0)
    for program in [piped, pasted] {
      let lines = try inputs(program)
      #expect(lines.count == Self.commands.count, "\(lines)")
      for (line, command) in zip(lines, Self.commands) {
        #expect(line.contains(command) && !line.contains("XYZ:") && !line.contains(">>"))
      }
    }
  }

  @Test("a hidden answer is not on the screen, a notice says that it is kept, and it is")
  func secret() throws {
    let program = try BuiltProgram()
    let terminal = try PseudoTerminal(program, ["learn", "--seed", "1"])
    #expect(terminal.waitFor(LessonTests.prompt))
    terminal.type("$s = Read-Host 'Key' -AsSecureString\r")
    #expect(terminal.waitFor("kept in the transcript"), "\(terminal.text.suffix(600))")
    #expect(terminal.waitFor("Key: "))
    terminal.type("w0mbat\r")
    #expect(terminal.waitFor("******"))
    #expect(terminal.waitFor(LessonTests.prompt))
    terminal.type("\"$($s.Length) long\"\r")
    #expect(terminal.waitFor("6 long"))
    terminal.type("exit\r")
    #expect(terminal.waitForExit() == 0)
    #expect(!terminal.text.contains("w0mbat"))
    let file = program.folder.appendingPathComponent(
      ".local/state/cotutor/sessions/anonymous/connector-status-1.jsonl")
    #expect(try String(contentsOf: file, encoding: .utf8).contains("w0mbat"))
  }
}
