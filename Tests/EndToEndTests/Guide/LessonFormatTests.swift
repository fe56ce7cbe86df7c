import Foundation
import Testing

/// docs/lesson-format.md is what `cotutor lesson reference` prints. With COTUTOR_REWRITE_GOLDENS=1
/// it is written anew: read the diff before it is committed.
@Suite("Golden reference of the files of a course")
struct LessonFormatTests {
  private static let page = BuiltProgram.root.appendingPathComponent("docs/lesson-format.md")

  @Test("docs/lesson-format.md has the keys that the readers know")
  func reference() throws {
    let result = try BuiltProgram().run(["lesson", "reference"])
    #expect(result.status == 0)
    if ProcessInfo.processInfo.environment["COTUTOR_REWRITE_GOLDENS"] == "1" {
      try result.output.write(to: Self.page, atomically: true, encoding: .utf8)
      return
    }
    let written = try String(contentsOf: Self.page, encoding: .utf8)
    let (old, new) = (Self.sections(written), Self.sections(result.output))
    #expect(old.keys.sorted() == new.keys.sorted(), "groups that came or went")
    for (name, text) in new.sorted(by: { $0.key < $1.key }) {
      #expect(old[name] == text, "\(name): rewrite docs/lesson-format.md and read the diff")
    }
  }

  @Test("every key that is declared stands in the page, and every file that it names is there")
  func complete() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let folder = BuiltProgram.root.appendingPathComponent("Sources/Lessons/Format").path
    var names: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let source = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      for match in source.matches(of: /FormatKey\(\s*"([A-Za-z0-9]+)"/) {
        names.insert(String(match.output.1))
      }
    }
    #expect(names.count > 60)
    for name in names.sorted() {
      #expect(text.contains("| `\(name)` |") || text.contains("| **`\(name)`** |"), "\(name)")
    }
    let files = text.matches(of: /`(lessons\/[^`]+)`/).map { String($0.output.1) }
    #expect(files.count >= 4)
    for file in files {
      let path = BuiltProgram.root.appendingPathComponent(file).path
      #expect(FileManager.default.fileExists(atPath: path), "\(file)")
    }
  }

  private static func sections(_ page: String) -> [String: String] {
    var found: [String: String] = [:]
    for part in page.components(separatedBy: "\n##") {
      found[String(part.prefix { $0 != "\n" })] = part
    }
    return found
  }
}
