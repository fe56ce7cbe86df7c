import CoManagementModel
import ShellRuntime

/// What the cmdlets that make collections have in common.
struct CollectionDraft {
  private var comment: String?
  private var limit = CollectionChoice()
  private var name = ""
  private var refresh = CollectionRefresh()

  /// The parameters of a cmdlet that keeps the draft at `path`.
  static func parameters<Command: Cmdlet>(
    _ path: WritableKeyPath<Command, CollectionDraft>
  ) -> [Parameter<Command>] {
    [
      Parameter("Comment", path.appending(path: \.comment), "A remark."),
      Parameter("Name", path.appending(path: \.name), "The name of the new collection."),
    ] + CollectionRefresh.parameters(path.appending(path: \.refresh))
      + CollectionChoice.parameters(
        path.appending(path: \.limit), id: "LimitingCollectionId", name: "LimitingCollectionName")
  }

  /// Makes the collection and writes it.
  func create(
    kind: SiteCollection.Kind, _ context: CmdletContext
  ) throws(ShellError) {
    let world = try context.connectedSite()
    let simulation = world.simulation
    let limit = try limit.collection(of: simulation, context, kind: nil)
    let (type, schedule) = try refresh.chosen(context, now: simulation.now)
    let new = NewCollection(
      name: name, kind: kind, limitingCollectionID: limit.collectionID, comment: comment ?? "",
      refreshType: type ?? .manual, schedule: schedule)
    var id = ""
    let changed = try context.proposal(simulation) { (copy) throws(ModelRejection) in
      id = try copy.createCollection(new, by: world.userName)
    }
    guard try context.shouldProcess(target: "Name=\"\(name)\"", action: context.call.name) else {
      return
    }
    try world.commit(changed)
    guard let collection = changed.collection(id: id) else { return }
    try context.writer(SiteCollection.resultClass)(collection)
  }
}

/// `-RefreshType` and `-RefreshSchedule`.
struct CollectionRefresh {
  private var type: String?
  private var schedule: Value?

  static func parameters<Command: Cmdlet>(
    _ path: WritableKeyPath<Command, CollectionRefresh>
  ) -> [Parameter<Command>] {
    [
      Parameter(
        "RefreshSchedule", path.appending(path: \.schedule),
        "When members are evaluated, from New-CMSchedule."),
      Parameter(
        "RefreshType", path.appending(path: \.type),
        "Manual, Periodic (by the schedule), Continuous (incremental) or Both."),
    ]
  }

  /// What was chosen; nil = as it is. A schedule alone means that it is kept, periodic without one
  /// that it is weekly (decided).
  func chosen(
    _ context: CmdletContext, now: VirtualInstant
  ) throws(ShellError) -> (SiteCollection.RefreshType?, RefreshSchedule?) {
    var given: RefreshSchedule?
    if let schedule {
      guard case .object(let object as ResultObject<RefreshSchedule>) = schedule else {
        throw context.wrongInput(schedule, wanted: "a schedule of New-CMSchedule")
      }
      given = object.source
    }
    let type = named
    if given == nil, type == .periodic || type == .both {
      given = RefreshSchedule(start: now, recurrence: .minutes(7 * 1_440))
    }
    return (type ?? (given == nil ? nil : .periodic), given)
  }

  private var named: SiteCollection.RefreshType? {
    switch type.map(TextComparison.folded) {
    case "manual", "none", "0", "1": .manual
    case "periodic", "2": .periodic
    case "continuous", "4": .continuous
    case "both", "6": .both
    default: nil
    }
  }
}
