import CoManagementModel
import ShellRuntime

/// `Set-CMCloudManagementGatewayConnectionPoint`
struct SetCMCloudManagementGatewayConnectionPoint: Cmdlet {
  private var choice = SiteSystemChoice()
  private var gatewayName = ""
  private var passThru = false

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Joins a connection point to another cloud management gateway.",
      examples: """
        PS> Set-CMCloudManagementGatewayConnectionPoint CM01 -CloudManagementGatewayName Fjord
        ! ItemNotFound,Set-CMCloudManagementGatewayConnectionPoint
        PS> Set-CMCloudManagementGatewayConnectionPoint CM09 -CloudManagementGatewayName Fjord
        ! ItemNotFound,Set-CMCloudManagementGatewayConnectionPoint
        """,
      isReader: false,
      parameters: SiteSystemChoice.parameters(\.choice) + [
        Parameter(
          "CloudManagementGatewayName", \.gatewayName, "The gateway's service name."),
        Parameter("PassThru", \.passThru, "Returns the changed role."),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let simulation = try context.connectedSite().simulation
    let point = try choice.role(named: SiteSystemRole.connectionPoint, simulation, context)
    let changed = try context.changeRole(point, named: point.roleName) {
      (copy, user) throws(ModelRejection) in
      try copy.setConnectionPoint(on: point.serverName, toGatewayNamed: gatewayName, by: user)
    }
    guard passThru, let changed else { return }
    try context.writer(SiteSystemRole.resultClass)(changed)
  }
}
