import CoManagementModel
import ShellRuntime

/// `Start-CMCloudManagementGateway`
struct StartCMCloudManagementGateway: Cmdlet {
  private var choice = GatewayChoice()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Starts a cloud management gateway that was stopped.",
      examples: """
        PS> Get-CMCloudManagementGateway | Start-CMCloudManagementGateway
        PS> Start-CMCloudManagementGateway -Name GraniteFalls
        ! ItemNotFound,Start-CMCloudManagementGateway
        PS> Start-CMCloudManagementGateway -Id 1 -DisableWildcardHandling -ForceWildcardHandling
        ! WildcardHandlingConflict,Start-CMCloudManagementGateway
        """,
      isReader: false, parameters: GatewayChoice.parameters(\.choice))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    _ = try choice.change(context) { (copy, gateway, user) throws(ModelRejection) in
      try copy.startGateway(id: gateway.id, by: user)
    }
  }
}
