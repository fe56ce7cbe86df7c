import CoManagementModel
import ShellRuntime

/// `Get-CMPackage`
struct GetCMPackage: Cmdlet {
  private var fast = false
  private var id: String?
  private var name: String?
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets packages of the site, as the one that clients are installed from.",
      examples: """
        PS> (Get-CMPackage -Id XYZ00002 -Fast).Name
        Configuration Manager Client Package
        PS> (Get-CMPackage -Name '*Piloting*' -Fast).PackageID
        XYZ00003
        PS> Get-CMPackage -Fast -DisableWildcardHandling -ForceWildcardHandling
        ! WildcardHandlingConflict,Get-CMPackage
        """,
      parameters: [
        Parameter("Fast", \.fast, "Leaves out what takes long to read; the lab has nothing such."),
        Parameter("Id", \.id, "Id of the package."),
        Parameter("Name", \.name, "Name of the package; may hold wildcards."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let packages = try context.connectedSite().simulation.sitePackages
    try wildcards.validate(context)
    let names = wildcards.pattern(name, allowsWildcards: true)
    let ids = wildcards.pattern(id)
    let write = context.writer(SitePackage.resultClass)
    for package in packages where names.matches(package.name) && ids.matches(package.id) {
      guard try write(package) else { return }
    }
  }
}
