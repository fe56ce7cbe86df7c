import CoManagementModel
import ShellRuntime

/// `Add-CMUserCollectionExcludeMembershipRule`
struct AddCMUserCollectionExcludeMembershipRule: Cmdlet {
  private var change = RuleChange()
  private var other = CollectionChoice()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Makes the members of another user collection no members.",
      examples: """
        PS> $staff = New-CMUserCollection -Name Staff -LimitingCollectionId SMS00004
        PS> $name = @{ ExcludeCollectionName = 'All User Groups' }
        PS> $staff | Add-CMUserCollectionExcludeMembershipRule @name
        PS> (Get-CMCollection -Name Staff).CollectionRules.ExcludeCollectionID
        SMS00003
        PS> $staff | Add-CMUserCollectionExcludeMembershipRule -ExcludeCollection $staff
        ! CircularDependency,Add-CMUserCollectionExcludeMembershipRule
        """,
      isReader: false,
      parameters: RuleChange.adding(\.change)
        + CollectionChoice.parameters(
          \.other, id: "ExcludeCollectionId", name: "ExcludeCollectionName",
          object: "ExcludeCollection"))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let (world, collection) = try change.collection(context, kind: .user)
    let other = try other.collection(of: world.simulation, context, kind: .user)
    let rule = CollectionRule.exclude(collectionID: other.collectionID, name: other.name)
    try change.add([rule], to: collection, world, context)
  }
}
