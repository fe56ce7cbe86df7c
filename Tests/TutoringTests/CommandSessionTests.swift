import CoreCmdlets
import Foundation
import ShellRuntime
import Testing
import Transcripts

@testable import Tutoring

/// Each command of PowerShell and Windows has a golden session of its own, which uses all that the
/// command declares.
@Suite("Golden sessions of commands")
struct CommandSessionTests {
  /// Modules whose commands a learner knows from any Windows machine.
  private static let modules = [
    "Microsoft.PowerShell.", "CimCmdlets", "ScheduledTasks", "NetTCPIP", "DnsClient", "Windows",
  ]

  static let commands: [String] = {
    let table = TutorEngine().engine.commands
    return table.simulatedNames.filter { name in
      let module = table.definition(named: name)?.ownSignature?.module ?? ""
      return modules.contains { module.hasPrefix($0) }
    }
  }()

  /// Parameters that no line of a session can bind, each with the reason.
  private static let unseen: [String: String] = [:]

  /// Commands that cannot fail, each with the reason.
  static let neverFailing = [
    "Clear-Host": "a function that takes whatever it is given",
    "netsh": "a program: it says what is wrong on its output",
  ]

  private func sessions(of name: String) throws -> [PlainSession] {
    let path = GoldenTests.folder.appendingPathComponent("commands/\(name).session").path
    let bytes = Array(try #require(FileManager.default.contents(atPath: path), "\(path)"))
    let (sessions, problems) = PlainSession.parse(bytes: bytes)
    #expect(problems.isEmpty, "\(name): \(problems)")
    return sessions
  }

  @Test("use every parameter that the command declares", arguments: Self.commands)
  func parameters(name: String) throws {
    let definition = try #require(TutorEngine().engine.commands.definition(named: name))
    let seen = ParameterRecorder(command: name)
    for session in try sessions(of: name) {
      _ = try PlainSessionPlayer.play(session, observer: seen)
    }
    let declared = Set(definition.parameters.map(\.declaration.name))
    let missing = declared.subtracting(seen.parameters)
      .filter { Self.unseen["\(name) -\($0)"] == nil }
    #expect(missing.isEmpty, "\(name): \(missing.sorted())")
  }

  @Test("show an error, if the command has one", arguments: Self.commands)
  func errors(name: String) throws {
    let entries = try sessions(of: name).flatMap(\.entries)
    #expect(entries.count >= 2)
    let fails = entries.contains { !$0.errors.isEmpty }
    #expect(fails != (Self.neverFailing[name] != nil), "\(name)")
  }

  @Test("belong to commands that there are")
  func files() {
    let names = GoldenTests.files.filter { $0.hasPrefix("commands/") }
      .map { String($0.dropFirst("commands/".count).dropLast(".session".count)) }
    #expect(Set(names) == Set(Self.commands))
    #expect(names.count >= 120)
  }
}

/// Keeps which parameters a command was called with, by name, by place or from the pipeline.
private final class ParameterRecorder: ShellObserver {
  private let command: String
  private(set) var parameters: Set<String> = []

  init(command: String) { self.command = command }

  func commandStarted(_ call: CommandCall) { take(call) }
  func commandEnded(_ call: CommandCall, succeeded: Bool) { take(call) }
  func outputReached(_ value: Value) {}

  private func take(_ call: CommandCall) {
    guard call.name == command else { return }
    parameters.formUnion(call.parameters.map(\.name))
  }
}
