/// SMS_COLLECTION_EVALUATOR: works out the members of collections with rules, at the moments at
/// which the product does, and only where something that they read has changed.
struct CollectionEvaluator {
  private(set) var simulation: Simulation
  /// Members of collections without rules; evaluating does not change devices.
  private var builtIn: [String: DeviceSet] = [:]

  init(_ simulation: Simulation) { self.simulation = simulation }

  /// What is due until a moment, in the order of time. The cost does not depend on how long that
  /// is: what is due several times is evaluated at the last of them.
  static func due(
    _ simulation: Simulation, until instant: VirtualInstant
  ) -> [(moment: VirtualInstant, ids: [String])] {
    let evaluator = CollectionEvaluator(simulation)
    var moments: [VirtualInstant: [String]] = [:]
    for evaluation in simulation.state.evaluations {
      guard let moment = evaluator.lastDue(evaluation, notAfter: instant) else { continue }
      moments[moment, default: []].append(evaluation.collectionID)
    }
    return moments.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The last moment, after the last evaluation, at which a collection is evaluated.
  private func lastDue(
    _ evaluation: CollectionEvaluation, notAfter now: VirtualInstant
  ) -> VirtualInstant? {
    let state = simulation.state
    guard let record = state.collections.first(where: { $0.id == evaluation.collectionID })
    else { return nil }
    var moments: [VirtualInstant] = []
    if let due = evaluation.due, due <= now { moments.append(due) }
    let goesBySchedule = record.refreshType == .periodic || record.refreshType == .both
    if goesBySchedule, let last = record.schedule?.last(notAfter: now) { moments.append(last) }
    if record.refreshType == .continuous || record.refreshType == .both {
      moments.append(Stage.collectionEvaluation.last(notAfter: now))
    }
    return moments.filter { $0 > evaluation.refreshed }.max()
  }

  /// Evaluates some collections, those first that others read.
  mutating func evaluate(_ ids: [String], at moment: VirtualInstant) {
    var world = simulation
    world.setClock(moment)
    let expressions = simulation.state.collections.filter { ids.contains($0.id) }.flatMap {
      $0.rules.compactMap(\.expression)
    }
    let namespace = MaterializedNamespace(SiteNamespace(world), for: expressions)
    for id in Self.inOrder(ids, simulation.state.collections) {
      evaluate(id, at: moment, namespace)
    }
  }

  private mutating func evaluate(
    _ id: String, at moment: VirtualInstant, _ namespace: MaterializedNamespace
  ) {
    let state = simulation.state
    guard let place = state.evaluations.firstIndex(where: { $0.collectionID == id }),
      let record = state.collections.first(where: { $0.id == id })
    else { return }
    var evaluation = state.evaluations[place]
    let inputs = self.inputs(of: record)
    if inputs == nil || inputs != evaluation.inputs {
      let members = self.members(of: record, namespace)
      if members != evaluation.members { evaluation.memberChanged = moment }
      evaluation.members = members
      evaluation.inputs = inputs ?? 0
    }
    evaluation.refreshed = moment
    if let due = evaluation.due, due <= moment { evaluation.due = nil }
    simulation.setEvaluation(evaluation, at: place)
  }

  /// What the members follow from, as a digest; nil where a query reads what changes with time or
  /// what cannot be told.
  private func inputs(of record: CollectionRecord) -> UInt64? {
    var builder = DigestBuilder()
    builder.add(record.digest)
    for rule in record.rules {
      guard case .query(_, _, let expression) = rule else { continue }
      guard QueryReading(expression).readsDevicesOnly else { return nil }
      builder.add(simulation.state.devices.populationDigest)
    }
    for id in record.inputs {
      builder.add(id)
      let evaluation = simulation.state.evaluations.first { $0.collectionID == id }
      builder.add(evaluation?.members.digest ?? simulation.state.devices.populationDigest)
    }
    return builder.value
  }

  private mutating func members(
    of record: CollectionRecord, _ namespace: MaterializedNamespace
  ) -> DeviceSet {
    let capacity = simulation.memberCapacity(record.kind)
    var members = DeviceSet(capacity: capacity)
    var excluded = DeviceSet(capacity: capacity)
    for rule in record.rules {
      switch rule {
      case .direct(let resourceID, _):
        if let index = simulation.memberIndex(resourceID: resourceID, record.kind) {
          members.insert(index)
        }
      case .query(_, _, let expression):
        let found = try? RuleQuery(expression).members(record.kind, in: namespace, simulation)
        for index in found ?? [] { members.insert(index) }
      case .include(let id, _): members.formUnion(self.members(of: id))
      case .exclude(let id, _): excluded.formUnion(self.members(of: id))
      }
    }
    members.subtract(excluded)
    if !record.limitingCollectionID.isEmpty {
      members.formIntersection(self.members(of: record.limitingCollectionID))
    }
    return members
  }

  /// The members of a collection as they are now.
  private mutating func members(of id: String) -> DeviceSet {
    let devices = simulation.devices
    guard let collection = simulation.collection(id: id) else {
      return DeviceSet(capacity: simulation.memberCapacity(.device))
    }
    if let evaluation = collection.evaluation { return evaluation.members }
    guard collection.record.kind == .device else {
      return DeviceSet(capacity: simulation.memberCapacity(.user)) {
        collection.contains(userAt: $0)
      }
    }
    if let known = builtIn[id] { return known }
    let members = devices.set(where: collection.contains)
    builtIn[id] = members
    return members
  }

  /// Collections behind those that they read; there are no rings.
  static func inOrder(_ ids: [String], _ records: [CollectionRecord]) -> [String] {
    var done: Set<String> = []
    var ordered: [String] = []
    func visit(_ id: String) {
      guard done.insert(id).inserted else { return }
      for input in records.first(where: { $0.id == id })?.inputs ?? [] { visit(input) }
      if ids.contains(id) { ordered.append(id) }
    }
    for id in ids { visit(id) }
    return ordered
  }
}

extension Simulation {
  /// How many members a collection of a kind could have: the world's devices count, since others
  /// than the site's may come to it.
  func memberCapacity(_ kind: SiteCollection.Kind) -> Int {
    kind == .device ? state.facts.deviceTemplate.totalCount : userResources.placeCount
  }

  /// The number of a resource among those that a collection of a kind could have: a device's index,
  /// a user's place.
  func memberIndex(resourceID: Int, _ kind: SiteCollection.Kind) -> Int? {
    guard kind == .device else { return userResources.position(resourceID: resourceID) }
    let devices = devices
    return devices.position(resourceID: resourceID).map(devices.index)
  }
}
