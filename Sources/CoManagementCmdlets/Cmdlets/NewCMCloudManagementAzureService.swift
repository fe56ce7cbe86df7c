import CoManagementModel
import ShellRuntime

/// `New-CMCloudManagementAzureService`
struct NewCMCloudManagementAzureService: Cmdlet {
  private var clientApp: Value = .null
  private var details: String?
  private var discovery = CloudDiscoveryChoice()
  private var environment: String?
  private var name = ""
  private var serverApp: Value = .null
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Makes the Azure service Cloud Management from two app registrations.",
      examples: """
        PS> $server = Get-CMAADApplication -AppType ServerApplication
        PS> $id = 'cf114f48-88db-4829-ac45-0c186e86dbf6'
        PS> $native = Import-CMAADClientApplication -ServerApp $server -AppName Native -ClientId $id
        PS> $apps = @{ ServerApp = $server; ClientApp = $native }
        PS> (New-CMCloudManagementAzureService -Name Contoso @apps -EnableUserDiscovery 1).Name
        Contoso
        PS> (New-CMCloudManagementAzureService -Name Contoso @apps).Name
        ! ItemAlreadyExists,New-CMCloudManagementAzureService
        """,
      isReader: false,
      parameters: [
        Parameter("AzureEnvironmentOption", \.environment, "The cloud that the tenant is in."),
        Parameter("ClientApp", \.clientApp, "The client (native) app."),
        Parameter("Description", \.details, "What the service is for."),
        Parameter("Name", \.name, "The service's name."),
        Parameter("ServerApp", \.serverApp, "The server (web) app."),
      ] + CloudDiscoveryChoice.parameters(\.discovery) + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.connectedSite()
    try wildcards.validate(context)
    let server = try context.application(of: serverApp)
    let client = try context.application(of: clientApp)
    let discovery = try discovery.chosen(context)
    var id = 0
    let changed = try context.proposal(world.simulation) { (copy) throws(ModelRejection) in
      id = try copy.createCloudManagement(
        name: name, details: details ?? "", server: server.clientID, client: client.clientID,
        discovery: discovery, by: world.userName)
    }
    guard try context.shouldProcess(target: "Name=\"\(name)\"", action: context.call.name) else {
      return
    }
    try world.commit(changed)
    for service in changed.azureServices where service.id == id {
      try context.writer(AzureService.resultClass)(service)
    }
  }
}
