extension Simulation {
  /// New-CMCollection: gives the new collection's id, the site code and five hexadecimal digits.
  @discardableResult
  public mutating func createCollection(
    _ new: NewCollection, by: String
  ) throws(ModelRejection) -> String {
    try requireAdministrator(by, for: .collections)
    try requireFreeName(new.name, kind: new.kind)
    let limit = try record(new.limitingCollectionID)
    guard limit.kind == new.kind else { throw .collection(.wrongKind(limit.name)) }
    var id = scenario.siteCode
    id.append(padded: state.nextCollectionNumber, to: 5, radix: 16)
    var record = CollectionRecord(
      id: id.uppercasedASCII, name: new.name, kind: new.kind, limitedTo: limit.id,
      comment: new.comment, membership: .rules)
    record.refreshType = new.refreshType
    record.schedule = new.schedule
    record.changed = now
    record.updateDigest()
    configure(.collection(.created, id: record.id, name: record.name), by: by) { state in
      state.nextCollectionNumber += 1
      state.insert(record)
    }
    return record.id
  }

  /// Set-CMCollection. A change of the limit or the refresh evaluates the members again.
  public mutating func changeCollection(
    id: String, _ change: CollectionChange, by: String
  ) throws(ModelRejection) {
    try requireAdministrator(by, for: .collections)
    var record = try changeableRecord(id)
    if let name = change.name, name != record.name {
      if !name.equalsIgnoringASCIICase(record.name) {
        try requireFreeName(name, kind: record.kind)
      }
      record.name = name
    }
    if let limitID = change.limitingCollectionID {
      let limit = try self.record(limitID)
      guard limit.kind == record.kind else { throw .collection(.wrongKind(limit.name)) }
      try requireNoRing(from: limit.id, to: record.id, name: limit.name)
      record.limitingCollectionID = limit.id
    }
    record.comment = change.comment ?? record.comment
    record.refreshType = change.refreshType ?? record.refreshType
    record.schedule = change.schedule ?? record.schedule
    replace(record, by: by)
  }

  /// Remove-CMCollection: refused while others need it. [memdocs manage-collections, Delete]
  public mutating func removeCollection(id: String, by: String) throws(ModelRejection) {
    try requireAdministrator(by, for: .collections)
    let record = try changeableRecord(id)
    let deployed = policyDeployments.filter { $0.collectionID == record.id }.compactMap { used in
      configurationPolicies.first { $0.id == used.policyID }?.name
    }
    let settings = clientSettings.filter { settings in
      clientSettingsDeployments.contains {
        $0.settingsID == settings.id && $0.collectionID == record.id
      }
    }
    let dependents =
      state.collections.filter { $0.inputs.contains(record.id) }.map(\.name) + deployed
      + settings.map(\.name)
    guard dependents.isEmpty else {
      throw .collection(.inUse(record.name, by: dependents))
    }
    configure(.collection(.deleted, id: record.id, name: record.name), by: by) { state in
      state.collections.removeAll { $0.id == record.id }
      state.evaluations.removeAll { $0.collectionID == record.id }
    }
  }

  /// Invoke-CMCollectionUpdate: members are evaluated within seconds.
  public mutating func requestCollectionUpdate(id: String, by: String) throws(ModelRejection) {
    try requireAdministrator(by, for: .collections)
    let record = try record(id)
    change { $0.requestEvaluation(of: record.id) }
  }

  /// Set-CMCollectionCloudSync: Entra groups that get the members, and whether Intune's endpoint
  /// security policies can be assigned to the collection.
  public mutating func setCloudSync(
    id: String, adding groups: [String] = [], removing removed: [String] = [],
    isSecurityTarget: Bool? = nil, by: String
  ) throws(ModelRejection) {
    try requireAdministrator(by, for: .collections)
    var record = try changeableRecord(id)
    for group in groups where !record.cloudGroups.contains(where: { WqlText.equal($0, group) }) {
      record.cloudGroups.append(group)
    }
    record.cloudGroups.removeAll { group in removed.contains { WqlText.equal($0, group) } }
    record.isSecurityTarget = isSecurityTarget ?? record.isSecurityTarget
    replace(record, by: by, evaluates: false)
  }
}

extension Simulation {
  /// Adds rules to a collection, all or none of them. Names of direct, include and exclude rules
  /// follow from what they name.
  public mutating func addRules(
    _ rules: [CollectionRule], toCollection id: String, by: String
  ) throws(ModelRejection) {
    try requireAdministrator(by, for: .collections)
    var record = try changeableRecord(id)
    for rule in rules {
      let rule = try checked(rule, for: record)
      guard record.rules.append(rule) else { throw .collection(.ruleExists(rule.name)) }
    }
    guard !rules.isEmpty else { return }
    replace(record, by: by)
  }

