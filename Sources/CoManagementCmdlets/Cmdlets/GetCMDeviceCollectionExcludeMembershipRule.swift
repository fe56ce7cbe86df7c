import CoManagementModel
import ShellRuntime

/// `Get-CMDeviceCollectionExcludeMembershipRule`
struct GetCMDeviceCollectionExcludeMembershipRule: Cmdlet {
  private var change = RuleChange()
  private var other = CollectionChoice()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the exclude membership rules of a device collection.",
      examples: """
        PS> $pilot = New-CMDeviceCollection -Name Pilot -LimitingCollectionId SMS00001
        PS> $pilot | Add-CMDeviceCollectionExcludeMembershipRule -ExcludeCollectionId SMSDM003
        PS> (Get-CMDeviceCollectionExcludeMembershipRule -CollectionName Pilot).RuleName
        All Desktop and Server Clients
        PS> $pilot | Get-CMDeviceCollectionExcludeMembershipRule -ExcludeCollectionName 'x'
        ! ItemNotFound,Get-CMDeviceCollectionExcludeMembershipRule
        """,
      parameters: RuleChange.common(\.change)
        + CollectionChoice.parameters(
          \.other, id: "ExcludeCollectionId", name: "ExcludeCollectionName",
          object: "ExcludeCollection"))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let (world, collection) = try change.collection(context)
    var wanted: String?
    if other.isGiven {
      wanted = try other.collection(of: world.simulation, context).collectionID
    }
    for rule in collection.rules {
      guard case .exclude(let id, _) = rule, wanted == nil || wanted == id else { continue }
      guard try context.write(rule.object(context.engine)) else { return }
    }
  }
}
