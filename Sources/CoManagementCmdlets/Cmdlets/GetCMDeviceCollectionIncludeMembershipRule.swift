import CoManagementModel
import ShellRuntime

/// `Get-CMDeviceCollectionIncludeMembershipRule`
struct GetCMDeviceCollectionIncludeMembershipRule: Cmdlet {
  private var change = RuleChange()
  private var other = CollectionChoice()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the include membership rules of a device collection.",
      examples: """
        PS> $pilot = New-CMDeviceCollection -Name Pilot -LimitingCollectionId SMS00001
        PS> $pilot | Add-CMDeviceCollectionIncludeMembershipRule -IncludeCollectionId SMSDM003
        PS> (Get-CMDeviceCollectionIncludeMembershipRule -CollectionName Pilot).RuleName
        All Desktop and Server Clients
        PS> $pilot | Get-CMDeviceCollectionIncludeMembershipRule -IncludeCollectionName 'x'
        ! ItemNotFound,Get-CMDeviceCollectionIncludeMembershipRule
        """,
      parameters: RuleChange.common(\.change)
        + CollectionChoice.parameters(
          \.other, id: "IncludeCollectionId", name: "IncludeCollectionName",
          object: "IncludeCollection"))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let (world, collection) = try change.collection(context)
    var wanted: String?
    if other.isGiven {
      wanted = try other.collection(of: world.simulation, context).collectionID
    }
    for rule in collection.rules {
      guard case .include(let id, _) = rule, wanted == nil || wanted == id else { continue }
      guard try context.write(rule.object(context.engine)) else { return }
    }
  }
}
