import CoManagementModel
import ShellRuntime

/// `Remove-CMDeviceCollectionExcludeMembershipRule`
struct RemoveCMDeviceCollectionExcludeMembershipRule: Cmdlet {
  private var change = RuleChange()
  private var other = CollectionChoice()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Takes an exclude membership rule from a device collection.",
      examples: """
        PS> $pilot = New-CMDeviceCollection -Name Pilot -LimitingCollectionId SMS00001
        PS> $pilot | Add-CMDeviceCollectionExcludeMembershipRule -ExcludeCollectionId SMSDM003
        PS> $rule = @{ ExcludeCollectionId = 'SMSDM003'; Force = $true }
        PS> $pilot | Remove-CMDeviceCollectionExcludeMembershipRule @rule
        PS> $pilot | Get-CMDeviceCollectionExcludeMembershipRule
        PS> $pilot | Remove-CMDeviceCollectionExcludeMembershipRule @rule
        ! ItemNotFound,Remove-CMDeviceCollectionExcludeMembershipRule
        """,
      isReader: false,
      parameters: RuleChange.removing(\.change)
        + CollectionChoice.parameters(
          \.other, id: "ExcludeCollectionId", name: "ExcludeCollectionName",
          object: "ExcludeCollection"))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let (world, collection) = try change.collection(context)
    let other = try other.collection(of: world.simulation, context)
    try change.remove(other.name, from: collection, world, context) { rule in
      guard case .exclude(let id, _) = rule else { return false }
      return id == other.collectionID
    }
  }
}
