import CoManagementModel
import ShellRuntime

/// `Get-CMSiteSystemServer`
struct GetCMSiteSystemServer: Cmdlet {
  private var search = SiteSystemSearch()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the servers that have roles of the site.",
      examples: """
        PS> (Get-CMSiteSystemServer).NetworkOSPath
        \\\\CM01.contoso.com
        PS> Get-CMSiteSystemServer -SiteSystemServerName CM09
        PS> Get-CMSiteSystemServer -DisableWildcardHandling -ForceWildcardHandling
        ! WildcardHandlingConflict,Get-CMSiteSystemServer
        """,
      parameters: SiteSystemSearch.parameters(\.search))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let simulation = try context.connectedSite().simulation
    let write = context.writer(SiteSystemRole.resultClass)
    for role in try search.roles(of: simulation, named: "SMS Site System", context) {
      guard try write(role) else { return }
    }
  }
}
