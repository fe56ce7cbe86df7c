import CoManagementCmdlets
import CoManagementModel
import ShellRuntime

@testable import Tutoring

/// A shell with every command of the program in a small lab, and what its lines did.
final class CatalogueLab: Host {
  let world: SimulatedWorld
  let shell: Shell
  private(set) var errors: [ErrorRecord] = []

  /// The names of all commands that do something, the same in every lab.
  static let names = TutorEngine().engine.commands.simulatedNames

  init(seed: UInt64 = 7) throws {
    world = SimulatedWorld(try Simulation(ScenarioDescription(seed: seed, deviceCount: 20)))
    shell = Shell(engine: TutorEngine().engine, world: world, host: SilentHost())
    shell.location = LearningSession.home(of: world.simulation)
    shell.host = self
  }

  deinit { shell.close() }

  var commands: CommandTable { shell.engine.commands }

  /// Runs a line; true if it left the simulated world as it was.
  @discardableResult
  func leavesWorldEqual(_ line: String) -> Bool {
    errors = []
    let before = world.simulation
    _ = shell.run(line)
    return world.simulation == before
  }

  /// What the examples of a command type, line by line.
  func examples(of name: String) -> [String] {
    let text = commands.definition(named: name)?.examples ?? ""
    var lines: [String] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("PS> ") { lines.append(String(line.dropFirst(4))) }
      if line.hasPrefix(">> "), !lines.isEmpty {
        lines[lines.count - 1] += "\n" + line.dropFirst(3)
      }
    }
    return lines
  }

  var isInteractive: Bool { false }
  func reply(to request: ReplyRequest) -> String? { nil }
  func output(_ value: Value) {}
  func error(_ record: ErrorRecord) { errors.append(record) }
  func message(_ text: String, stream: MessageStream) {}
}

/// Stands in until the lab itself is the host.
private final class SilentHost: Host {
  var isInteractive: Bool { false }
  func reply(to request: ReplyRequest) -> String? { nil }
  func output(_ value: Value) {}
  func error(_ record: ErrorRecord) {}
  func message(_ text: String, stream: MessageStream) {}
}
