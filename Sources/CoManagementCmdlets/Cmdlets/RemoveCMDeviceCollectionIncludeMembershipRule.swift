import CoManagementModel
import ShellRuntime

/// `Remove-CMDeviceCollectionIncludeMembershipRule`
struct RemoveCMDeviceCollectionIncludeMembershipRule: Cmdlet {
  private var change = RuleChange()
  private var other = CollectionChoice()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Takes an include membership rule from a device collection.",
      examples: """
        PS> $pilot = New-CMDeviceCollection -Name Pilot -LimitingCollectionId SMS00001
        PS> $pilot | Add-CMDeviceCollectionIncludeMembershipRule -IncludeCollectionId SMSDM003
        PS> $rule = @{ IncludeCollectionId = 'SMSDM003'; Force = $true }
        PS> $pilot | Remove-CMDeviceCollectionIncludeMembershipRule @rule
        PS> $pilot | Get-CMDeviceCollectionIncludeMembershipRule
        PS> $pilot | Remove-CMDeviceCollectionIncludeMembershipRule @rule
        ! ItemNotFound,Remove-CMDeviceCollectionIncludeMembershipRule
        """,
      isReader: false,
      parameters: RuleChange.removing(\.change)
        + CollectionChoice.parameters(
          \.other, id: "IncludeCollectionId", name: "IncludeCollectionName",
          object: "IncludeCollection"))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let (world, collection) = try change.collection(context)
    let other = try other.collection(of: world.simulation, context)
    try change.remove(other.name, from: collection, world, context) { rule in
      guard case .include(let id, _) = rule else { return false }
      return id == other.collectionID
    }
  }
}
