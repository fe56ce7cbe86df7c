import Testing

@testable import CoManagementModel

@Suite("Collections")
struct CollectionTests {
  private let by = LabWorlds.administrator

  private func make(
    _ world: inout Simulation, _ name: String, in limit: String = "SMS00001",
    refresh: SiteCollection.RefreshType = .manual
  ) throws -> String {
    try world.createCollection(
      NewCollection(name: name, limitingCollectionID: limit, refreshType: refresh), by: by)
  }

  private func query(_ condition: String) -> CollectionRule {
    .query(
      id: 0, name: condition, expression: "select * from SMS_R_System where \(condition)")
  }

  @Test("All Systems holds every device, its clients those with a client")
  func builtIn() throws {
    let world = try LabWorlds.attached(deviceCount: 300)
    let collections = world.collections
    #expect(collections.map(\.collectionID) == collections.map(\.collectionID).sorted())
    let counts = collections.filter { $0.collectionType == 2 }.map(\.memberCount)
    let eligible = world.devices.count { $0.isCoManagementEligible }
    #expect(counts == [300, eligible, 0, 0, world.devices.clientCount])
    let limits = collections.map(\.limitToCollectionName)
    #expect(limits.filter { $0 == "All Systems" }.count == 3)
    #expect(collections.filter { !$0.isBuiltIn }.isEmpty)
    for collection in collections where collection.collectionType == 2 {
      #expect(collection.members.count == collection.memberCount)
    }
  }

  @Test("direct, query, include and exclude rules work together, within the limit")
  func rules() throws {
    var world = try LabWorlds.attached(deviceCount: 200)
    let servers = try make(&world, "Servers")
    try world.addRules([query("Name like '%-SRV-%'")], toCollection: servers, by: by)
    let pilot = try make(&world, "Pilot", in: "SMSDM003")
    try world.addRules(
      [
        query("ADSiteName = 'Oslo'"), .direct(resourceID: 16_777_217, name: ""),
        .include(collectionID: "SMSDM001", name: ""), .exclude(collectionID: servers, name: ""),
      ], toCollection: pilot, by: by)
    #expect(world.collection(id: pilot)?.memberCount == 0)
    #expect(world.collection(id: pilot)?.currentStatus == 5)
    world.advance(bySeconds: 6)
    let found = try #require(world.collection(id: pilot))
    #expect(found.currentStatus == 1)
    let wanted = world.devices.filter { device in
      device.isClient && !device.name.contains("-SRV-")
        && (device.adSiteName == "Oslo" || device.resourceID == 16_777_217)
    }
    #expect(!wanted.isEmpty)
    #expect(found.members.map(\.name) == wanted.map(\.name))
    #expect(found.rules.map(\.name).contains("All Mobile Devices"))
  }

  @Test("members follow the devices by schedule, every five minutes, or when somebody asks")
  func refresh() throws {
    var world = try LabWorlds.attached(seed: 3, deviceCount: 3_000)
    let device = try #require(world.devices.first { $0.isClient && $0.isApproved == 0 })
    let rule = CollectionRule.query(
      id: 0, name: "Approved",
      expression: "select a.* from SMS_R_System a join SMS_CombinedDeviceResources b "
        + "on a.ResourceId = b.ResourceID where b.IsApproved = 0")
    var ids: [SiteCollection.RefreshType: String] = [:]
    for type in SiteCollection.RefreshType.allCases {
      let id = try make(&world, "\(type)", refresh: type)
      if type == .periodic {
        var change = CollectionChange()
        change.schedule = RefreshSchedule(start: world.now, recurrence: .minutes(60))
        try world.changeCollection(id: id, change, by: by)
      }
      try world.addRules([rule], toCollection: id, by: by)
      ids[type] = id
    }
    world.advance(bySeconds: 10)
    func count(_ type: SiteCollection.RefreshType) -> Int? {
      ids[type].flatMap { world.collection(id: $0)?.memberCount }
    }
    let before = try #require(count(.manual))
    #expect(before > 0)
    try world.approveDevice(resourceID: device.resourceID, by: by)
    world.advance(bySeconds: 300)
    #expect(count(.continuous) == before - 1)
    #expect([count(.manual), count(.periodic)] == [before, before])
    world.advance(bySeconds: 3_600)
    #expect([count(.manual), count(.periodic)] == [before, before - 1])
    try world.requestCollectionUpdate(id: ids[.manual] ?? "", by: by)
    world.advance(bySeconds: 6)
    #expect(count(.manual) == before - 1)
  }

  @Test("rings, names that are taken, what setup made and what others need are refused")
  func refusals() throws {
    var world = try LabWorlds.attached(deviceCount: 20)
    let outer = try make(&world, "Outer")
    let inner = try make(&world, "Inner", in: outer)
    let before = world
    func refuse(
      _ wanted: CollectionRejection, _ change: (inout Simulation) throws -> Void
    ) {
      #expect(throws: ModelRejection.collection(wanted)) { try change(&world) }
      #expect(world == before)
    }
    refuse(.circular("Inner")) {
      try $0.addRules([.include(collectionID: inner, name: "")], toCollection: outer, by: by)
    }
    refuse(.circular("Outer")) {
      try $0.addRules([.exclude(collectionID: outer, name: "")], toCollection: outer, by: by)
    }
    refuse(.nameTaken("OUTER")) { _ = try make(&$0, "OUTER") }
    refuse(.badName(String(repeating: "x", count: 256))) {
      _ = try make(&$0, String(repeating: "x", count: 256))
    }
    refuse(.inUse("Outer", by: ["Inner"])) { try $0.removeCollection(id: outer, by: by) }
    refuse(.builtIn("All Systems")) { try $0.removeCollection(id: "SMS00001", by: by) }
    refuse(.notFound("XYZ99999")) { try $0.removeCollection(id: "XYZ99999", by: by) }
    refuse(.wrongKind("All Users")) { _ = try make(&$0, "Mixed", in: "SMS00002") }
    refuse(.ruleNotFound("x")) {
      try $0.removeRules(fromCollection: outer, named: "x", by: by) { _ in true }
    }
  }

  @Test("ids are not given twice, and what is taken back leaves the configuration as it was")
  func identifiers() throws {
    var world = try LabWorlds.attached(deviceCount: 20)
    let digest = world.configurationDigest
    let first = try make(&world, "One")
    #expect(first == "XYZ00014")
    #expect(world.configurationDigest != digest)
    try world.removeCollection(id: first, by: by)
    #expect(world.configurationDigest == digest)
    let second = try make(&world, "One")
    #expect(second == "XYZ00015")
  }

  @Test("Unicode, quotes and wildcards in names are letters like others")
  func names() throws {
    var world = try LabWorlds.attached(deviceCount: 20)
    for name in ["Ærøskøbing", "It's \"ours\"", "All * [a-z]?", "日本", "%_"] {
      let id = try make(&world, name)
      #expect(world.collection(id: id)?.name == name)
    }
    #expect(throws: ModelRejection.collection(.nameTaken("ÆRØSKØBING"))) {
      _ = try make(&world, "ÆRØSKØBING")
    }
  }
}
