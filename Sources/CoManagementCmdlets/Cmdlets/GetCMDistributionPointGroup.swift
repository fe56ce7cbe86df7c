import CoManagementModel
import ShellRuntime

/// `Get-CMDistributionPointGroup`
struct GetCMDistributionPointGroup: Cmdlet {
  private var id: String?
  private var name: String?
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets groups of distribution points.",
      examples: """
        PS> Get-CMDistributionPointGroup -Name 'Branch offices'
        PS> $both = @{ DisableWildcardHandling = $true; ForceWildcardHandling = $true }
        PS> Get-CMDistributionPointGroup -Name Dpg01 @both
        ! WildcardHandlingConflict,Get-CMDistributionPointGroup
        """,
      parameters: [
        Parameter("Id", \.id, "The group's id."),
        Parameter("Name", \.name, "The group's name; may hold wildcards."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let groups = try context.connectedSite().simulation.distributionPointGroups
    try wildcards.validate(context)
    let ids = wildcards.pattern(id)
    let names = wildcards.pattern(name, allowsWildcards: true)
    let write = context.writer(DistributionPointGroup.resultClass)
    for group in groups where ids.matches(group.id) && names.matches(group.name) {
      guard try write(group) else { return }
    }
  }
}
