import CoManagementCmdlets
import Foundation
import Lessons
import ShellRuntime
import Testing
import Transcripts

@testable import Tutoring

/// The sessions in `transcripts/`, typed into a fresh lab each and compared line by line. With
/// COTUTOR_REWRITE_GOLDENS=1 they are written anew: read the diff before it is committed.
@Suite("Golden sessions")
struct GoldenTests {
  static let folder = CourseFixture.root.appendingPathComponent("transcripts")
    .resolvingSymlinksInPath()

  static var files: [String] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".session") }.sorted()
  }

  @Test("each session says what it said when it was read last", arguments: Self.files)
  func golden(_ file: String) throws {
    let path = Self.folder.appendingPathComponent(file).path
    let bytes = Array(try #require(FileManager.default.contents(atPath: path)))
    let (sessions, problems) = PlainSession.parse(bytes: bytes)
    #expect(problems.isEmpty, "\(file): \(problems)")
    let played = try sessions.map { try PlainSessionPlayer.play($0) }
    if ProcessInfo.processInfo.environment["COTUTOR_REWRITE_GOLDENS"] == "1" {
      try PlainSession.print(played).write(toFile: path, atomically: true, encoding: .utf8)
      return
    }
    for (recorded, now) in zip(sessions, played) {
      for (before, after) in zip(recorded.entries, now.entries) {
        #expect(
          before.output == after.output && before.errors == after.errors,
          """
          \(file):\(before.line): \(before.input)
          recorded: \(before.output.joined(separator: "\n")) \(before.errors)
          now:      \(after.output.joined(separator: "\n")) \(after.errors)
          """)
      }
    }
  }

  @Test("there are golden sessions")
  func thereAreSome() { #expect(Self.files.count >= 3) }
}

/// Types a plain session into a fresh lab.
enum PlainSessionPlayer {
  /// The same session with what was said this time.
  static func play(
    _ session: PlainSession, observer: (any ShellObserver)? = nil
  ) throws -> PlainSession {
    let scenario = session.directive("lab") ?? "contoso-small"
    let document = try #require(CourseFixture.shipped.scenario(scenario).value)
    let seed = UInt64(session.directive("seed") ?? "1", radix: 16) ?? 1
    let width = Int(session.directive("width") ?? "100") ?? 100
    let world = SimulatedWorld(try LabBuilder.simulation(document, seed: seed))
    let engine = TutorEngine()
    let host = SessionHost(engine, width: width, isTerminal: true, isFormatting: true)
    let shell = Shell(engine: engine.engine, world: world, host: host)
    shell.location = LearningSession.home(of: world.simulation)
    shell.observer = observer
    defer { shell.close() }
    var played = session
    played.items = session.items.map { item in
      switch item {
      case .directive(let directive):
        if directive.name == "advance", let seconds = directive.seconds {
          world.advance(by: TimeSpan(ticks: Int64(seconds) * 10_000_000))
        }
        return item
      case .entry(var entry):
        let outcome = shell.run(entry.input)
        world.advance(by: TimeSpan(ticks: 10_000_000))
        entry.output = host.takeLines().map(\.text)
        entry.errors = outcome.errors.map(\.fullyQualifiedErrorId)
        return .entry(entry)
      }
    }
    return played
  }
}
