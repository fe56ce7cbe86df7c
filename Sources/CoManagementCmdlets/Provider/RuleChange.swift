import CoManagementModel
import ShellRuntime

/// What the cmdlets that add and remove membership rules have in common: the collection, and how
/// the change is carried out.
struct RuleChange {
  private var choice = CollectionChoice()
  private var passThru = false
  private var force = false
  private var wildcards = WildcardHandling()

  /// The parameters of a cmdlet that adds rules; `handlesWildcards` where it has the two that say
  /// how wildcards are taken.
  static func adding<Command: Cmdlet>(
    _ path: WritableKeyPath<Command, RuleChange>, handlesWildcards: Bool = false
  ) -> [Parameter<Command>] {
    let handling = handlesWildcards
      ? WildcardHandling.parameters(path.appending(path: \.wildcards)) : []
    return common(path) + handling
      + [Parameter("PassThru", path.appending(path: \.passThru), "Returns the collection.")]
  }

  /// The parameters of a cmdlet that removes rules.
  static func removing<Command: Cmdlet>(
    _ path: WritableKeyPath<Command, RuleChange>
  ) -> [Parameter<Command>] {
    common(path) + [Parameter("Force", path.appending(path: \.force), "Does not ask.")]
  }

  /// The parameters of a cmdlet that reads rules.
  static func common<Command: Cmdlet>(
    _ path: WritableKeyPath<Command, RuleChange>
  ) -> [Parameter<Command>] {
    CollectionChoice.parameters(path.appending(path: \.choice))
  }

  /// What a text parameter means.
  func pattern(_ text: String?, allowsWildcards: Bool = false) -> NamePattern {
    wildcards.pattern(text, allowsWildcards: allowsWildcards)
  }

  /// The collection that is meant.
  func collection(
    _ context: CmdletContext, kind: SiteCollection.Kind = .device
  ) throws(ShellError) -> (world: SimulatedWorld, collection: SiteCollection) {
    let world = try context.connectedSite()
    try wildcards.validate(context)
    let found = try choice.collection(
      of: world.simulation, context, kind: kind, wildcards: wildcards)
    return (world, found)
  }

  /// Adds rules to a collection; writes it with `-PassThru`.
  func add(
    _ rules: [CollectionRule], to collection: SiteCollection, _ world: SimulatedWorld,
    _ context: CmdletContext
  ) throws(ShellError) {
    let changed = try context.proposal(world.simulation) { (copy) throws(ModelRejection) in
      try copy.addRules(rules, toCollection: collection.collectionID, by: world.userName)
    }
    let target = "Name=\"\(collection.name)\""
    guard try context.shouldProcess(target: target, action: context.call.name) else { return }
    try world.commit(changed)
    guard passThru, let after = changed.collection(id: collection.collectionID) else { return }
    try context.writer(SiteCollection.resultClass)(after)
  }

  /// Removes the rules of a collection that `isRemoved` takes; asks without `-Force`.
  func remove(
    _ name: String, from collection: SiteCollection, _ world: SimulatedWorld,
    _ context: CmdletContext, where isRemoved: (CollectionRule) -> Bool
  ) throws(ShellError) {
    let changed = try context.proposal(world.simulation) { (copy) throws(ModelRejection) in
      try copy.removeRules(
        fromCollection: collection.collectionID, named: name, by: world.userName,
        where: isRemoved)
    }
    let kind = "Membership rule of \(collection.name)"
    guard try context.shouldRemove(kind, name, force: force) else { return }
    try world.commit(changed)
  }
}
