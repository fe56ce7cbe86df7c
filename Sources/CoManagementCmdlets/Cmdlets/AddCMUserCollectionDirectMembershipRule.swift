import CoManagementModel
import ShellRuntime

/// `Add-CMUserCollectionDirectMembershipRule`
struct AddCMUserCollectionDirectMembershipRule: Cmdlet {
  private var change = RuleChange()
  private var resources: [Value] = []
  private var resourceIDs: [Int] = []

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Makes named users or groups members of a user collection.",
      examples: """
        PS> $staff = New-CMUserCollection -Name Staff -LimitingCollectionId SMS00004
        PS> $user = Get-CMUser -ResourceId 2063597569
        PS> $staff | Add-CMUserCollectionDirectMembershipRule -Resource $user
        PS> (Get-CMCollection -Name Staff).CollectionRules.ResourceID
        2063597569
        PS> Add-CMUserCollectionDirectMembershipRule -CollectionName Staff -ResourceId 16777217
        ! ItemNotFound,Add-CMUserCollectionDirectMembershipRule
        """,
      isReader: false,
      parameters: RuleChange.adding(\.change, handlesWildcards: true) + [
        Parameter("Resource", \.resources, "The users or groups, from Get-CMUser."),
        Parameter("ResourceId", \.resourceIDs, "Resource ids of the users or groups."),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let (world, collection) = try change.collection(context, kind: .user)
    var rules = resourceIDs.map { CollectionRule.direct(resourceID: $0, name: "") }
    for resource in resources {
      rules.append(.direct(resourceID: try context.resourceID(of: resource), name: ""))
    }
    try change.add(rules, to: collection, world, context)
  }
}
