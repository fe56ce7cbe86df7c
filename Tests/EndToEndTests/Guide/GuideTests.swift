import Foundation
import Testing

/// docs/authoring.md is done as it stands there, from an empty folder to a proved lesson.
@Suite("The guide for authors")
struct GuideTests {
  private static func page() throws -> GuidePage {
    GuidePage(
      try String(
        contentsOf: BuiltProgram.root.appendingPathComponent("docs/authoring.md"),
        encoding: .utf8))
  }

  @Test("every block of it is a file, a command or what the command prints, and all of it works")
  func walk() throws {
    let page = try Self.page()
    #expect(page.misfits == [])
    let place = try GuideFolder()
    defer { place.remove() }
    for placed in page.steps {
      switch placed.step {
      case .write(let path, let text): try place.write(path, text)
      case .append(let path, let text): try place.append(path, text)
      case .run(let script, let fails, let expected):
        let result = try place.run(script)
        #expect((result.status != 0) == fails, "line \(placed.line): \(result.output)")
        if let expected, !ShownOutput.matches(expected, result.output) {
          Issue.record("line \(placed.line) prints otherwise:\n\(result.output)")
        }
      }
    }
    let runs = page.steps.count { if case .run = $0.step { true } else { false } }
    #expect(runs >= 5)
  }

  @Test("a page that is not so is found out")
  func wrongPages() throws {
    let text = "```sh\necho one; echo two >&2\n```\n\n```text\none\ntwo\n```\n"
    let steps = GuidePage(text).steps
    #expect(
      steps.map(\.step) == [
        .run(script: "echo one; echo two >&2\n", fails: false, expected: "one\ntwo\n")
      ])
    let place = try GuideFolder()
    defer { place.remove() }
    #expect(try place.run("echo one; echo two >&2").output == "one\ntwo\n")
    #expect(try place.run("false; echo on").status != 0)
    #expect(GuidePage("```text\nx\n```\n").misfits.count == 1)
    #expect(GuidePage("```yaml\nx\n```\n").misfits.count == 1)
    #expect(GuidePage("```sh\nx\n").misfits.count == 1)
    for (shown, output, isSo) in [
      ("a\n...\nd", "a\nb\nc\nd\n", true), ("a ... d", "a b c", false), ("a", "a b", false),
      ("...", "anything", true), ("a\n", "\n a \n", true), ("x...", "a x", false),
      ("a ... b ... c", "a 1 b 2 c", true), ("a ... b ... c", "a 1 c", false),
    ] { #expect(ShownOutput.matches(shown, output) == isSo, "\(shown) and \(output)") }
  }
}

/// An empty folder, where `cotutor` is the program that was built.
struct GuideFolder {
  private let program: BuiltProgram
  private let place: URL

  init() throws {
    program = try BuiltProgram()
    place = program.folder.appendingPathComponent("work")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: program.folder) }

  func write(_ path: String, _ text: String) throws {
    let file = place.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  func append(_ path: String, _ text: String) throws {
    let file = place.appendingPathComponent(path)
    try write(path, String(contentsOf: file, encoding: .utf8) + text)
  }

  /// Status and everything that was printed, errors in their place among it.
  func run(_ script: String) throws -> (status: Int32, output: String) {
    let file = program.folder.appendingPathComponent("script.sh")
    try script.write(to: file, atomically: true, encoding: .utf8)
    let bin = URL(fileURLWithPath: BuiltProgram.path).deletingLastPathComponent().path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-e", file.path]
    process.environment = program.environment(["PATH": "\(bin):/usr/bin:/bin"])
    process.currentDirectoryURL = place
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
