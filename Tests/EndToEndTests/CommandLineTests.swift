import Foundation
import Testing

/// The command line of the built program: what it prints where, and with which exit status.
@Suite("The command line")
struct CommandLineTests {
  @Test("run writes objects as JSON lines and errors to standard error")
  func run() throws {
    let program = try BuiltProgram()
    let good = try program.run(
      ["run", "-c", "Get-CMSite | Select-Object SiteCode, Version", "--format", "json"])
    #expect(good.status == 0)
    #expect(good.errors.isEmpty)
    #expect(
      good.output.hasSuffix("\"value\":{\"SiteCode\":\"XYZ\",\"Version\":\"5.00.9135.1000\"}}\n"))
    let bad = try program.run(["run", "-c", "'a'\nGet-Nothing", "--format", "json"])
    #expect(bad.status == 1)
    #expect(bad.output == "{\"type\":\"System.String\",\"value\":\"a\"}\n")
    #expect(bad.errors.contains("\"id\":\"CommandNotFoundException\""))
    #expect(bad.errors.contains("\"line\":2,\"column\":1"))
  }

  /// All lessons take minutes in a debug build: `cotutor lesson test` of a release proves them.
  @Test("the program that was built finds the course of this repository, which lints and proves")
  func shippedCourse() throws {
    let program = try BuiltProgram()
    let list = try program.run(["list", "--format", "json"], program: BuiltProgram.built)
    #expect(list.status == 0)
    #expect(list.output.contains("\"connector-status\""))
    let lint = try program.run(["lesson", "lint"], program: BuiltProgram.built)
    #expect(lint.status == 0, "\(lint.output)\(lint.errors)")
    let proof = try program.run(
      ["lesson", "test", "prompt", "--seeds", "2", "--mutant-seeds", "1"],
      program: BuiltProgram.built)
    #expect(proof.status == 0, "\(proof.output)\(proof.errors)")
  }

  @Test("a script's exit status is its own")
  func exitStatus() throws {
    let program = try BuiltProgram()
    #expect(try program.run(["run", "-c", "exit 7"]).status == 7)
    let entered = try program.run(["run", "-c", "Enter-DeviceConsole DC01\nhostname"])
    #expect(entered.errors.contains("A script runs as a whole where it was started"))
    #expect(entered.output == "CM01\n")
    #expect(try program.run(["run", "-c", "1"]).status == 0)
    #expect(try program.run(["run", "-c", "if ("]).status == 1)
    #expect(try program.run(["run", "-c", "throw 'x'"]).status == 1)
    #expect(try program.run(["run", "-"], input: "'from here'").output == "from here\n")
    #expect(try program.run(["run", "nowhere.ps1"]).status == 2)
    #expect(try program.run(["run"]).status == 64)
    #expect(try program.run(["run", "-c", "1", "--width", "3"]).status == 64)
    #expect(try program.run(["run", "-c", "1", "--lab", "contoso-smal"]).status == 2)
  }

  @Test("--syntax-only names commands with their places and runs nothing")
  func syntaxOnly() throws {
    let program = try BuiltProgram()
    let result = try program.run([
      "run", "--syntax-only", "--format", "json", "-c", "Get-CMDevice -Na x; exit 5",
    ])
    #expect(
      result.output
        == "{\"command\":\"Get-CMDevice\",\"parameters\":[\"Name\"],\"line\":1,\"column\":1}\n")
    #expect(result.status == 0)
    let wrong = try program.run([
      "run", "--syntax-only", "--format", "json", "-c", "Get-CMDevice -Nme x",
    ])
    #expect(wrong.status == 1)
    #expect(wrong.output.contains("{\"error\":{\"id\":\"NamedParameterNotFound\""))
    #expect(wrong.output.contains("\"advice\":\"Did you mean -Name?\""))
  }

  @Test("--syntax-only finds every mistake of several scripts and folders in one run")
  func syntaxOnlyOfFolder() throws {
    let program = try BuiltProgram()
    let folder = NSTemporaryDirectory() + "cotutor-scripts-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder + "/inner", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let scripts = [
      "a.ps1": ". .\\inner\\lib.ps1\nShow-Row 1\nGet-CMDevise\nGet-Date -Fromat d\n",
      "inner/lib.ps1": "function Show-Row($x) { $x }\n", "inner/read.txt": "Get-Nonsense\n",
      "inner/broken.ps1": "Get-Date\nif (\n",
    ]
    for (name, text) in scripts {
      try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
    }
    let result = try program.run(["run", "--syntax-only", folder])
    #expect(result.status == 1)
    #expect(result.output.contains("\(folder)/a.ps1:3:1: error: The term 'Get-CMDevise'"))
    #expect(result.output.contains("\(folder)/a.ps1:4:1: error: A parameter cannot be found"))
    #expect(result.output.contains("\(folder)/inner/broken.ps1:"))
    #expect(result.output.contains("3 scripts, "))
    #expect(!result.output.contains("Nonsense"))
    #expect(try program.run(["run", "--syntax-only", "\(folder)/inner/lib.ps1"]).status == 0)
    #expect(try program.run(["run", "\(folder)/a.ps1", "\(folder)/a.ps1"]).status == 64)
  }

  @Test("unknown lessons and labs say what would be right, with status 2; wrong seeds with 64")
  func unknown() throws {
    let program = try BuiltProgram()
    let lesson = try program.run(["learn", "connector-statsu"])
    #expect(lesson.status == 2)
    #expect(lesson.errors.contains("did you mean `connector-status`?"))
    let lab = try program.run(["run", "--lab", "contoso-smal", "-c", "1"])
    #expect(lab.status == 2)
    #expect(lab.errors.contains("did you mean 'contoso-small'?"))
    for arguments in [["learn", "--seed", "xyz"], ["run", "-c", "1", "--seed", "+1"]] {
      let seed = try program.run(arguments)
      #expect(seed.status == 64)
      #expect(seed.errors.contains("hexadecimal"))
    }
    #expect(try program.run(["learn", "--course", "/nowhere"]).status == 2)
    #expect(try program.run(["learn", "--learner", "../x"]).status == 64)
  }

  @Test("without a terminal the lesson reads lines from its input")
  func noTerminal() throws {
    let program = try BuiltProgram()
    let result = try program.run(
      ["learn", "--seed", "1"], input: "answer 5.00.9135.1000\nnext\nexit\n")
    #expect(result.status == 0)
    #expect(result.output.contains("Step 2 of 3"))
  }

  @Test("the same script gives the same bytes in any locale, zone and environment")
  func sameBytes() throws {
    let program = try BuiltProgram()
    let script = """
      Get-Date; Get-CMDevice -Fast | Sort-Object Name | Select-Object -First 5 Name, SMSID, UserName
      1..3 | Get-Random; Get-CMSite; [datetime]'2026-01-02' - [datetime]'2026-01-01'
      """
    let environments = [
      [:], ["LC_ALL": "tr_TR.UTF-8"], ["TZ": "Asia/Tokyo"], ["LANG": "C", "LC_ALL": "C"],
      ["NO_COLOR": "1", "COLUMNS": "40"],
    ]
    let outputs = try environments.map {
      try program.run(["run", "-c", script, "--width", "100"], environment: $0).output
    }
    #expect(Set(outputs).count == 1)
    #expect(outputs[0].contains("November 23, 2026"))
  }

  @Test("a session file that is edited, of another lesson or no file is told of, and kept")
  func damagedSession() throws {
    let program = try BuiltProgram()
    let input = "answer 5.00.9135.1000\nnext\n$x = 1\n"
    _ = try program.run(["learn", "--seed", "1"], input: input)
    let file = program.folder.appendingPathComponent(
      ".local/state/cotutor/sessions/anonymous/connector-status-1.jsonl")
    let recorded = try String(contentsOf: file, encoding: .utf8)
    try recorded.replacingOccurrences(of: "$x = 1", with: "$x = 2").write(
      to: file, atomically: true, encoding: .utf8)
    let edited = try program.run(["learn"])
    #expect(edited.status == 0)
    #expect(edited.output.contains("changed by something else than cotutor"))
    try recorded.replacingOccurrences(of: "connector-status", with: "other").write(
      to: file, atomically: true, encoding: .utf8)
    let other = try program.run(["learn"])
    #expect(other.status == 2)
    #expect(other.errors.contains("a session of the lesson 'other'"))
    for damage in ["", "garbage", String(recorded.prefix(40))] {
      try damage.write(to: file, atomically: true, encoding: .utf8)
      let result = try program.run(["learn"])
      #expect(result.status == 0 || result.errors.contains("is not a cotutor transcript"))
    }
  }

  @Test("a full disk behind standard output is said, with status 2")
  func fullOutput() throws {
    let program = try BuiltProgram()
    let script = program.folder.appendingPathComponent("full.sh")
    for words in ["list", "run -c 1", "lesson lint"] {
      try "exec '\(BuiltProgram.path)' \(words) > /dev/full\n".write(
        to: script, atomically: true, encoding: .utf8)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = [script.path]
      process.environment = program.environment()
      let errors = Pipe()
      process.standardError = errors
      try process.run()
      let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 2, "\(words)")
      #expect(said.contains("cannot write to standard output"), "\(words): \(said)")
    }
  }

  @Test("a lesson that does not lint is an error at its place")
  func lint() throws {
    let program = try BuiltProgram()
    #expect(try program.run(["lesson", "lint"]).output == "no mistakes\n")
    let file = program.folder.appendingPathComponent("bad.md")
    try "---\ncotutor: 1\nid: bad\ntitel: x\n---\n# Bad\n".write(
      to: file, atomically: true, encoding: .utf8)
    let bad = try program.run(["lesson", "lint", file.path])
    #expect(bad.status == 1)
    #expect(bad.output.contains("bad.md:4:1: error:"))
  }
}
