import CoManagementModel
import ShellRuntime

/// `Get-CMDeviceCollectionDirectMembershipRule`
struct GetCMDeviceCollectionDirectMembershipRule: Cmdlet {
  private var change = RuleChange()
  private var resource: Value?
  private var resourceID: String?
  private var resourceName: String?

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the direct membership rules of a device collection.",
      examples: """
        PS> $pilot = New-CMDeviceCollection -Name Pilot -LimitingCollectionId SMS00001
        PS> Add-CMDeviceCollectionDirectMembershipRule -CollectionName Pilot -ResourceId 16777217
        PS> (Get-CMDeviceCollectionDirectMembershipRule -CollectionName Pilot).ResourceID
        16777217
        PS> Get-CMDeviceCollectionDirectMembershipRule -CollectionName Nowhere
        ! ItemNotFound,Get-CMDeviceCollectionDirectMembershipRule
        """,
      parameters: RuleChange.common(\.change) + [
        Parameter("Resource", \.resource, "Only the rule of this device."),
        Parameter("ResourceId", \.resourceID, "Only the rule of this resource id."),
        Parameter("ResourceName", \.resourceName, "Only rules of this name; may hold wildcards."),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let (_, collection) = try change.collection(context)
    let names = change.pattern(resourceName, allowsWildcards: true)
    var wanted = resourceID
    if let resource { wanted = String(try context.resourceID(of: resource)) }
    for rule in collection.rules {
      guard case .direct(let id, let name) = rule, names.matches(name),
        wanted == nil || wanted == String(id)
      else { continue }
      guard try context.write(rule.object(context.engine)) else { return }
    }
  }
}
