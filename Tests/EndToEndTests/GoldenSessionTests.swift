import Foundation
import Testing

/// The golden sessions once more, typed as scripts into the built program: whatever surrounds the
/// process, it writes the same.
@Suite("Golden sessions in processes of their own")
struct GoldenSessionTests {
  /// A session's lines and the lab that it asks for.
  private struct Session {
    var title: String
    var options: [String] = []
    var lines: [String] = []
  }

  private static let folder = BuiltProgram.root.appendingPathComponent("transcripts")

  static let files: [String] = {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".session") }.sorted()
  }()

  private func sessions(_ file: String) throws -> [Session] {
    let text = try String(contentsOf: Self.folder.appendingPathComponent(file), encoding: .utf8)
    var sessions = [Session(title: file)]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let last = sessions.count - 1
      if line.hasPrefix("# ") {
        sessions.append(Session(title: String(line)))
      } else if line.hasPrefix("@") {
        let words = line.dropFirst().split(separator: " ", maxSplits: 1).map(String.init)
        guard words.count == 2, ["lab", "seed", "width"].contains(words[0]) else { continue }
        sessions[last].options += ["--" + words[0], words[1]]
      } else if line.hasPrefix("PS> ") || line.hasPrefix(">> ") {
        sessions[last].lines.append(String(line.dropFirst(line.hasPrefix("PS> ") ? 4 : 3)))
      }
    }
    return sessions.filter { !$0.lines.isEmpty }
  }

  @Test("one distinct output under any locale, zone, width and environment", arguments: files)
  func surroundings(_ file: String) throws {
    let program = try BuiltProgram()
    let course = BuiltProgram.root.appendingPathComponent("lessons/co-management").path
    let surroundings: [[String: String]] = [
      [:],
      ["LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati", "COLUMNS": "40", "TERM": "dumb"],
      ["LC_ALL": "", "HOME": "", "PATH": "", "LANG": "de_DE", "NO_COLOR": "1"],
    ]
    for session in try sessions(file) {
      let options = ["--width", "100"].filter { _ in !session.options.contains("--width") }
      let arguments = ["run", "-", "--course", course] + options + session.options
      let results = try surroundings.map {
        try program.run(
          arguments, input: session.lines.joined(separator: "\n"), environment: $0)
      }
      for result in results.dropFirst() {
        #expect(result.output == results[0].output, "\(file): \(session.title)")
        #expect(result.errors == results[0].errors, "\(file): \(session.title)")
        #expect(result.status == results[0].status, "\(file): \(session.title)")
      }
    }
  }

  @Test("there are golden sessions")
  func thereAreSome() throws {
    #expect(Self.files.count >= 3)
    #expect(try Self.files.allSatisfy { try !sessions($0).isEmpty })
  }
}
