import CoManagementCmdlets
import CoManagementModel
import ShellRuntime

@testable import Tutoring

/// A shell with every command of the program, signed in to Microsoft Graph, and what its last line
/// wrote.
final class GraphLab {
  let world: SimulatedWorld
  private let shell: Shell
  private let host: SessionHost
  private(set) var lines: [String] = []
  private(set) var errors: [ErrorRecord] = []

  /// The lab of a description; without permissions nobody signs in.
  init(_ description: ScenarioDescription, scopes: [String]) throws {
    world = SimulatedWorld(try Simulation(description))
    let engine = TutorEngine()
    host = SessionHost(engine, width: 120, isTerminal: false, isFormatting: true)
    shell = Shell(engine: engine.engine, world: world, host: host)
    shell.location = LearningSession.home(of: world.simulation)
    if !scopes.isEmpty {
      run("Connect-MgGraph -NoWelcome -Scopes \(scopes.joined(separator: ","))")
    }
  }

  deinit { shell.close() }

  /// Runs a line and gives its output as it is shown.
  @discardableResult
  func run(_ line: String) -> [String] {
    let outcome = shell.run(line)
    errors = outcome.errors
    lines = host.takeLines().map(\.text)
    return lines
  }

  /// Ids of the errors of the last line.
  var errorIDs: [String] { errors.map(\.fullyQualifiedErrorId) }

  /// Sets a variable.
  func set(_ name: String, _ value: Value) { shell.setVariable(name, value) }
}
