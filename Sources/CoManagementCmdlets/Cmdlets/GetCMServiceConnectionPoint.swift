import CoManagementModel
import ShellRuntime

/// `Get-CMServiceConnectionPoint`
struct GetCMServiceConnectionPoint: Cmdlet {
  private var search = SiteSystemSearch()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the service connection point: the role that talks to Microsoft's services.",
      examples: """
        PS> (Get-CMServiceConnectionPoint).Mode
        Online
        PS> (Get-CMServiceConnectionPoint -SiteCode XYZ).NetworkOSPath
        \\\\CM01.contoso.com
        PS> (Get-CMServiceConnectionPoint).Props.PropertyName
        OfflineMode
        PS> Get-CMServiceConnectionPoint -SiteSystemServerName CM09.contoso.com

        PS> Get-CMServiceConnectionPoint -DisableWildcardHandling -ForceWildcardHandling
        ! WildcardHandlingConflict,Get-CMServiceConnectionPoint
        """,
      parameters: SiteSystemSearch.parameters(\.search))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let simulation = try context.connectedSite().simulation
    let write = context.writer(SiteSystemRole.serviceConnectionPointClass)
    let name = SiteSystemRole.serviceConnectionPoint
    for role in try search.roles(of: simulation, named: name, context) {
      guard try write(role) else { return }
    }
  }
}
