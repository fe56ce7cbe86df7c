import CoManagementModel
import ShellRuntime

/// `Remove-CMCollection`
struct RemoveCMCollection: Cmdlet {
  private var force = false
  private var id: String?
  private var inputObject: Value?
  private var name: String?
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Removes collections.",
      examples: """
        PS> $pilot = New-CMDeviceCollection -Name Pilot -LimitingCollectionId SMS00001
        PS> Remove-CMCollection -Name Pilot -WhatIf
        What if: Performing the operation "Remove" on target "Collection: Name="Pilot"".
        PS> Remove-CMCollection -Name Pilot -Force
        PS> Get-CMCollection -Name Pilot
        PS> Remove-CMCollection -Id SMS00001 -Force
        ! BuiltInCollection,Remove-CMCollection
        PS> Remove-CMCollection -Name Pilot -Force
        ! ItemNotFound,Remove-CMCollection
        """,
      isReader: false,
      parameters: [
        Parameter("Force", \.force, "Does not ask."),
        Parameter("Id", \.id, "The collection's id."),
        Parameter("InputObject", \.inputObject, "The collection, as an object."),
        Parameter("Name", \.name, "The collection's name; may hold wildcards."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.connectedSite()
    try wildcards.validate(context)
    let meant = try meant(world.simulation, context)
    guard !meant.isEmpty else { throw context.notFound(.string(id ?? name ?? "")) }
    for collection in meant {
      let changed = try context.proposal(world.simulation) { (copy) throws(ModelRejection) in
        try copy.removeCollection(id: collection.collectionID, by: world.userName)
      }
      guard try context.shouldRemove("Collection", collection.name, force: force) else { continue }
      try world.commit(changed)
    }
  }

  private func meant(
    _ simulation: Simulation, _ context: CmdletContext
  ) throws(ShellError) -> [SiteCollection] {
    if let inputObject {
      guard case .object(let object as ResultObject<SiteCollection>) = inputObject else {
        throw context.wrongInput(inputObject, wanted: "a collection")
      }
      return simulation.collection(id: object.source.collectionID).map { [$0] } ?? []
    }
    let names = wildcards.pattern(name, allowsWildcards: true)
    let ids = wildcards.pattern(id)
    return simulation.collections.filter {
      names.matches($0.name) && ids.matches($0.collectionID)
    }
  }
}
