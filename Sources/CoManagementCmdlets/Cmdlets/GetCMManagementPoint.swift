import CoManagementModel
import ShellRuntime

/// `Get-CMManagementPoint`
struct GetCMManagementPoint: Cmdlet {
  private var search = SiteSystemSearch()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the management points: the role that clients talk to.",
      examples: """
        PS> (Get-CMManagementPoint).NetworkOSPath
        \\\\CM01.contoso.com
        PS> (Get-CMManagementPoint -SiteSystemServerName CM01).SslState
        0
        PS> Get-CMManagementPoint -SiteSystemServerName CM09

        PS> Get-CMManagementPoint -DisableWildcardHandling -ForceWildcardHandling
        ! WildcardHandlingConflict,Get-CMManagementPoint
        """,
      parameters: SiteSystemSearch.parameters(\.search))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let simulation = try context.connectedSite().simulation
    let write = context.writer(SiteSystemRole.resultClass)
    for role in try search.roles(of: simulation, named: "SMS Management Point", context) {
      guard try write(role) else { return }
    }
  }
}
