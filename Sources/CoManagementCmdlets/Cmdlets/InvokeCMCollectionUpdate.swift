import CoManagementModel
import ShellRuntime

/// `Invoke-CMCollectionUpdate`
struct InvokeCMCollectionUpdate: Cmdlet {
  private var choice = CollectionChoice()
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Has the members of a collection evaluated within seconds.",
      examples: """
        PS> $pilot = New-CMDeviceCollection -Name Pilot -LimitingCollectionId SMS00001
        PS> Invoke-CMCollectionUpdate -Name Pilot
        PS> (Get-CMCollection -Name Pilot).CurrentStatus
        5
        PS> Invoke-CMCollectionUpdate -CollectionId XYZ00099
        ! ItemNotFound,Invoke-CMCollectionUpdate
        """,
      isReader: false,
      parameters: CollectionChoice.parameters(\.choice, name: "Name")
        + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.connectedSite()
    try wildcards.validate(context)
    let collection = try choice.collection(
      of: world.simulation, context, kind: nil, wildcards: wildcards)
    let changed = try context.proposal(world.simulation) { (copy) throws(ModelRejection) in
      try copy.requestCollectionUpdate(id: collection.collectionID, by: world.userName)
    }
    let target = "Name=\"\(collection.name)\""
    guard try context.shouldProcess(target: target, action: context.call.name) else { return }
    try world.commit(changed)
  }
}
