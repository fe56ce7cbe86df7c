import CoManagementModel
import ShellRuntime

/// `Get-CMSiteUpdate`
struct GetCMSiteUpdate: Cmdlet {
  private var fast = false
  private var name: String?
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets updates of the site: the one that it runs, and those that wait.",
      examples: """
        PS> (Get-CMSiteUpdate -Fast).Name
        Configuration Manager 2503
        Configuration Manager 2509
        PS> (Get-CMSiteUpdate -Name '*2509' -Fast).FullVersion
        5.00.9141.1000
        PS> Get-CMSiteUpdate -Fast -DisableWildcardHandling -ForceWildcardHandling
        ! WildcardHandlingConflict,Get-CMSiteUpdate
        """,
      parameters: [
        Parameter("Fast", \.fast, "Leaves out properties that are slow to read."),
        Parameter("Name", \.name, "The update's name; may hold wildcards."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let updates = try context.connectedSite().simulation.siteUpdates
    try wildcards.validate(context)
    try context.warnUnlessFast(fast)
    let names = wildcards.pattern(name, allowsWildcards: true)
    let write = context.writer(SiteUpdate.resultClass)
    for update in updates where names.matches(update.name) {
      guard try write(update) else { return }
    }
  }
}
