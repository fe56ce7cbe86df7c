import CoManagementModel
import ShellRuntime

/// `Enter-DeviceConsole`, the trainer's own: Microsoft ships no command of this name.
struct EnterDeviceConsole: Cmdlet {
  private var name = ""

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Sits down at a device: the lines from then on run in its own console. A command "
        + "of this trainer, not of Microsoft.",
      examples: """
        PS> Enter-DeviceConsole (Get-CMDevice -CollectionId SMS000CE -Fast)[0].Name
        PS> Exit-PSSession
        PS> Enter-DeviceConsole DC01
        ! DeviceOutOfReach,Enter-DeviceConsole
        PS> Enter-DeviceConsole Nowhere
        ! DeviceNotFound,Enter-DeviceConsole
        """,
      signature: .own(
        module: "cotutor", defaultSet: nil, supportsShouldProcess: false, outputTypes: []),
      isReader: false,
      parameters: [
        Parameter(
          "Name", \.name, "The device, a new one by the name that it has in its box.",
          position: 0, mandatory: true, pipeline: true, byPropertyName: true)
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.simulatedWorld()
    guard context.shell.host.readsLines else {
      throw context.failure(
        "NoPromptToEnter", .invalidOperation,
        "A script runs as a whole where it was started, so its next lines would not run at "
          + "'\(name)'. Sit down there at the prompt of `cotutor lab`, line by line; machines that "
          + "the site server reaches take Invoke-Command -ComputerName.",
        target: .string(name))
    }
    guard context.shell.enteredComputer == nil else {
      throw context.failure(
        "AlreadyAtDevice", .invalidOperation,
        "You are at '\(world.computerName)'. Leave it with exit before you go to another one.")
    }
    guard let machine = world.simulation.machine(named: name) else {
      throw context.failure(
        "DeviceNotFound", .objectNotFound, "The lab has no device '\(name)'.",
        target: .string(name))
    }
    guard machine.role == .workstation, machine.reach != .silent else {
      throw context.failure(
        "DeviceOutOfReach", .resourceUnavailable,
        machine.isServer
          ? "'\(machine.name)' is a server: go there with Enter-PSSession."
          : "'\(machine.name)' is switched off, and nobody knows where it is.",
        target: .string(name))
    }
    let system = ShellLocation(drive: "C", parts: ["Windows", "System32"])
    context.shell.enter(
      context.shell.makeRunspace(on: machine.name, at: system, named: Self.sessionName))
  }

  /// Name of the sessions at a device itself.
  static let sessionName = "Console"
}

extension CmdletContext {
  /// Whether the lines run at the console of a device, in the session of who uses it.
  var isAtConsole: Bool { shell.enteredSession == EnterDeviceConsole.sessionName }
}
