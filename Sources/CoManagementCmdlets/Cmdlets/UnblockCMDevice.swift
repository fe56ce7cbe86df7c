import CoManagementModel
import ShellRuntime

/// `Unblock-CMDevice`
struct UnblockCMDevice: Cmdlet {
  private var choice = DeviceChoice()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Lets a client that was blocked back in.",
      examples: """
        PS> $device = Get-CMDevice -Fast | Where-Object IsClient | Select-Object -First 1
        PS> Block-CMDevice -DeviceName $device.Name
        PS> Unblock-CMDevice -DeviceId $device.ResourceID
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
