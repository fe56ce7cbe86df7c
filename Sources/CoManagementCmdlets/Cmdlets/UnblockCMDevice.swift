import CoManagementModel
import ShellRuntime

/// `Unblock-CMDevice`
struct UnblockCMDevice: Cmdlet {
  private var choice = DeviceChoice()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Lets a client that was blocked back in.",
      examples: """
        PS> $device = (Get-CMDevice -Fast).Where({ $_.IsActive })[0]
        PS> $device | Block-CMDevice
        PS> $device | Unblock-CMDevice
        PS> Unblock-CMDevice -DeviceName NOBODY
        ! ItemNotFound,Unblock-CMDevice
        """,
      isReader: false, parameters: DeviceChoice.parameters(\.choice))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try choice.change(context) { (simulation, id, user) throws(ModelRejection) in
      try simulation.setDevice(resourceID: id, isBlocked: false, by: user)
    }
  }
}
