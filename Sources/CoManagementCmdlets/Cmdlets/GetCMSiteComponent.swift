import CoManagementModel
import ShellRuntime

/// `Get-CMSiteComponent`
struct GetCMSiteComponent: Cmdlet {
  private var componentName: String?
  private var siteCode: String?
  private var siteSystemServerName: String?
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the components of the site with their servers and status.",
      examples: """
        PS> (Get-CMSiteComponent -ComponentName SMS_EXECUTIVE).Status
        OK
        PS> (Get-CMSiteComponent -ComponentName SMS_DMP*).ComponentName
        SMS_DMP_DOWNLOADER
        SMS_DMP_UPLOADER
        PS> Get-CMSiteComponent -ComponentName SMS_NONE

        PS> Get-CMSiteComponent -DisableWildcardHandling -ForceWildcardHandling
        ! WildcardHandlingConflict,Get-CMSiteComponent
        """,
      parameters: [
        Parameter("ComponentName", \.componentName, "The component; may hold wildcards."),
        Parameter("SiteCode", \.siteCode, "Code of the site."),
        Parameter("SiteSystemServerName", \.siteSystemServerName, "The server it runs on."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let components = try context.connectedSite().simulation.siteComponents
    try wildcards.validate(context)
    let names = wildcards.pattern(componentName, allowsWildcards: true)
    let sites = wildcards.pattern(siteCode)
    let servers = wildcards.pattern(siteSystemServerName)
    let write = context.writer(SiteComponent.resultClass)
    for component in components
    where names.matches(component.componentName) && sites.matches(component.siteCode)
      && servers.matches(server: component.serverName)
    {
      guard try write(component) else { return }
    }
  }
}
