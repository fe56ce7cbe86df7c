import CoManagementModel
import ShellRuntime

/// `Get-CMCloudManagementGatewayConnectionPoint`
struct GetCMCloudManagementGatewayConnectionPoint: Cmdlet {
  private var search = SiteSystemSearch()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the roles that join cloud management gateways to the site.",
      examples: """
        PS> Get-CMCloudManagementGatewayConnectionPoint
        PS> Get-CMCloudManagementGatewayConnectionPoint -SiteSystemServerName CM01 -SiteCode XYZ
        PS> $both = @{ DisableWildcardHandling = $true; ForceWildcardHandling = $true }
        PS> Get-CMCloudManagementGatewayConnectionPoint @both
        ! WildcardHandlingConflict,Get-CMCloudManagementGatewayConnectionPoint
        """,
      parameters: SiteSystemSearch.parameters(\.search))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let simulation = try context.connectedSite().simulation
    let write = context.writer(SiteSystemRole.resultClass)
    let name = SiteSystemRole.connectionPoint
    for role in try search.roles(of: simulation, named: name, context) {
      guard try write(role) else { return }
    }
  }
}
