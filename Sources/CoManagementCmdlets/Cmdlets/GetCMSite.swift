import CoManagementModel
import ShellRuntime

/// `Get-CMSite`
struct GetCMSite: Cmdlet {
  private var name: String?
  private var siteCode: String?
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the sites of the hierarchy: code, name, server, version and state.",
      examples: """
        PS> (Get-CMSite).Version
        5.00.9135.1000
        PS> (Get-CMSite -SiteCode xyz).ServerName
        CM01.contoso.com
        PS> (Get-CMSite -Name Contoso*).BuildNumber
        9135
        PS> Get-CMSite -SiteCode ABC
        PS> Get-CMSite -Name Contoso* -DisableWildcardHandling

        PS> Get-CMSite -DisableWildcardHandling -ForceWildcardHandling
        ! WildcardHandlingConflict,Get-CMSite
        """,
      parameters: [
        Parameter("Name", \.name, "The site's friendly name; may hold wildcards."),
        Parameter("SiteCode", \.siteCode, "The site's code of three characters."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let site = try context.connectedSite().simulation.site
    try wildcards.validate(context)
    guard wildcards.pattern(name, allowsWildcards: true).matches(site.siteName),
      wildcards.pattern(siteCode).matches(site.siteCode)
    else { return }
    try context.writer(Site.resultClass)(site)
  }
}
