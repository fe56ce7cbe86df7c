import CoManagementModel
import ShellRuntime

/// `Remove-CMDeviceCollectionDirectMembershipRule`
struct RemoveCMDeviceCollectionDirectMembershipRule: Cmdlet {
  private var change = RuleChange()
  private var resources: [Value] = []
  private var resourceIDs: [String] = []
  private var resourceNames: [String] = []

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Takes direct membership rules from a device collection.",
      examples: """
        PS> $pilot = New-CMDeviceCollection -Name Pilot -LimitingCollectionId SMS00001
        PS> $pilot | Add-CMDeviceCollectionDirectMembershipRule -ResourceId 16777217, 16777218
        PS> $pilot | Remove-CMDeviceCollectionDirectMembershipRule -ResourceId 16777217 -Force
        PS> ($pilot | Get-CMDeviceCollectionDirectMembershipRule).ResourceID
        16777218
        PS> $pilot | Remove-CMDeviceCollectionDirectMembershipRule -ResourceId 16777217 -Force
        ! ItemNotFound,Remove-CMDeviceCollectionDirectMembershipRule
        """,
      isReader: false,
      parameters: RuleChange.removing(\.change) + [
        Parameter("Resource", \.resources, "The devices, as objects."),
        Parameter("ResourceId", \.resourceIDs, "Resource ids of the devices."),
        Parameter("ResourceName", \.resourceNames, "Names of the devices; may hold wildcards."),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let (world, collection) = try change.collection(context)
    var ids = Set(resourceIDs)
    for resource in resources { ids.insert(String(try context.resourceID(of: resource))) }
    let names = resourceNames.map { change.pattern($0, allowsWildcards: true) }
    let shown = (resourceNames + resourceIDs).joined(separator: ", ")
    try change.remove(shown, from: collection, world, context) { rule in
      guard case .direct(let id, let name) = rule else { return false }
      return ids.contains(String(id)) || names.contains { $0.matches(name) }
    }
  }
}