  /// Removes the rules of a collection that `isRemoved` takes; refused where it takes none.
  public mutating func removeRules(
    fromCollection id: String, named name: String, by: String,
    where isRemoved: (CollectionRule) -> Bool
  ) throws(ModelRejection) {
    try requireAdministrator(by, for: .collections)
    var record = try changeableRecord(id)
    let before = record.rules.count
    record.rules.removeAll(where: isRemoved)
    guard record.rules.count < before else { throw .collection(.ruleNotFound(name)) }
    replace(record, by: by)
  }

  /// The rule with its name and, for a query, its number; refused where it cannot be.
  private func checked(
    _ rule: CollectionRule, for record: CollectionRecord
  ) throws(ModelRejection) -> CollectionRule {
    switch rule {
    case .direct(let resourceID, _):
      guard let name = resourceName(resourceID, for: record.kind) else {
        throw .deviceNotFound(resourceID: resourceID)
      }
      return .direct(resourceID: resourceID, name: name)
    case .query(_, let name, let expression):
      do throws(WqlError) {
        try RuleQuery(expression).check(record.kind, in: SiteNamespace(self))
      } catch {
        throw .collection(.badQuery(error, expression: expression))
      }
      return .query(id: record.rules.lastQuery + 1, name: name, expression: expression)
    case .include(let id, _):
      let other = try other(id, of: record)
      return .include(collectionID: other.id, name: other.name)
    case .exclude(let id, _):
      let other = try other(id, of: record)
      return .exclude(collectionID: other.id, name: other.name)
    }
  }

  private func resourceName(_ resourceID: Int, for kind: SiteCollection.Kind) -> String? {
    guard kind == .user else { return devices[resourceID: resourceID]?.name }
    let resources = userResources
    return resources.position(resourceID: resourceID).flatMap { resources[$0]?.name }
  }

  private func other(
    _ id: String, of record: CollectionRecord
  ) throws(ModelRejection) -> CollectionRecord {
    let other = try self.record(id)
    guard other.kind == record.kind else { throw .collection(.wrongKind(other.name)) }
    try requireNoRing(from: other.id, to: record.id, name: other.name)
    return other
  }
}

extension Simulation {
  private mutating func replace(
    _ record: CollectionRecord, by: String, evaluates: Bool = true
  ) {
    var record = record
    record.changed = now
    record.updateDigest()
    guard let place = state.collections.firstIndex(where: { $0.id == record.id }),
      state.collections[place].digest != record.digest
    else { return }
    configure(.collection(.modified, id: record.id, name: record.name), by: by) { state in
      state.collections[place] = record
      if evaluates { state.requestEvaluation(of: record.id) }
    }
  }

  func record(_ id: String) throws(ModelRejection) -> CollectionRecord {
    guard let found = state.collections.first(where: { $0.id.equalsIgnoringASCIICase(id) })
    else { throw .collection(.notFound(id)) }
    return found
  }

  private func changeableRecord(_ id: String) throws(ModelRejection) -> CollectionRecord {
    let record = try record(id)
    guard record.membership == .rules else { throw .collection(.builtIn(record.name)) }
    return record
  }

  private func requireFreeName(
    _ name: String, kind: SiteCollection.Kind
  ) throws(ModelRejection) {
    guard name.isObjectName else { throw .collection(.badName(name)) }
    guard
      !state.collections.contains(where: { $0.kind == kind && WqlText.equal($0.name, name) })
    else { throw .collection(.nameTaken(name)) }
  }

  /// Refuses a link to a collection that depends on the one it starts from.
  private func requireNoRing(
    from start: String, to target: String, name: String
  ) throws(ModelRejection) {
    var seen: Set<String> = []
    var waiting = [start]
    while let id = waiting.popLast() {
      guard id != target else { throw .collection(.circular(name)) }
      guard seen.insert(id).inserted else { continue }
      waiting += state.collections.first { $0.id == id }?.inputs ?? []
    }
  }
}

extension WorldState {
  /// Puts a new collection at its place, to be evaluated.
  fileprivate mutating func insert(_ record: CollectionRecord) {
    let place = collections.firstIndex { $0.id > record.id } ?? collections.count
    collections.insert(record, at: place)
    evaluations.append(
      CollectionEvaluation(
        collectionID: record.id,
        members: DeviceSet(
          capacity: record.kind == .device
            ? facts.deviceTemplate.totalCount
            : UserResources(facts: facts, table: devices).placeCount),
        refreshed: now,
        memberChanged: now))
    requestEvaluation(of: record.id)
  }

  /// The evaluator gets to it after `Stage.collectionRequest`.
  fileprivate mutating func requestEvaluation(of id: String) {
    guard let place = evaluations.firstIndex(where: { $0.collectionID == id }) else { return }
    let due = now.adding(milliseconds: Stage.collectionRequest.delay)
    evaluations[place].due = min(evaluations[place].due ?? due, due)
  }
}

extension String {
  /// a-z become A-Z; every other byte stays.
  var uppercasedASCII: String {
    String(decoding: utf8.map { (97...122).contains($0) ? $0 & 0xDF : $0 }, as: UTF8.self)
  }
}
