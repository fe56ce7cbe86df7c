import CoManagementModel
import ShellRuntime

/// `Get-CMBoundaryGroup`
struct GetCMBoundaryGroup: Cmdlet {
  private var id: [String] = []
  private var name: String?
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets boundary groups: places in the network and the servers for them.",
      examples: """
        PS> (Get-CMBoundaryGroup -Name 'Oslo*').DefaultSiteCode
        XYZ
        PS> (Get-CMBoundaryGroup -Id 5,6).Name
        Graz office
        Turku office
        PS> Get-CMBoundaryGroup -Name Nowhere
        PS> Get-CMBoundaryGroup -DisableWildcardHandling -ForceWildcardHandling
        ! WildcardHandlingConflict,Get-CMBoundaryGroup
        """,
      parameters: [
        Parameter("Id", \.id, "Ids of boundary groups."),
        Parameter("Name", \.name, "The group's name; may hold wildcards."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let groups = try context.connectedSite().simulation.boundaryGroups
    try wildcards.validate(context)
    let names = wildcards.pattern(name, allowsWildcards: true)
    let write = context.writer(BoundaryGroup.resultClass)
    for group in groups where names.matches(group.name) {
      guard id.isEmpty || id.contains(String(group.id)) else { continue }
      guard try write(group) else { return }
    }
  }
}
