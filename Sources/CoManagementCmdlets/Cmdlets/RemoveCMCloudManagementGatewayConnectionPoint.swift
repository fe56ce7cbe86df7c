import CoManagementModel
import ShellRuntime

/// `Remove-CMCloudManagementGatewayConnectionPoint`
struct RemoveCMCloudManagementGatewayConnectionPoint: Cmdlet {
  private var choice = SiteSystemChoice()
  private var force = false

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Takes the role that joins a cloud management gateway to the site off a server.",
      examples: """
        PS> $points = Get-CMCloudManagementGatewayConnectionPoint
        PS> $points | Remove-CMCloudManagementGatewayConnectionPoint -Force
        PS> Remove-CMCloudManagementGatewayConnectionPoint -SiteSystemServerName CM01 -Force
        ! ItemNotFound,Remove-CMCloudManagementGatewayConnectionPoint
        """,
      isReader: false,
      parameters: SiteSystemChoice.parameters(\.choice) + [
        Parameter("Force", \.force, "Does not ask.")
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.connectedSite()
    let point = try choice.role(named: SiteSystemRole.connectionPoint, world.simulation, context)
    let changed = try context.proposal(world.simulation) { (copy) throws(ModelRejection) in
      try copy.removeConnectionPoint(on: point.serverName, by: world.userName)
    }
    let name = "\(point.roleName) on \(point.serverName)"
    guard try context.shouldRemove("SiteSystemRole", name, force: force) else { return }
    try world.commit(changed)
  }
}
