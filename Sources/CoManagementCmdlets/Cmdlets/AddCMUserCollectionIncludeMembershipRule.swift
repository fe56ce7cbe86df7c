import CoManagementModel
import ShellRuntime

/// `Add-CMUserCollectionIncludeMembershipRule`
struct AddCMUserCollectionIncludeMembershipRule: Cmdlet {
  private var change = RuleChange()
  private var other = CollectionChoice()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Makes the members of another user collection members, too.",
      examples: """
        PS> $staff = New-CMUserCollection -Name Staff -LimitingCollectionId SMS00004
        PS> $name = @{ IncludeCollectionName = 'All User Groups' }
        PS> $staff | Add-CMUserCollectionIncludeMembershipRule @name
        PS> (Get-CMCollection -Name Staff).CollectionRules.IncludeCollectionID
        SMS00003
        PS> $staff | Add-CMUserCollectionIncludeMembershipRule -IncludeCollection $staff
        ! CircularDependency,Add-CMUserCollectionIncludeMembershipRule
        """,
      isReader: false,
      parameters: RuleChange.adding(\.change)
        + CollectionChoice.parameters(
          \.other, id: "IncludeCollectionId", name: "IncludeCollectionName",
          object: "IncludeCollection"))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let (world, collection) = try change.collection(context, kind: .user)
    let other = try other.collection(of: world.simulation, context, kind: .user)
    let rule = CollectionRule.include(collectionID: other.collectionID, name: other.name)
    try change.add([rule], to: collection, world, context)
  }
}
