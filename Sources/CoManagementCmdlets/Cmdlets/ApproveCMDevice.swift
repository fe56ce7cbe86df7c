import CoManagementModel
import ShellRuntime

/// `Approve-CMDevice`
struct ApproveCMDevice: Cmdlet {
  private var choice = DeviceChoice()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Approves a client that could not prove itself.",
      examples: """
        PS> $device = (Get-CMDevice -Fast).Where({ $_.IsActive })[0]
        PS> $device | Approve-CMDevice
        PS> Approve-CMDevice -DeviceName NOBODY
        ! ItemNotFound,Approve-CMDevice
        """,
      isReader: false, parameters: DeviceChoice.parameters(\.choice))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try choice.change(context) { (simulation, id, user) throws(ModelRejection) in
      try simulation.approveDevice(resourceID: id, by: user)
    }
  }
}
