import CoManagementModel
import ShellRuntime

/// `Import-CMAADClientApplication`
struct ImportCMAADClientApplication: Cmdlet {
  private var appName = ""
  private var clientID = ""
  private var serverApp: Value?
  private var tenantID: String?
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Makes a client (native) app registration of the tenant known to the site.",
      examples: """
        PS> $server = Get-CMAADApplication -AppType ServerApplication
        PS> $id = 'cf114f48-88db-4829-ac45-0c186e86dbf6'
        PS> $app = Import-CMAADClientApplication -ServerApp $server -AppName Native -ClientId $id
        PS> (Get-CMAADApplication -AppType ClientApplication).Name
        Native
        PS> Import-CMAADClientApplication -TenantId Contoso -AppName Other -ClientId Other
        ! InvalidIdentifier,Import-CMAADClientApplication
        """,
      isReader: false,
      parameters: [
        Parameter("AppName", \.appName, "The app's name."),
        Parameter("ClientId", \.clientID, "The app's application (client) id."),
        Parameter("ServerApp", \.serverApp, "The server app of the same tenant."),
        Parameter("TenantId", \.tenantID, "Id of the tenant."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try wildcards.validate(context)
    var tenant = tenantID ?? ""
    if let serverApp {
      let server = try context.application(of: serverApp)
      guard server.kind == .server else {
        throw context.failure(ModelRejection.applicationKind(server.name))
      }
      tenant = server.tenantID.description
    }
    try context.importApplication(
      NewApplication(kind: .client, name: appName, clientID: clientID, tenantID: tenant))
  }
}
