import CoManagementModel
import ShellRuntime

/// `Connect-MgGraph`
struct ConnectMgGraph: Cmdlet {
  private var contextScope = "CurrentUser"
  private var noWelcome = false
  private var scopes: [String] = []
  private var tenantID: String?
  private var usesDeviceCode = false

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Signs in to the tenant, with the permissions that the session needs. The sign-in "
        + "window needs nothing typed in the lab.",
      examples: """
        PS> Connect-MgGraph -Scopes Organization.Read.All -NoWelcome
        PS> (Get-MgContext).Scopes -contains 'Organization.Read.All'
        True
        PS> Connect-MgGraph -TenantId contoso.onmicrosoft.com -NoWelcome
        PS> Connect-MgGraph -Scopes User.ReadAll -NoWelcome
        ! Microsoft.Graph.PowerShell.Authentication.Cmdlets.ConnectMgGraph
        PS> Connect-MgGraph -TenantId fabrikam.com -NoWelcome
        ! Microsoft.Graph.PowerShell.Authentication.Cmdlets.ConnectMgGraph
        """,
      isReader: false,
      parameters: [
        Parameter(
          "ContextScope", \.contextScope, "CurrentUser for later sessions, too, or Process."),
        Parameter("NoWelcome", \.noWelcome, "Writes no welcome."),
        Parameter(
          "Scopes", \.scopes, "Permissions to ask for, beside those that were given before."),
        Parameter("TenantId", \.tenantID, "Id or a domain of the tenant."),
        Parameter("UseDeviceCode", \.usesDeviceCode, "Signs in with a code on another device."),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try context.sendingRequest { () throws(ShellError) in try send(context) }
  }

  private func send(_ context: CmdletContext) throws(ShellError) {
    let world = try context.simulatedWorld()
    let tenant = world.simulation.tenant
    let wanted = GraphScopes.split(scopes)
    try checkTenant(tenant, context)
    try checkScopes(wanted, context)
    var state = world.graph
    state.consented = GraphScopes.union(state.consented, wanted)
    state.session = GraphSession(
      tenantID: tenant.id.description, account: world.userPrincipalName,
      scopes: GraphScopes.union(state.consented, GraphScopes.always),
      credential: usesDeviceCode ? .deviceCode : .interactiveBrowser, contextScope: contextScope)
    try world.setGraph(state)
    if usesDeviceCode { try context.write(Self.deviceCodeText) }
    if !noWelcome { try context.writeHost(Self.welcome) }
  }

  private func checkTenant(_ tenant: Tenant, _ context: CmdletContext) throws(ShellError) {
    guard let tenantID else { return }
    let names = [tenant.id.description, "common", "organizations"] + tenant.verifiedDomains
    guard !GraphScopes.contains(names, tenantID) else { return }
    throw refusal(
      "AADSTS90002: Tenant '\(tenantID)' not found. Check to make sure you have the correct "
        + "tenant ID and are signing into the correct cloud. Check with your subscription "
        + "administrator, this may happen if there are no active subscriptions for the tenant.",
      context)
  }

  private func checkScopes(_ wanted: [String], _ context: CmdletContext) throws(ShellError) {
    let catalogue = context.engine.commands.catalogue as? CmdletCatalogue
    let unknown = wanted.first { !GraphPermissions.isKnown($0, catalogue) }
    guard let unknown else { return }
    throw refusal(
      "AADSTS650053: The application 'Microsoft Graph Command Line Tools' asked for scope "
        + "'\(unknown)' that doesn't exist on the resource "
        + "'00000003-0000-0000-c000-000000000000'. Contact the app vendor.", context)
  }

  private func refusal(_ text: String, _ context: CmdletContext) -> ShellError {
    let kind = usesDeviceCode ? "DeviceCodeCredential" : "InteractiveBrowserCredential"
    return context.graphFailure(
      "", .notSpecified, "\(kind) authentication failed: \(text)",
      exceptionType: "Azure.Identity.AuthenticationFailedException")
  }

  private static let deviceCodeText =
    "To sign in, use a web browser to open the page https://microsoft.com/devicelogin and enter "
    + "the code LABCODE42 to authenticate."

  private static let welcome = """
    Welcome to Microsoft Graph!

    Connected via delegated access using \(GraphSession.clientID)
    Readme: https://aka.ms/graph/sdk/powershell
    SDK Docs: https://aka.ms/graph/sdk/powershell/docs
    API Docs: https://aka.ms/graph/docs

    NOTE: You can use the -NoWelcome parameter to suppress this message.
    """
}
