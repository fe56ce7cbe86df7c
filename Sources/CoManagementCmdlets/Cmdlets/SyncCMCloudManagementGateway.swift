import CoManagementModel
import ShellRuntime

/// `Sync-CMCloudManagementGateway`
struct SyncCMCloudManagementGateway: Cmdlet {
  private var choice = GatewayChoice()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Sends the configuration of a cloud management gateway to Azure again.",
      examples: """
        PS> Get-CMCloudManagementGateway | Sync-CMCloudManagementGateway
        PS> Sync-CMCloudManagementGateway -Name GraniteFalls
        ! ItemNotFound,Sync-CMCloudManagementGateway
        PS> Sync-CMCloudManagementGateway -Id 1 -DisableWildcardHandling -ForceWildcardHandling
        ! WildcardHandlingConflict,Sync-CMCloudManagementGateway
        """,
      isReader: false, parameters: GatewayChoice.parameters(\.choice))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    _ = try choice.change(context) { (copy, gateway, user) throws(ModelRejection) in
      try copy.synchronizeGateway(id: gateway.id, by: user)
    }
  }
}
