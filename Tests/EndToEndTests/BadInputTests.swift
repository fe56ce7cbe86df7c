import Foundation
import Glibc
import Testing

/// What the built program does when files, streams or signals are against it.
@Suite("Bad input and bad weather", .serialized)
struct BadInputTests {
  /// Runs `cotutor` in a shell, where `$cotutor` is its path.
  func shell(
    _ program: BuiltProgram, _ text: String
  ) throws -> (status: Int32, output: String, errors: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", text]
    process.environment = program.environment(["cotutor": BuiltProgram.path])
    process.currentDirectoryURL = program.folder
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let shown = output.fileHandleForReading.readDataToEndOfFile()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: shown, as: UTF8.self),
      String(decoding: said, as: UTF8.self)
    )
  }

  func sessions(_ program: BuiltProgram) -> URL {
    program.folder.appendingPathComponent(".local/state/cotutor/sessions/anonymous")
  }

  @Test("a session whose output nobody reads ends with 2 and says where it is saved")
  func closedOutput() throws {
    let program = try BuiltProgram()
    for redirection in [">&-", ">/dev/full"] {
      let result = try shell(program, "echo 1 | \"$cotutor\" learn \(redirection)")
      #expect(result.status == 2, "\(redirection)")
      #expect(result.errors.contains("standard output"), "\(redirection): \(result.errors)")
      #expect(result.errors.contains("saved in"), "\(redirection): \(result.errors)")
    }
  }

  @Test("a result that cannot be written is said, with status 2")
  func closedResult() throws {
    let program = try BuiltProgram()
    for command in ["list", "run -c 1", "--version", "lesson lint"] {
      let result = try shell(program, "\"$cotutor\" \(command) >&-")
      #expect(result.status == 2, "\(command)")
      #expect(result.errors.contains("standard output"), "\(command): \(result.errors)")
    }
  }

  @Test("a file that may not grow is told of, and the lesson goes on unsaved to status 2")
  func noSpace() throws {
    let program = try BuiltProgram()
    let result = try shell(
      program,
      """
      ulimit -f 16
      (for i in 1 2 3 4 5 6; do echo "'$i' * 3000"; done; echo "'still ' + 'alive'") |
        "$cotutor" learn --plain
      """)
    #expect(result.status == 2)
    #expect(result.output.contains("this session is not saved"), "\(result.output.suffix(600))")
    #expect(result.output.contains("still alive"))
    #expect(result.output.contains("not saved to its end"))
    let again = try program.run(["learn"])
    #expect(again.status == 0)
    #expect(again.output.contains("Welcome back"))
  }

  @Test("control characters in names reach the terminal as pictures only")
  func namesWithEscapes() throws {
    let program = try BuiltProgram()
    let name = "x\u{1B}]0;title\u{7}"
    for arguments in [["learn", name], [name], ["run", name], ["run", "-c", "1", "--lab", name]] {
      let result = try program.run(arguments)
      #expect(result.status == 2 || result.status == 64)
      #expect(result.errors.contains("title"), "\(arguments)")
      #expect(!result.errors.utf8.contains(0x1B), "\(arguments)")
    }
  }

  @Test("a session file with an impossible number is none of the learner's")
  func attemptNumbers() throws {
    let program = try BuiltProgram()
    let folder = sessions(program)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for number in ["9223372036854775807", "99999999999999999999", "-3", "0", "007", "x"] {
      let file = folder.appendingPathComponent("connector-status-\(number).jsonl")
      try Data("not ours".utf8).write(to: file)
    }
    #expect(try program.run(["learn"], input: "$a = 1\n").status == 0)
    #expect(try program.run(["learn", "--restart"], input: "$a = 1\n").status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.contains("connector-status-1.jsonl"))
    #expect(names.contains("connector-status-2.jsonl"))
  }

  @Test("a session that cannot be gone on with is named with its place and a remedy, and kept")
  func unreadableSession() throws {
    let program = try BuiltProgram()
    _ = try program.run(["learn"], input: "$a = 1\n")
    let file = sessions(program).appendingPathComponent("connector-status-1.jsonl")
    let recorded = try Data(contentsOf: file)
    try (recorded + Data([0xFF, 0x0A])).write(to: file)
    let damaged = try program.run(["learn"])
    #expect(damaged.status == 2)
    #expect(damaged.errors.contains("connector-status-1.jsonl:5:1: "), "\(damaged.errors)")
    #expect(damaged.errors.contains("--restart"))
    #expect(try Data(contentsOf: file).count == recorded.count + 2)
    try recorded.dropLast(20).write(to: file)
    let torn = try program.run(["learn"], input: "$a\n")
    #expect(torn.status == 0)
    #expect(torn.output.contains("cut off in the writing"))
    let other = try program.run(
      ["learn", "--learner", "bob", "--record", sessions(program).path])
    #expect(other.status == 2)
    #expect(other.errors.contains("of the learner 'anonymous'"))
    #expect(try program.run(["learn", "--record", ""]).status == 64)
  }

  @Test("Ctrl-C in a pasted command drops the lines pasted after it")
  func interruptedPaste() throws {
    let program = try BuiltProgram()
    let terminal = try PseudoTerminal(program, ["learn"])
    #expect(terminal.waitFor(LessonTests.prompt))
    terminal.type("\u{1B}[200~$x = 'changed'; while (1) { }\n'must ' + 'not run'\n\u{1B}[201~")
    #expect(terminal.waitFor("while (1) { }"))
    Thread.sleep(forTimeInterval: 0.3)
    terminal.type("\u{3}")
    #expect(terminal.waitFor(LessonTests.prompt))
    terminal.type("\"<$x>\"\r")
    #expect(terminal.waitFor("<>"))
    #expect(!terminal.text.contains("must not run"))
  }

  @Test("a crash ends with 70 and one sentence, and gives the terminal back")
  func crash() throws {
    let program = try BuiltProgram()
    let first = try PseudoTerminal(program, ["learn"])
    #expect(first.waitFor(LessonTests.prompt))
    first.type("$kept = 'safe'\r")
    #expect(first.waitFor(LessonTests.prompt))
    first.send(SIGSEGV)
    #expect(first.waitForExit() == 70)
    #expect(first.text.contains("cotutor: internal error. Every line typed so far is saved"))
    let second = try PseudoTerminal(program, ["learn"])
    #expect(second.waitFor(LessonTests.prompt))
    second.type("$kept\r")
    #expect(second.waitFor("safe"))
    second.send(SIGTERM)
    #expect(second.waitForExit() == -1)
  }
}
