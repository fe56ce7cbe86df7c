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
    let sites = try context.connectedSite().simulation.sites
    try wildcards.validate(context)
    let names = wildcards.pattern(name, allowsWildcards: true)
    let codes = wildcards.pattern(siteCode)
    let write = context.writer(Site.resultClass)
    for site in sites where names.matches(site.siteName) && codes.matches(site.siteCode) {
      guard try write(site) else { return }
    }
  }
}
