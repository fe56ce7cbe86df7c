import CoManagementModel
import ShellRuntime

/// `Get-CMSiteFeature`
struct GetCMSiteFeature: Cmdlet {
  private var fast = false
  private var name: String?
  private var prerelease = false
  private var production = false
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets optional features of the site, and whether they are on.",
      examples: """
        PS> (Get-CMSiteFeature -Name 'Task Sequence Debugger' -Fast).Status
        1
        PS> (Get-CMSiteFeature -Prerelease -Fast).Name
        Task Sequence as a deployment type of an application
        PS> Get-CMSiteFeature -Name '*co-management*' -Production -Fast

        PS> Get-CMSiteFeature -Fast -DisableWildcardHandling -ForceWildcardHandling
        ! WildcardHandlingConflict,Get-CMSiteFeature
        """,
      parameters: [
        Parameter("Fast", \.fast, "Leaves out properties that are slow to read."),
        Parameter("Name", \.name, "The feature's name; may hold wildcards."),
        Parameter("Prerelease", \.prerelease, "Only features that are not released yet."),
        Parameter("Production", \.production, "Only features that are released."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let features = try context.connectedSite().simulation.siteFeatures
    try wildcards.validate(context)
    try context.warnUnlessFast(fast)
    let names = wildcards.pattern(name, allowsWildcards: true)
    let write = context.writer(SiteFeature.resultClass)
    for feature in features where names.matches(feature.name) {
      if prerelease != production, feature.isPrerelease != prerelease { continue }
      guard try write(feature) else { return }
    }
  }
}
