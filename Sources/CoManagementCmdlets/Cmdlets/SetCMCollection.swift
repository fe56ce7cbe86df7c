import CoManagementModel
import ShellRuntime

/// `Set-CMCollection`
struct SetCMCollection: Cmdlet {
  private var choice = CollectionChoice()
  private var comment: String?
  private var limit = CollectionChoice()
  private var newName: String?
  private var passThru = false
  private var refresh = CollectionRefresh()
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Changes the settings of a collection.",
      examples: """
        PS> $pilot = New-CMDeviceCollection -Name Pilot -LimitingCollectionId SMS00001
        PS> Set-CMCollection -Name Pilot -NewName 'Pilot 1' -Comment 'First devices'
        PS> ($pilot | Set-CMCollection -RefreshType Continuous -PassThru).Name
        Pilot 1
        PS> Set-CMCollection -CollectionId SMS00001 -NewName 'Everything'
        ! BuiltInCollection,Set-CMCollection
        """,
      isReader: false,
      parameters: CollectionChoice.parameters(\.choice, name: "Name") + [
        Parameter("Comment", \.comment, "Another remark."),
        Parameter("NewName", \.newName, "Another name."),
        Parameter("PassThru", \.passThru, "Returns the collection."),
      ] + CollectionRefresh.parameters(\.refresh)
        + CollectionChoice.parameters(
          \.limit, id: "LimitingCollectionId", name: "LimitingCollectionName",
          object: "LimitingCollection")
        + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.connectedSite()
    try wildcards.validate(context)
    let simulation = world.simulation
    let collection = try choice.collection(
      of: simulation, context, kind: nil, wildcards: wildcards)
    var change = CollectionChange()
    change.name = newName
    change.comment = comment
    if limit.isGiven {
      change.limitingCollectionID =
        try limit.collection(of: simulation, context, kind: nil).collectionID
    }
    (change.refreshType, change.schedule) = try refresh.chosen(context, now: simulation.now)
    let changed = try context.proposal(simulation) { (copy) throws(ModelRejection) in
      try copy.changeCollection(id: collection.collectionID, change, by: world.userName)
    }
    let target = "Name=\"\(collection.name)\""
    guard try context.shouldProcess(target: target, action: context.call.name) else { return }
    try world.commit(changed)
    guard passThru, let after = changed.collection(id: collection.collectionID) else { return }
    try context.writer(SiteCollection.resultClass)(after)
  }
}
