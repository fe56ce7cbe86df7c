import CoManagementModel
import ShellRuntime

/// `Get-CMSiteRole`
struct GetCMSiteRole: Cmdlet {
  private var roleName: String?
  private var search = SiteSystemSearch()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the roles of the site system servers.",
      examples: """
        PS> (Get-CMSiteRole -RoleName 'SMS Dmp Connector').NetworkOSPath
        \\\\CM01.contoso.com
        PS> (Get-CMSiteRole -SiteSystemServerName CM01 -RoleName '*Point').RoleName
        SMS Management Point
        SMS Distribution Point
        PS> Get-CMSiteRole -RoleName 'SMS Cloud Proxy Connector'

        PS> Get-CMSiteRole -DisableWildcardHandling -ForceWildcardHandling
        ! WildcardHandlingConflict,Get-CMSiteRole
        """,
      parameters: [
        Parameter("RoleName", \.roleName, "The role's internal name; may hold wildcards.")
      ] + SiteSystemSearch.parameters(\.search))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let simulation = try context.connectedSite().simulation
    let names = search.wildcards.pattern(roleName, allowsWildcards: true)
    let write = context.writer(SiteSystemRole.resultClass)
    for role in try search.roles(of: simulation, context) where names.matches(role.roleName) {
      guard try write(role) else { return }
    }
  }
}
