import CoManagementModel
import ShellRuntime

extension CmdletContext {
  /// The simulated world; every shell that knows these commands has one.
  func simulatedWorld() throws(ShellError) -> SimulatedWorld {
    guard let world = world as? SimulatedWorld else {
      throw failure(
        "NoSimulatedWorld", .invalidOperation,
        "\(call.name) needs a lab, and this session has none. Start one with 'cotutor lab'.")
    }
    return world
  }

  /// The world, for a ConfigurationManager cmdlet: refused off the site drive, as the module does.
  func connectedSite() throws(ShellError) -> SimulatedWorld {
    let world = try simulatedWorld()
    guard shell.drive(named: shell.location.drive)?.provider == "CMSite" else {
      throw failure(
        "CommandCannotExecuteFromCurrentDrive", .deviceError,
        "This command cannot be run from the current drive. To run this command you must first "
          + "connect to a Configuration Manager drive.",
        target: .string(call.name), exceptionType: "System.InvalidOperationException")
    }
    return world
  }

  /// A copy of the simulation with a change in it; a refusal of the model becomes the cmdlet's
  /// terminating error. Nothing has happened until the copy is committed.
  func proposal(
    _ simulation: Simulation, _ change: (inout Simulation) throws(ModelRejection) -> Void
  ) throws(ShellError) -> Simulation {
    var changed = simulation
    do throws(ModelRejection) {
      try change(&changed)
    } catch {
      throw failure(error)
    }
    return changed
  }

  /// What was asked for is not there.
  func notFound(_ target: Value = .null) -> ShellError {
    failure(
      "ItemNotFound", .objectNotFound, "No object corresponds to the specified parameters.",
      target: target, exceptionType: "System.Management.Automation.ItemNotFoundException")
  }
}
