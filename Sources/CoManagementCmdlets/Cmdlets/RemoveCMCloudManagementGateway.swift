import CoManagementModel
import ShellRuntime

/// `Remove-CMCloudManagementGateway`
struct RemoveCMCloudManagementGateway: Cmdlet {
  private var choice = GatewayChoice()
  private var force = false

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Removes a cloud management gateway with all that it has in Azure.",
      examples: """
        PS> Get-CMCloudManagementGateway | Remove-CMCloudManagementGateway -Force
        PS> Remove-CMCloudManagementGateway -Name GraniteFalls -Force
        ! ItemNotFound,Remove-CMCloudManagementGateway
        """,
      isReader: false,
      parameters: GatewayChoice.parameters(\.choice) + [
        Parameter("Force", \.force, "Does not ask.")
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.connectedSite()
    let gateway = try choice.gateway(world.simulation, context)
    let changed = try context.proposal(world.simulation) { (copy) throws(ModelRejection) in
      try copy.removeGateway(id: gateway.id, by: world.userName)
    }
    guard
      try context.shouldRemove("CloudManagementGateway", gateway.name, force: force)
    else { return }
    try world.commit(changed)
  }
}
