import CoManagementModel
import ShellRuntime

/// `Stop-CMCloudManagementGateway`
struct StopCMCloudManagementGateway: Cmdlet {
  private var choice = GatewayChoice()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Stops a cloud management gateway: it serves nobody then, and costs less.",
      examples: """
        PS> Get-CMCloudManagementGateway | Stop-CMCloudManagementGateway
        PS> Stop-CMCloudManagementGateway -Name GraniteFalls
        ! ItemNotFound,Stop-CMCloudManagementGateway
        PS> Stop-CMCloudManagementGateway -Id 1 -DisableWildcardHandling -ForceWildcardHandling
        ! WildcardHandlingConflict,Stop-CMCloudManagementGateway
        """,
      isReader: false, parameters: GatewayChoice.parameters(\.choice))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    _ = try choice.change(context) { (copy, gateway, user) throws(ModelRejection) in
      try copy.stopGateway(id: gateway.id, by: user)
    }
  }
}
