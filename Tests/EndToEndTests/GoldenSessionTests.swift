import Foundation
import Testing

/// The golden sessions once more, typed into the built program: whatever surrounds the process, it
/// writes the same.
@Suite("Golden sessions in processes of their own")
struct GoldenSessionTests {
  /// What was typed in a session, and the lab that it asks for.
  private struct Session {
    var options: [String] = []
    var inputs: [String] = []
  }

  private static let folder = BuiltProgram.root.appendingPathComponent("transcripts")

  static let files: [String] = {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".session") }.sorted()
  }()

  /// The sessions of a file, those of one lab in one.
  private func sessions(_ file: String) throws -> [Session] {
    let text = try String(contentsOf: Self.folder.appendingPathComponent(file), encoding: .utf8)
    var sessions = [Session()]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let last = sessions.count - 1
      if line.hasPrefix("# ") {
        sessions.append(Session())
      } else if line.hasPrefix("@") {
        let words = line.dropFirst().split(separator: " ", maxSplits: 1).map(String.init)
        guard words.count == 2, ["lab", "seed", "width"].contains(words[0]) else { continue }
        sessions[last].options += ["--" + words[0], words[1]]
      } else if line.hasPrefix("PS> ") {
        sessions[last].inputs.append(String(line.dropFirst(4)))
      } else if line.hasPrefix(">>"), let input = sessions[last].inputs.last {
        sessions[last].inputs[sessions[last].inputs.count - 1] = input + "\n" + line.dropFirst(3)
      }
    }
    var merged: [Session] = []
    for session in sessions where !session.inputs.isEmpty {
      if let at = merged.firstIndex(where: { $0.options == session.options }) {
        merged[at].inputs += session.inputs
      } else {
        merged.append(session)
      }
    }
    return merged
  }

  /// A script that runs each input by itself: neither a parse error nor a `throw` ends the others.
  private func script(_ inputs: [String]) -> String {
    inputs.map { input in
      let text = Data(input.utf8).base64EncodedString()
      let decoded = "[Text.Encoding]::UTF8.GetString([convert]::FromBase64String('\(text)'))"
      return "try { Invoke-Expression (\(decoded)) } catch { $_.FullyQualifiedErrorId; \"$_\" }"
    }.joined(separator: "\n")
  }

  @Test("one distinct output under any locale, zone, width and environment", arguments: files)
  func surroundings(_ file: String) throws {
    let program = try BuiltProgram()
    let course = BuiltProgram.root.appendingPathComponent("lessons/co-management").path
    let surroundings: [[String: String]] = [
      [:],
      [
        "LC_ALL": "tr_TR.UTF-8", "LANG": "de_DE", "TZ": "Pacific/Kiritimati", "COLUMNS": "40",
        "TERM": "dumb", "HOME": "", "PATH": "", "NO_COLOR": "1",
      ],
    ]
    for session in try sessions(file) {
      let options = ["--width", "100"].filter { _ in !session.options.contains("--width") }
      let arguments = ["run", "-", "--course", course] + options + session.options
      let input = script(session.inputs)
      let results = try surroundings.map {
        try program.run(arguments, input: input, environment: $0)
      }
      let isSilent = results[0].output.isEmpty && results[0].errors.isEmpty
      #expect(!isSilent || results[0].status != 0, "\(file) says nothing")
      for result in results.dropFirst() {
        #expect(result.output == results[0].output, "\(file) \(session.options)")
        #expect(result.errors == results[0].errors, "\(file) \(session.options)")
        #expect(result.status == results[0].status, "\(file) \(session.options)")
      }
    }
  }

  @Test("there are golden sessions")
  func thereAreSome() throws {
    #expect(Self.files.count >= 3)
    #expect(try Self.files.allSatisfy { try !sessions($0).isEmpty })
  }
}
