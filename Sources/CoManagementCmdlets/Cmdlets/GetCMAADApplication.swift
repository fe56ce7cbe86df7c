import CoManagementModel
import ShellRuntime

/// `Get-CMAADApplication`
struct GetCMAADApplication: Cmdlet {
  private var appName: String?
  private var appType: String?
  private var clientID: String?
  private var tenantID: String?
  private var tenantName: String?
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the app registrations that the site signs in to its tenant with.",
      examples: """
        PS> $app = Get-CMAADApplication -TenantName Contoso -AppType ServerApplication
        PS> $app.SecretKeyExpiry.Year
        2028
        PS> (Get-CMAADApplication -ClientId $app.ClientID).TenantName
        Contoso
        PS> Get-CMAADApplication -AppType ClientApplication

        PS> Get-CMAADApplication -DisableWildcardHandling -ForceWildcardHandling
        ! WildcardHandlingConflict,Get-CMAADApplication
        """,
      parameters: [
        Parameter("AppName", \.appName, "The app's name."),
        Parameter("AppType", \.appType, "ServerApplication or ClientApplication."),
        Parameter("ClientId", \.clientID, "The app's application (client) id."),
        Parameter("TenantId", \.tenantID, "Id of the tenant."),
        Parameter("TenantName", \.tenantName, "Name of the tenant."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let applications = try context.connectedSite().simulation.applications
    try wildcards.validate(context)
    let names = wildcards.pattern(appName)
    let clients = wildcards.pattern(clientID)
    let tenants = wildcards.pattern(tenantID)
    let tenantNames = wildcards.pattern(tenantName)
    let kind = appType.map { name -> TenantApplication.Kind in
      TextComparison.equalsIgnoringCase(name, "ClientApplication") ? .client : .server
    }
    let write = context.writer(TenantApplication.resultClass)
    for application in applications
    where kind ?? application.kind == application.kind && names.matches(application.name)
      && clients.matches(application.clientID.description)
      && tenants.matches(application.tenantID.description)
      && tenantNames.matches(application.tenantName)
    {
      guard try write(application) else { return }
    }
  }
}
