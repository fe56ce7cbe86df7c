import CoManagementModel
import ShellRuntime

/// `Set-CMManagementPoint`
struct SetCMManagementPoint: Cmdlet {
  private var allowDevice: Bool?
  private var choice = SiteSystemChoice()
  private var connectionType: String?
  private var databaseName: String?
  private var enableCloudGateway: Bool?
  private var enableSsl: Bool?
  private var generateAlert: Bool?
  private var passThru = false
  private var sqlServerFqdn: String?
  private var sqlServerInstanceName: String?
  private var useSiteDatabase: Bool?

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Changes a management point: HTTPS, and whether it takes clients from a gateway.",
      examples: """
        PS> Set-CMSite -SiteCode XYZ -UseSmsGeneratedCert $true
        PS> Set-CMManagementPoint -SiteSystemServerName CM01 -EnableCloudGateway $true
        PS> (Get-CMManagementPoint).EmbeddedProperties.AllowProxyTraffic.Value
        1
        PS> Set-CMSite -SiteCode XYZ -UseSmsGeneratedCert $false
        PS> Set-CMManagementPoint -SiteSystemServerName CM01 -EnableCloudGateway $true
        ! GatewayNeedsEncryption,Set-CMManagementPoint
        """,
      isReader: false,
      parameters: SiteSystemChoice.parameters(\.choice) + [
        Parameter("AllowDevice", \.allowDevice, "Whether mobile devices may come."),
        Parameter("ClientConnectionType", \.connectionType, "From where clients may come."),
        Parameter("DatabaseName", \.databaseName, "A database of its own."),
        Parameter(
          "EnableCloudGateway", \.enableCloudGateway, "Whether clients may come by a gateway."),
        Parameter("EnableSsl", \.enableSsl, "HTTPS."),
        Parameter("GenerateAlert", \.generateAlert, "Whether it raises alerts about its health."),
        Parameter("PassThru", \.passThru, "Returns the changed role."),
        Parameter("SqlServerFqdn", \.sqlServerFqdn, "Server of that database."),
        Parameter("SqlServerInstanceName", \.sqlServerInstanceName, "Instance of that server."),
        Parameter("UseSiteDatabase", \.useSiteDatabase, "Whether it uses the site's database."),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let simulation = try context.connectedSite().simulation
    let role = try choice.role(named: SiteSystemRole.managementPoint, simulation, context)
    var change = ManagementPointChange()
    change.allowsDevices = allowDevice
    change.allowsGateway = enableCloudGateway
    change.usesSSL = enableSsl
    change.alerts = generateAlert
    change.connections = ManagementPointSettings.Connections(named: connectionType)
    if useSiteDatabase == true {
      change.database = []
    } else if useSiteDatabase == false || databaseName != nil {
      change.database = [sqlServerFqdn ?? "", sqlServerInstanceName ?? "", databaseName ?? ""]
    }
    let asked = change
    let changed = try context.changeRole(role, named: role.roleName) {
      (copy, user) throws(ModelRejection) in
      try copy.setManagementPoint(
        on: role.serverName, siteCode: role.siteCode, asked, by: user)
    }
    guard passThru, let changed else { return }
    try context.writer(SiteSystemRole.resultClass)(changed)
  }
}

extension ManagementPointSettings.Connections {
  /// As the cmdlets spell it; nil where nothing was given.
  init?(named name: String?) {
    guard let name,
      let found = Self.allCases.first(where: {
        TextComparison.equalsIgnoringCase($0.name, name)
      })
    else { return nil }
    self = found
  }
}
