import CoManagementModel
import ShellRuntime

/// `Add-CMCloudManagementGatewayConnectionPoint`
struct AddCMCloudManagementGatewayConnectionPoint: Cmdlet {
  private var choice = SiteSystemChoice()
  private var gatewayName = ""

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Adds the role that joins a cloud management gateway to the site.",
      examples: """
        PS> Add-CMCloudManagementGatewayConnectionPoint CM01 -CloudManagementGatewayName Fjord
        ! ItemNotFound,Add-CMCloudManagementGatewayConnectionPoint
        PS> Add-CMCloudManagementGatewayConnectionPoint CM09 -CloudManagementGatewayName Fjord
        ! ItemNotFound,Add-CMCloudManagementGatewayConnectionPoint
        """,
      isReader: false,
      parameters: SiteSystemChoice.parameters(\.choice) + [
        Parameter(
          "CloudManagementGatewayName", \.gatewayName, "The gateway's service name.")
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let simulation = try context.connectedSite().simulation
    let server = try choice.role(named: "SMS Site System", simulation, context)
    let added = try context.changeRole(server, named: SiteSystemRole.connectionPoint) {
      (copy, user) throws(ModelRejection) in
      try copy.addConnectionPoint(
        on: server.serverName, toGatewayNamed: gatewayName, by: user)
    }
    if let added { try context.writer(SiteSystemRole.resultClass)(added) }
  }
}
