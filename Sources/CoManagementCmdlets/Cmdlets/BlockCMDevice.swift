import CoManagementModel
import ShellRuntime

/// `Block-CMDevice`
struct BlockCMDevice: Cmdlet {
  private var choice = DeviceChoice()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Keeps a client from the site.",
      examples: """
        PS> $device = (Get-CMDevice -Fast).Where({ $_.IsActive })[0]
        PS> $device | Block-CMDevice
        PS> Block-CMDevice -DeviceName NOBODY
        ! ItemNotFound,Block-CMDevice
        """,
      isReader: false, parameters: DeviceChoice.parameters(\.choice))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try choice.change(context) { (simulation, id, user) throws(ModelRejection) in
      try simulation.setDevice(resourceID: id, isBlocked: true, by: user)
    }
  }
}
