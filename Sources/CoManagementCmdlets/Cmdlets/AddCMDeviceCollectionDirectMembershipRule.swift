import CoManagementModel
import ShellRuntime

/// `Add-CMDeviceCollectionDirectMembershipRule`
struct AddCMDeviceCollectionDirectMembershipRule: Cmdlet {
  private var change = RuleChange()
  private var resources: [Value] = []
  private var resourceIDs: [Int] = []

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Makes named devices members of a device collection.",
      examples: """
        PS> $pilot = New-CMDeviceCollection -Name Pilot -LimitingCollectionId SMS00001
        PS> Add-CMDeviceCollectionDirectMembershipRule -CollectionName Pilot -ResourceId 16777217
        PS> $device = Get-CMDevice -ResourceId 16777218 -Fast
        PS> $pilot | Add-CMDeviceCollectionDirectMembershipRule -Resource $device
        PS> (Get-CMCollection -Name Pilot).CollectionRules.ResourceID
        16777217
        16777218
        PS> Add-CMDeviceCollectionDirectMembershipRule -CollectionName Pilot -ResourceId 5
        ! ItemNotFound,Add-CMDeviceCollectionDirectMembershipRule
        """,
      isReader: false,
      parameters: RuleChange.adding(\.change, handlesWildcards: true) + [
        Parameter("Resource", \.resources, "The devices, from Get-CMDevice or Get-CMResource."),
        Parameter("ResourceId", \.resourceIDs, "Resource ids of the devices."),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let (world, collection) = try change.collection(context)
    var rules = resourceIDs.map { CollectionRule.direct(resourceID: $0, name: "") }
    for resource in resources {
      rules.append(.direct(resourceID: try context.resourceID(of: resource), name: ""))
    }
    try change.add(rules, to: collection, world, context)
  }
}
