import CoManagementModel
import ShellRuntime

/// `Set-CMSoftwareUpdatePoint`
struct SetCMSoftwareUpdatePoint: Cmdlet {
  private var choice = SiteSystemChoice()
  private var connectionType: String?
  private var enableCloudGateway: Bool?
  private var enableSsl: Bool?
  private var httpPort: Int?
  private var httpsPort: Int?
  private var passThru = false
  private var useProxy: Bool?

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Changes a software update point, as whether it takes clients from a gateway.",
      examples: """
        PS> $added = Add-CMSoftwareUpdatePoint -SiteSystemServerName CM01.contoso.com
        PS> Set-CMSoftwareUpdatePoint -SiteSystemServerName CM01.contoso.com -HttpPort 8540
        PS> (Get-CMSoftwareUpdatePoint).EmbeddedProperties.WSUSIISPort.Value
        8540
        PS> Set-CMSoftwareUpdatePoint -SiteSystemServerName CM09 -EnableCloudGateway $true
        ! ItemNotFound,Set-CMSoftwareUpdatePoint
        """,
      isReader: false,
      parameters: SiteSystemChoice.parameters(\.choice) + [
        Parameter("ClientConnectionType", \.connectionType, "From where clients may come."),
        Parameter(
          "EnableCloudGateway", \.enableCloudGateway, "Whether clients may come by a gateway."),
        Parameter("EnableSsl", \.enableSsl, "SSL to WSUS."),
        Parameter("HttpPort", \.httpPort, "Port of WSUS."),
        Parameter("HttpsPort", \.httpsPort, "Port of WSUS with SSL."),
        Parameter("PassThru", \.passThru, "Returns the changed role."),
        Parameter("UseProxy", \.useProxy, "Whether it goes out through the server's proxy."),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let simulation = try context.connectedSite().simulation
    let role = try choice.role(named: SiteSystemRole.softwareUpdatePoint, simulation, context)
    var change = SoftwareUpdatePointChange()
    change.usesSSL = enableSsl
    change.allowsGateway = enableCloudGateway
    change.connections = ManagementPointSettings.Connections(named: connectionType)
    change.httpPort = httpPort
    change.httpsPort = httpsPort
    change.usesProxy = useProxy
    let asked = change
    let changed = try context.changeRole(role, named: role.roleName) {
      (copy, user) throws(ModelRejection) in
      try copy.setSoftwareUpdatePoint(on: role.serverName, asked, by: user)
    }
    guard passThru, let changed else { return }
    try context.writer(SiteSystemRole.resultClass)(changed)
  }
}
