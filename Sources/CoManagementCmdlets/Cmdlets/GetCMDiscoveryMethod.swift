import CoManagementModel
import ShellRuntime

/// `Get-CMDiscoveryMethod`
struct GetCMDiscoveryMethod: Cmdlet {
  private var name: String?
  private var siteCode: String?
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the methods by which the site discovers devices and users.",
      examples: """
        PS> (Get-CMDiscoveryMethod -Name ActiveDirectoryUserDiscovery).Props[0].Value1
        ACTIVE
        PS> (Get-CMDiscoveryMethod -SiteCode XYZ).Count
        6
        PS> Get-CMDiscoveryMethod -DisableWildcardHandling -ForceWildcardHandling
        ! WildcardHandlingConflict,Get-CMDiscoveryMethod
        """,
      parameters: [
        Parameter("Name", \.name, "The method."),
        Parameter("SiteCode", \.siteCode, "Code of the site."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let methods = try context.connectedSite().simulation.discoveryMethods
    try wildcards.validate(context)
    let sites = wildcards.pattern(siteCode)
    for method in methods where sites.matches(method.siteCode) {
      if let name, !TextComparison.equalsIgnoringCase(name, method.kind.rawValue) { continue }
      let write = context.writer(DiscoveryMethod.resultClass(of: method.kind))
      guard try write(method) else { return }
    }
  }
}
