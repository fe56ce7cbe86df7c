import CoManagementModel
import ShellRuntime

/// `Add-CMDeviceCollectionExcludeMembershipRule`
struct AddCMDeviceCollectionExcludeMembershipRule: Cmdlet {
  private var change = RuleChange()
  private var other = CollectionChoice()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Keeps the members of another collection out of a device collection.",
      examples: """
        PS> $pilot = New-CMDeviceCollection -Name Pilot -LimitingCollectionId SMS00001
        PS> $name = 'All Desktop and Server Clients'
        PS> $pilot | Add-CMDeviceCollectionExcludeMembershipRule -ExcludeCollectionName $name
        PS> ($pilot | Get-CMDeviceCollectionExcludeMembershipRule).ExcludeCollectionID
        SMSDM003
        PS> $pilot | Add-CMDeviceCollectionExcludeMembershipRule -ExcludeCollection $pilot
        ! CircularDependency,Add-CMDeviceCollectionExcludeMembershipRule
        """,
      isReader: false,
      parameters: RuleChange.adding(\.change)
        + CollectionChoice.parameters(
          \.other, id: "ExcludeCollectionId", name: "ExcludeCollectionName",
          object: "ExcludeCollection"))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let (world, collection) = try change.collection(context)
    let other = try other.collection(of: world.simulation, context)
    let rule = CollectionRule.exclude(collectionID: other.collectionID, name: other.name)
    try change.add([rule], to: collection, world, context)
  }
}
