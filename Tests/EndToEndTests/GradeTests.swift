import Foundation
import Testing

/// Grading by the built program, with worker processes.
@Suite("The command grade")
struct GradeTests {
  /// A program with `count` solved sessions in its folder `class`.
  private func program(_ count: Int) throws -> BuiltProgram {
    let program = try BuiltProgram()
    let made = try program.run(
      ["lesson", "test", "connector-status", "--seeds", "\(count)", "--record", "class"])
    #expect(made.status == 0)
    return program
  }

  private func text(_ program: BuiltProgram, _ name: String) throws -> String {
    try String(contentsOf: program.folder.appendingPathComponent(name), encoding: .utf8)
  }

  private func write(_ text: String, _ program: BuiltProgram, _ name: String) throws {
    try Data(text.utf8).write(to: program.folder.appendingPathComponent(name))
  }

  private static let first = "class/connector-status-0000000000000001.jsonl"

  @Test("the results are the same bytes in the same order on any number of jobs")
  func jobs() throws {
    let program = try program(40)
    try write("not a transcript", program, "class/connector-status-0000000000000003a.jsonl")
    let one = try program.run(["grade", "class", "--format", "json"])
    #expect(one.status == 2)
    #expect(one.output.split(separator: "\n").count == 41)
    #expect(one.output.split(separator: "\n")[3].contains("\"state\":\"notGradable\""))
    for jobs in ["2", "3"] {
      let more = try program.run(
        ["grade", "class", "--format", "json", "--jobs", jobs],
        environment: ["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo", "COLUMNS": "20"])
      #expect(more.output == one.output)
    }
    let single = try program.run(["grade", Self.first, "--format", "json"])
    #expect(one.output.hasPrefix(single.output))
  }

  @Test("the exit status is that of the worst transcript")
  func exitStatus() throws {
    let program = try program(1)
    let header = try text(program, Self.first).prefix { $0 != "\n" }
    try write("\(header)\n", program, "empty.jsonl")
    #expect(try program.run(["grade", "class"]).status == 0)
    let below = try program.run(["grade", "class", "empty.jsonl"])
    #expect(below.status == 1)
    #expect(below.output.contains("0 of 7 points (0 %), not passed"))
    #expect(
      below.output.hasSuffix("2 transcripts: 1 passed, 1 below the pass mark, 0 not graded\n"))
    #expect(try program.run(["grade", "empty.jsonl", "nowhere.jsonl"]).status == 2)
    #expect(try program.run(["grade", "nowhere"]).status == 2)
    #expect(try program.run(["grade"]).status == 64)
    #expect(try program.run(["grade", "class", "--jobs", "0"]).status == 64)
    #expect(try program.run(["grade", "--lines", "--format", "text"]).status == 64)
    #expect(try program.run(["grade", "class", "--course", "nowhere"]).status == 2)
  }

  @Test("every line of --lines gets its line, whatever it is")
  func lines() throws {
    let program = try program(1)
    let transcript = try text(program, Self.first)
    let escaped = transcript.replacingOccurrences(of: "\\", with: "\\\\")
      .replacingOccurrences(of: "\"", with: "\\\"").replacingOccurrences(of: "\n", with: "\\n")
    let input =
      "\(Self.first)\n\nnowhere\n{\"name\":\"L-1\",\"transcript\":\"\(escaped)\"}\n{\"x\n/dev/zero"
    let result = try program.run(["grade", "--lines", "--jobs", "2"], input: input)
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 7 && lines[6].isEmpty)
    let states = lines.dropLast().map { $0.contains("\"state\":\"graded\"") }
    #expect(states == [true, false, false, true, false, false])
    #expect(lines[3].hasPrefix("{\"schema\":1,\"transcript\":\"L-1\","))
    #expect(try program.run(["grade", "--lines"]).output.isEmpty)
  }

  @Test("a transcript on standard input, a link in a folder, an empty folder")
  func otherInputs() throws {
    let program = try program(1)
    let piped = try program.run(["grade", "-"], input: try text(program, Self.first))
    #expect(piped.status == 0)
    #expect(piped.output.hasPrefix("-: connector-status by solution: 7 of 7 points"))
    let files = FileManager.default
    try files.createSymbolicLink(
      at: program.folder.appendingPathComponent("class/z.jsonl"),
      withDestinationURL: program.folder.appendingPathComponent(Self.first))
    let linked = try program.run(["grade", "class"])
    #expect(linked.status == 2)
    #expect(linked.output.contains("class/z.jsonl: not gradable: class/z.jsonl: is a link"))
    try files.createDirectory(
      at: program.folder.appendingPathComponent("none"), withIntermediateDirectories: true)
    let empty = try program.run(["grade", "none"])
    #expect(empty.status == 2)
    #expect(empty.errors.contains("no transcripts here"))
  }

  @Test("verify tells whole transcripts from altered and unreadable ones")
  func verify() throws {
    let program = try program(1)
    let transcript = try text(program, Self.first)
    #expect(try program.run(["transcript", "verify", "class"]).status == 0)
    try write(
      transcript.replacingOccurrences(of: "-Mode Online", with: "-Mode Onlino"), program, "a.jsonl")
    let altered = try program.run(["transcript", "verify", "a.jsonl", Self.first])
    #expect(altered.status == 1)
    #expect(altered.output.hasPrefix("a.jsonl: 15 events; chain broken at event 5; ended;"))
    #expect(altered.output.hasSuffix("15 events; chain intact; ended; not signed\n"))
    try write(String(transcript.dropLast(20)), program, "b.jsonl")
    let torn = try program.run(["transcript", "verify", "b.jsonl"])
    #expect(torn.status == 1)
    #expect(torn.output.contains("cut within its last line"))
    try write("", program, "c.jsonl")
    #expect(try program.run(["transcript", "verify", "c.jsonl"]).status == 2)
  }

  @Test("show writes what was typed and seen, and nothing that moves the cursor")
  func show() throws {
    let program = try program(1)
    let text = try program.run(["transcript", "show", Self.first])
    #expect(text.status == 0)
    #expect(text.output.hasPrefix("Session of solution: connector-status\n"))
    #expect(text.output.contains("\nPS> Start-Sleep -Seconds 1800\n"))
    #expect(text.output.hasSuffix("-- left (completed) after 14 events\n"))
    let markdown = try program.run(["transcript", "show", Self.first, "--format", "markdown"])
    #expect(markdown.output.contains("\n```text\nPS> Get-CMServiceConnectionPoint"))
    let evil = try self.text(program, Self.first)
      .replacingOccurrences(of: "\"out\":[]", with: "\"out\":[\"\\u001b[2J\",\"```\"]")
    try write(evil, program, "evil.jsonl")
    let shown = try program.run(["transcript", "show", "evil.jsonl", "--format", "markdown"])
    #expect(shown.output.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
    #expect(shown.output.contains("\n````text\n"))
    #expect(try program.run(["transcript", "show", "nowhere"]).status == 2)
    #expect(try program.run(["transcript", "show", "-"], input: "x").status == 2)
  }
}
