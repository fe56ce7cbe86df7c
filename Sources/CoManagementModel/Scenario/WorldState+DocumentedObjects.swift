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
    for (number, entry) in DocumentedObjects.applications.enumerated() {
      cloudServices.applications.append(
        TenantApplication(
          kind: entry.kind, name: entry.name,
          clientID: StableGUID(
            seed: facts.description.seed, kind: .documentedApplication, index: UInt64(number)),
          identifierURI: "https://ConfigMgrService",
          tenantID: StableGUID(seed: facts.description.seed, kind: .tenant),
          tenantName: facts.description.organizationName,
          secretExpires: entry.kind == .server
            ? facts.description.clock.adding(milliseconds: 275 * .day) : nil))
    }
  }

  /// A collection with the first workstations as members; user collections have none.
  private mutating func add(_ entry: DocumentedObjects.Collection, since began: VirtualInstant) {
    let id = entry.id.utf8.count == 5 ? facts.description.siteCode + entry.id : entry.id
    var record = CollectionRecord(
      id: id, name: entry.name, kind: entry.kind,
      limitedTo: entry.kind == .device ? "SMS00001" : "SMS00002", comment: "", membership: .rules)
    record.refreshType = .manual
    record.changed = began
    let template = facts.deviceTemplate
    var members = DeviceSet(capacity: template.count)
    if entry.kind == .device {
      for index in 0..<min(3, template.count) {
        members.insert(index)
        record.rules.load(
          .direct(
            resourceID: DeviceTemplate.firstResourceID + index,
            name: template.name(of: template.device(at: index))))
      }
    }
    record.updateDigest()
    collections.append(record)
    evaluations.append(
      CollectionEvaluation(
        collectionID: id, members: members, refreshed: began, memberChanged: began))
  }
}

/// What the examples of the reference name. [sccm-docs-powershell-ref]
enum DocumentedObjects {
  /// A collection; an id of five digits stands behind the site code.
  struct Collection {
    let id: String
    let name: String
    var kind = SiteCollection.Kind.device
  }

  static let collections = [
    Collection(id: "0004B", name: "Laptops"),
    Collection(id: "0004C", name: "DeviceCol1"),
    Collection(id: "0004D", name: "testCollection"),
    Collection(id: "0004E", name: "General Computer Collection"),
    Collection(id: "0004F", name: "Mobile Windows 7 Devices"),
    Collection(id: "00050", name: "testUser", kind: .user),
    Collection(id: "00051", name: "UserCol1", kind: .user),
    Collection(id: "9990000D", name: "Imported devices"),
    Collection(id: "SC100056", name: "Devices of another site"),
  ]

  static let firstSettingsID = 16_777_224
  static let clientSettings = ["Windows 8 Client Computers Settings", "Remote control"]

  static let applications: [(name: String, kind: TenantApplication.Kind)] = [
    ("CmgServerApp", .server), ("CmgClientApp", .client),
  ]

  static let boundaryGroup = "BGroup01"
  static let administrator = #"testDomain\myAdminUser"#
}
