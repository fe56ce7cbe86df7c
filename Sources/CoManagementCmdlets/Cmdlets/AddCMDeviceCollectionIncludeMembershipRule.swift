import CoManagementModel
import ShellRuntime

/// `Add-CMDeviceCollectionIncludeMembershipRule`
struct AddCMDeviceCollectionIncludeMembershipRule: Cmdlet {
  private var change = RuleChange()
  private var other = CollectionChoice()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Makes the members of another collection members, too.",
      examples: """
        PS> $pilot = New-CMDeviceCollection -Name Pilot -LimitingCollectionId SMS00001
        PS> $name = 'All Desktop and Server Clients'
        PS> $pilot | Add-CMDeviceCollectionIncludeMembershipRule -IncludeCollectionName $name
        PS> ($pilot | Get-CMDeviceCollectionIncludeMembershipRule).IncludeCollectionID
        SMSDM003
        PS> $pilot | Add-CMDeviceCollectionIncludeMembershipRule -IncludeCollection $pilot
        ! CircularDependency,Add-CMDeviceCollectionIncludeMembershipRule
        """,
      isReader: false,
      parameters: RuleChange.adding(\.change)
        + CollectionChoice.parameters(
          \.other, id: "IncludeCollectionId", name: "IncludeCollectionName",
          object: "IncludeCollection"))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let (world, collection) = try change.collection(context)
    let other = try other.collection(of: world.simulation, context)
    let rule = CollectionRule.include(collectionID: other.collectionID, name: other.name)
    try change.add([rule], to: collection, world, context)
  }
}
