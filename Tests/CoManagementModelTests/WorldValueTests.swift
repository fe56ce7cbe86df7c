import Testing

@testable import CoManagementModel

@Suite("The world is a value")
struct WorldValueTests {
  @Test("the same seed and operations give equal worlds and digests")
  func replay() throws {
    for seed in UInt64(0)..<10 {
      let first = try operated(seed: seed)
      let second = try operated(seed: seed)
      #expect(first == second)
      #expect(first.configurationDigest == second.configurationDigest)
      #expect(first.uploadLogLines() == second.uploadLogLines())
      #expect(
        first.statusMessages(since: .earliest) == second.statusMessages(since: .earliest))
    }
  }

  @Test("another seed gives another world and digest")
  func seeds() throws {
    let first = try LabWorlds.attached(seed: 1)
    let second = try LabWorlds.attached(seed: 2)
    #expect(first != second)
    #expect(first.configurationDigest != second.configurationDigest)
    #expect(first.tenant.id != second.tenant.id)
    #expect(first.changedParts(since: second) == WorldPart.allCases)
  }

  @Test("the digest is pinned, so that it is the same in every process")
  func pinnedDigest() throws {
    let world = try LabWorlds.attached(seed: 1)
    #expect(world.configurationDigest.description == "f1a917142c8bde4b")
  }

  @Test("a copy shares its storage until one of the two changes, and then keeps its own")
  func copies() throws {
    var world = try LabWorlds.attached()
    let copy = world
    #expect(world.sharesStorage(with: copy))
    world.advance(bySeconds: 1)
    #expect(!world.sharesStorage(with: copy))
    #expect(copy.now == .defaultClock)
    try world.setOnline(.offline)
    #expect(copy.serviceConnectionPointMode == .online)
    #expect(copy != world)
  }

  @Test("reading everything leaves the very same storage")
  func reading() throws {
    let world = try LabWorlds.attached(deviceCount: 40, faults: ConnectorFault.allCases)
    let copy = world
    _ = (world.site, world.tenant, world.siteSystemRoles, world.siteComponents)
    _ = (world.connectorsPage, world.administrators, world.devices.map(\.name))
    _ = world.logFiles.map { world.lines(of: $0) }
    _ = world.statusMessages(since: .earliest)
    #expect(world.sharesStorage(with: copy))
    #expect(world == copy)
  }

  @Test("time alone changes no part and no digest")
  func timeAlone() throws {
    var world = try LabWorlds.attached(faults: [.serviceConnectionPointOffline])
    let before = world
    world.advance(bySeconds: 400 * LabWorlds.day)
    #expect(world != before)
    #expect(world.changedParts(since: before).isEmpty)
    #expect(world.configurationDigest == before.configurationDigest)
  }

  @Test("each change names its part, and taking it back leaves none")
  func parts() throws {
    var world = try LabWorlds.attached()
    let before = world
    try world.setOnline(.offline)
    #expect(world.changedParts(since: before) == [.site])
    world.advance(bySeconds: 5 * LabWorlds.hour)
    try world.setOnline()
    #expect(world.changedParts(since: before).isEmpty)
    #expect(world.configurationDigest == before.configurationDigest)
    try world.renewSecretKey(by: LabWorlds.administrator)
    #expect(world.changedParts(since: before) == [.tenant])
    #expect(!world.hasChanged(.site, since: before))
  }

  @Test("what a device is asked to do is no change of the tenant, beside one that is, too")
  func deviceActions() throws {
    var world = try LabWorlds.attached()
    world.advance(bySeconds: 2 * LabWorlds.hour)
    let before = world
    let device = try #require(world.tenantDevices.first { $0.management == .configMgr })
    try world.requestClientAction(
      "Sync Machine Policy", of: device, by: LabWorlds.administrator)
    #expect(world.changedParts(since: before).isEmpty)
    try world.setOnline(.offline)
    #expect(world.changedParts(since: before) == [.site])
  }

  @Test("a mode switched to and fro between two runs leaves no trace in the history")
  func toggling() throws {
    var world = try LabWorlds.attached()
    let periods = world.state.uploads?.periods
    for _ in 0..<50 {
      try world.setOnline(.offline)
      try world.setOnline()
    }
    #expect(world.state.uploads?.periods == periods)
    #expect(world.statusMessages(since: world.now).count == 100)
  }

  @Test("the history's arithmetic agrees with counting run by run")
  func counting() throws {
    for seed in UInt64(0)..<6 {
      let world = try operated(seed: seed)
      let history = try #require(world.state.uploads)
      var accepted: Int64 = -1
      let total = history.runCount(through: world.now)
      var lastSlot = Int64.min
      for ordinal in 0..<total {
        let run = try #require(history.run(ordinal))
        #expect(run.slot > lastSlot)
        lastSlot = run.slot
        let before = history.lastAccepted(before: run.slot)?.ordinal ?? -1
        #expect(before == accepted)
        if run.outcome == .accepted { accepted = ordinal }
      }
      #expect(total > 0)
    }
  }

  /// A world after a hundred random operations, ten days or so later.
  private func operated(seed: UInt64) throws -> Simulation {
    var world = try Simulation(
      ScenarioDescription(seed: seed, deviceCount: 60, attachment: .daysAgo(2)))
    let admin = LabWorlds.administrator
    var stream = RandomStream(seed: seed, purpose: .administrators, index: 99)
    for _ in 0..<100 {
      switch stream.below(7) {
      case 0: try world.setOnline(.offline)
      case 1: try world.setOnline()
      case 2: try world.setProviderAuthentication(.windowsHello, by: admin)
      case 3: try world.setProviderAuthentication(.windows, by: admin)
      case 4: try world.renewSecretKey(by: admin)
      case 5:
        let proxy = stream.below(2) == 0 ? nil : ProxySettings(server: "p.contoso.com")
        try world.setServiceConnectionPointProxy(proxy, server: LabWorlds.server, by: admin)
      default: break
      }
      world.advance(bySeconds: stream.within(0...4 * LabWorlds.hour))
    }
    return world
  }
}
