import CoManagementModel
import ShellRuntime

/// `Import-CMAADServerApplication`
struct ImportCMAADServerApplication: Cmdlet {
  private var appIDURI: String?
  private var appName = ""
  private var clientID = ""
  private var environment: String?
  private var secretKey: Value = .null
  private var secretKeyExpiry: DateTime?
  private var tenantID = ""
  private var tenantName = ""
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Makes a server (web) app registration of the tenant known to the site.",
      examples: """
        PS> $key = [securestring]::new()
        PS> $id = '7078946d-fc1c-43b7-8dee-dd6e6b00d783'
        PS> $app = @{ AppName = 'CmgServerApp'; ClientId = $id; SecretKey = $key }
        PS> $app.TenantName = 'Contoso'; $app.TenantId = '05a349fa-298a-4427-8771-9efcdb73431e'
        PS> (Import-CMAADServerApplication @app -SecretKeyExpiry '11/16/2027').Name
        CmgServerApp
        PS> (Import-CMAADServerApplication @app -SecretKeyExpiry '11/16/2027').Name
        ! ItemAlreadyExists,Import-CMAADServerApplication
        """,
      isReader: false,
      parameters: [
        Parameter("AppIdUri", \.appIDURI, "The application ID URI."),
        Parameter("AppName", \.appName, "The app's name."),
        Parameter("AzureEnvironmentOption", \.environment, "The cloud that the tenant is in."),
        Parameter("ClientId", \.clientID, "The app's application (client) id."),
        Parameter("SecretKey", \.secretKey, "The app's secret, as a secure string."),
        Parameter("SecretKeyExpiry", \.secretKeyExpiry, "When the secret ends."),
        Parameter("TenantId", \.tenantID, "Id of the tenant."),
        Parameter("TenantName", \.tenantName, "Name of the tenant."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try wildcards.validate(context)
    guard case .object(let secret) = secretKey, secret is SecureText else {
      throw context.failure(
        "SecretKeyMissing", .invalidArgument, "The secret key of an app is a secure string.",
        exceptionType: "System.ArgumentException")
    }
    var new = NewApplication(
      kind: .server, name: appName, clientID: clientID, tenantID: tenantID,
      tenantName: tenantName, identifierURI: appIDURI,
      secretExpires: secretKeyExpiry.map { VirtualInstant($0) })
    new.environment = TenantApplication.Environment(named: environment)
    try context.importApplication(new)
  }
}

extension TenantApplication.Environment {
  /// As `-AzureEnvironmentOption` calls it; nil where nothing was given.
  init?(named name: String?) {
    switch name.map(TextComparison.folded) {
    case "azurepubliccloud": self = .publicCloud
    case "azureusgovernmentcloud": self = .usGovernment
    default: return nil
    }
  }
}

extension CmdletContext {
  /// Makes an app registration known to the site, and writes it.
  func importApplication(_ new: NewApplication) throws(ShellError) {
    let world = try connectedSite()
    var imported: TenantApplication?
    let changed = try proposal(world.simulation) { (copy) throws(ModelRejection) in
      imported = try copy.importApplication(new, by: world.userName)
    }
    guard try shouldProcess(target: "AppName=\"\(new.name)\"", action: call.name) else { return }
    try world.commit(changed)
    if let imported { try writer(TenantApplication.resultClass)(imported) }
  }

  /// The app registration that an object stands for.
  func application(of value: Value) throws(ShellError) -> TenantApplication {
    guard case .object(let object as ResultObject<TenantApplication>) = value else {
      throw wrongInput(value, wanted: "an application, from Get-CMAADApplication")
    }
    return object.source
  }
}
