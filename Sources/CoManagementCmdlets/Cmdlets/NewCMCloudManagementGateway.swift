import CoManagementModel
import ShellRuntime

/// `New-CMCloudManagementGateway`
struct NewCMCloudManagementGateway: Cmdlet {
  private var draft = GatewayDraft()
  private var environment: String?
  private var force = false
  private var groupName: String?
  private var isUsingExistingGroup: Bool?
  private var region: String?
  private var serverAppClientID: String?
  private var serviceName: String?
  private var subscriptionID: String?
  private var tenantID: String?
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Makes a cloud management gateway in Azure: the way in from the internet.",
      examples: """
        PS> $app = @{ AppName = 'CmgServerApp'; SecretKey = [securestring]::new() }
        PS> $app.ClientId = '7078946d-fc1c-43b7-8dee-dd6e6b00d783'; $app.TenantName = 'Contoso'
        PS> $app.TenantId = '05a349fa-298a-4427-8771-9efcdb73431e'
        PS> $server = Import-CMAADServerApplication @app -SecretKeyExpiry '11/16/2027'
        PS> $id = 'cf114f48-88db-4829-ac45-0c186e86dbf6'
        PS> $native = Import-CMAADClientApplication -ServerApp $server -AppName Native -ClientId $id
        PS> $apps = @{ ServerApp = $server; ClientApp = $native }
        PS> (New-CMCloudManagementAzureService -Name Contoso @apps).Name
        Contoso
        PS> $file = @{ TenantId = $app.TenantId; ServiceCertPath = 'C:/Certificates/Fjord.pfx' }
        PS> $file.ServiceCertPassword = [securestring]::new()
        PS> (New-CMCloudManagementGateway @file -Region WestEurope -VMInstanceCount 2).State
        1
        PS> New-CMCloudManagementGateway -TenantId 05a349fa-298a-4427-8771-9efcdb73431e \
        -ServiceCertPath C:/Certificates/None.pfx -ServiceCertPassword ([securestring]::new())
        ! CertificateNotFound,New-CMCloudManagementGateway
        """,
      isReader: false,
      parameters: GatewayDraft.parameters(\.draft) + [
        Parameter("EnvironmentSetting", \.environment, "The cloud of Azure."),
        Parameter("Force", \.force, "Does not warn of certificates with several names."),
        Parameter("GroupName", \.groupName, "The resource group."),
        Parameter(
          "IsUsingExistingGroup", \.isUsingExistingGroup, "Whether the group is there already."),
        Parameter("Region", \.region, "Where it is made."),
        Parameter(
          "ServerAppClientId", \.serverAppClientID,
          "The server app that makes it, instead of somebody who signs in."),
        Parameter("ServiceName", \.serviceName, "Its name; else the certificate's."),
        Parameter("SubscriptionId", \.subscriptionID, "The Azure subscription."),
        Parameter("TenantId", \.tenantID, "The tenant."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.connectedSite()
    try wildcards.validate(context)
    guard let certificate = try draft.certificate(context) else { throw context.notFound() }
    var new = NewGateway(certificate)
    new.change = draft.change(context)
    new.serviceName = serviceName
    new.subscription = subscriptionID
    new.tenant = tenantID
    new.application = serverAppClientID
    new.signIn = serverAppClientID == nil ? world.simulation.signedInPrincipal : nil
    new.region = region
    new.isGovernment = TenantApplication.Environment(named: environment) == .usGovernment
    new.resourceGroup = groupName
    new.usesExistingGroup = isUsingExistingGroup
    var id = 0
    let asked = new
    let changed = try context.proposal(world.simulation) { (copy) throws(ModelRejection) in
      id = try copy.createGateway(asked, by: world.userName)
    }
    let name = changed.gatewayViews.last?.gateway.name ?? ""
    guard try context.shouldProcess(target: name, action: context.call.name) else { return }
    try world.commit(changed)
    for view in changed.gatewayViews where view.gateway.id == id {
      try context.writer(GatewayView.resultClass)(view)
    }
  }
}
