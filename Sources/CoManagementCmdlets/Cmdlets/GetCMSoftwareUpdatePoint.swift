import CoManagementModel
import ShellRuntime

/// `Get-CMSoftwareUpdatePoint`
struct GetCMSoftwareUpdatePoint: Cmdlet {
  private var search = SiteSystemSearch()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the software update points: WSUS for the site.",
      examples: """
        PS> Get-CMSoftwareUpdatePoint
        PS> $added = Add-CMSoftwareUpdatePoint -SiteSystemServerName CM01.contoso.com
        PS> (Get-CMSoftwareUpdatePoint -SiteSystemServerName CM01).NetworkOSPath
        \\\\CM01.contoso.com
        PS> Get-CMSoftwareUpdatePoint -DisableWildcardHandling -ForceWildcardHandling
        ! WildcardHandlingConflict,Get-CMSoftwareUpdatePoint
        """,
      parameters: SiteSystemSearch.parameters(\.search))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let simulation = try context.connectedSite().simulation
    let write = context.writer(SiteSystemRole.resultClass)
    let name = SiteSystemRole.softwareUpdatePoint
    for role in try search.roles(of: simulation, named: name, context) {
      guard try write(role) else { return }
    }
  }
}
