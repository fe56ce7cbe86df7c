import Foundation
import Testing

/// docs/commands.md is what `cotutor commands` prints. With COTUTOR_REWRITE_GOLDENS=1 it is written
/// anew: read the diff before it is committed.
@Suite("Golden reference of the commands")
struct CommandReferenceTests {
  @Test("docs/commands.md tells of the commands as they are declared")
  func reference() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("docs/commands.md")
    let result = try BuiltProgram().run(["commands"])
    #expect(result.status == 0)
    if ProcessInfo.processInfo.environment["COTUTOR_REWRITE_GOLDENS"] == "1" {
      try result.output.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let written = try String(contentsOf: file, encoding: .utf8)
    let (old, new) = (Self.sections(written), Self.sections(result.output))
    #expect(old.keys.sorted() == new.keys.sorted(), "commands that came or went")
    for (name, text) in new.sorted(by: { $0.key < $1.key }) {
      #expect(old[name] == text, "\(name): rewrite docs/commands.md and read the diff")
    }
  }

  private static func sections(_ page: String) -> [String: String] {
    var found: [String: String] = [:]
    for part in page.components(separatedBy: "\n### ") {
      found[String(part.prefix { $0 != "\n" })] = part
    }
    return found
  }
}
