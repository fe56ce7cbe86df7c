import CoManagementModel
import ShellRuntime

/// `Add-CMSoftwareUpdatePoint`
struct AddCMSoftwareUpdatePoint: Cmdlet {
  private var choice = SiteSystemChoice()
  private var connectionType: String?
  private var enableCloudGateway = false
  private var useProxy: Bool?
  private var wsusIisPort: Int?
  private var wsusIisSslPort: Int?
  private var wsusSsl: Bool?

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Adds a software update point to a site system server.",
      examples: """
        PS> (Add-CMSoftwareUpdatePoint -SiteSystemServerName CM01.contoso.com).RoleName
        SMS Software Update Point
        PS> Add-CMSoftwareUpdatePoint -SiteSystemServerName CM01.contoso.com
        ! RoleAlreadyExists,Add-CMSoftwareUpdatePoint
        """,
      isReader: false,
      parameters: SiteSystemChoice.parameters(\.choice) + [
        Parameter("ClientConnectionType", \.connectionType, "From where clients may come."),
        Parameter(
          "EnableCloudGateway", \.enableCloudGateway, "Clients may come by a gateway."),
        Parameter("UseProxy", \.useProxy, "Whether it goes out through the server's proxy."),
        Parameter("WsusIisPort", \.wsusIisPort, "Port of WSUS."),
        Parameter("WsusIisSslPort", \.wsusIisSslPort, "Port of WSUS with SSL."),
        Parameter("WsusSsl", \.wsusSsl, "SSL to WSUS."),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let simulation = try context.connectedSite().simulation
    let server = try choice.role(named: "SMS Site System", simulation, context)
    var change = SoftwareUpdatePointChange()
    change.usesSSL = wsusSsl
    change.allowsGateway = enableCloudGateway
    change.connections = ManagementPointSettings.Connections(named: connectionType)
    change.httpPort = wsusIisPort
    change.httpsPort = wsusIisSslPort
    change.usesProxy = useProxy
    let asked = change
    let added = try context.changeRole(server, named: SiteSystemRole.softwareUpdatePoint) {
      (copy, user) throws(ModelRejection) in
      try copy.addSoftwareUpdatePoint(on: server.serverName, asked, by: user)
    }
    if let added { try context.writer(SiteSystemRole.resultClass)(added) }
  }
}
