extension WorldState {
  /// The objects that the examples of the cmdlets' reference name, so that these run unmodified:
  /// collections, client settings, app registrations. What follows from the scenario by itself
  /// (boundary groups, a gateway, an administrator) asks for the same flag.
  mutating func beginDocumentedObjects() {
    let began = facts.description.clock.adding(milliseconds: -90 * .day)
    for entry in DocumentedObjects.collections { add(entry, since: began) }
    collections.sort { $0.id < $1.id }
    let by = Administrator.earlierAdministrator(facts)
    for (number, name) in DocumentedObjects.clientSettings.enumerated() {
      clientSettings.custom.append(
        ClientSettings(
          id: DocumentedObjects.firstSettingsID + number, name: name, details: name, kind: .device,
          priority: number + 1, createdBy: by, created: began, modifiedBy: by, modified: began,
          cloud: nil,
          guid: StableGUID(
            seed: facts.description.seed, kind: .clientSettings, index: UInt64(1_000 + number))))
    }
    clientSettings.nextNumber = DocumentedObjects.firstSettingsID - ClientSettings.firstID + 4
    addProfiles(by: by, at: began)
    addApplications()
  }

  private mutating func addProfiles(by: String, at began: VirtualInstant) {
    for (number, entry) in DocumentedObjects.profiles.enumerated() {
      policies.policies.append(
        CoManagementPolicy(
          id: entry.id, NewCoManagementPolicy(name: entry.name, enrolsAutomatically: false),
          createdBy: by, created: began, siteCode: facts.description.siteCode,
          guid: StableGUID(
            seed: facts.description.seed, kind: .configurationPolicy,
            index: UInt64(1_000 + number)),
          category: entry.category))
    }
  }

  private mutating func addApplications() {
    for (number, entry) in DocumentedObjects.applications.enumerated() {
      cloudServices.applications.append(
        TenantApplication(
          kind: entry.kind, name: entry.name,
          clientID: StableGUID(
            seed: facts.description.seed, kind: .documentedApplication, index: UInt64(number)),
          identifierURI: entry.kind == .client ? "" : "https://ConfigMgrService",
          tenantID: StableGUID(seed: facts.description.seed, kind: .tenant),
          tenantName: facts.description.organizationName,
          secretExpires: entry.kind == .server
            ? facts.description.clock.adding(milliseconds: 275 * .day) : nil))
    }
    for (number, tenant) in DocumentedObjects.tenants.enumerated() {
      guard let id = StableGUID(text: tenant.id) else { continue }
      cloudServices.applications.append(
        TenantApplication(
          kind: .server, name: "\(tenant.name) Server",
          clientID: StableGUID(
            seed: facts.description.seed, kind: .documentedApplication, index: UInt64(10 + number)),
          identifierURI: "https://ConfigMgrService", tenantID: id, tenantName: tenant.name,
          secretExpires: facts.description.clock.adding(milliseconds: 275 * .day)))
    }
  }

  /// A collection with direct rules for its members.
  private mutating func add(_ entry: DocumentedObjects.Collection, since began: VirtualInstant) {
    let id = entry.id.utf8.count == 5 ? facts.description.siteCode + entry.id : entry.id
    var record = CollectionRecord(
      id: id, name: entry.name, kind: entry.kind,
      limitedTo: entry.kind == .device ? "SMS00001" : "SMS00004", comment: "", membership: .rules)
    record.refreshType = .manual
    record.changed = began
    let users = UserResources(facts: facts, table: devices)
    let template = facts.deviceTemplate
    var members = DeviceSet(
      capacity: entry.kind == .device ? template.totalCount : users.placeCount)
    for name in entry.members {
      guard let found = resource(named: name, entry.kind) else { continue }
      members.insert(found.position)
      record.rules.load(.direct(resourceID: found.resourceID, name: found.name))
    }
    record.updateDigest()
    collections.append(record)
    evaluations.append(
      CollectionEvaluation(
        collectionID: id, members: members, refreshed: began, memberChanged: began))
  }

  private func resource(
    named name: String, _ kind: SiteCollection.Kind
  ) -> (position: Int, resourceID: Int, name: String)? {
    if kind == .device {
      return facts.deviceTemplate.index(named: name).map {
        ($0, facts.deviceTemplate.resourceID(at: $0), name)
      }
    }
    guard let group = DiscoveredUserGroup.names.firstIndex(of: name) else { return nil }
    let position = facts.deviceTemplate.count + group
    return UserResources(facts: facts, table: devices)[position].map {
      (position, $0.resourceID, $0.name)
    }
  }
}
