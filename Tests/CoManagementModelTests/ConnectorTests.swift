import Testing

@testable import CoManagementModel

@Suite("The connector's health")
struct ConnectorTests {
  @Test(
    "it follows from the age of the last synchronization",
    arguments: [
      (10, .healthy), (30, .warning), (4 * 24, .unhealthy),
      (0, .healthy), (-5, .healthy), (24, .warning), (72, .unhealthy),
    ] as [(Int64, ConnectorHealth)])
  func ageTable(hours: Int64, expected: ConnectorHealth) {
    #expect(ConnectorHealth(ageMilliseconds: hours * .hour) == expected)
  }

  @Test("a millisecond before each limit the better health still holds")
  func limits() {
    #expect(ConnectorHealth(ageMilliseconds: .day - 1) == .healthy)
    #expect(ConnectorHealth(ageMilliseconds: 3 * .day - 1) == .warning)
    #expect(ConnectorHealth(ageMilliseconds: nil) == .unknown)
    #expect(ConnectorHealth(ageMilliseconds: .max) == .unhealthy)
  }

  @Test("an attached site is healthy and has synchronized within the last half hour")
  func attached() throws {
    for seed in UInt64(0)..<20 {
      let world = try LabWorlds.attached(seed: seed)
      #expect(world.connectorHealth == .healthy)
      let last = try #require(world.lastVisibleSynchronization)
      #expect(world.now.milliseconds(since: last) < 26 * .minute)
      #expect(world.uploadWorkerStatus == .ok)
    }
  }

  @Test("a site just attached is unknown until its first upload shows")
  func justAttached() throws {
    var world = try Simulation(
      ScenarioDescription(seed: 3, deviceCount: 12, attachment: .daysAgo(0)))
    #expect(world.connectorHealth == .unknown)
    #expect(world.connectorsPage.rows.map(\.status) == [.unknown])
    #expect(world.uploadedDeviceCount == 0)
    world.advance(bySeconds: 26 * LabWorlds.minute)
    #expect(world.connectorHealth == .healthy)
    let row = try #require(world.connectorsPage.rows.first)
    #expect(world.uploadedDeviceCount == world.devices.clientCount)
    #expect(row.siteCode == "XYZ")
    #expect(row.version == "5.00.9135.1000")
  }

  @Test("where nothing is attached the page has no rows and nothing runs")
  func notAttached() throws {
    let world = try Simulation(
      ScenarioDescription(seed: 1, deviceCount: 2, attachment: .none))
    #expect(world.connectorsPage.rows.isEmpty)
    #expect(world.connectorHealth == .unknown)
    #expect(world.logFiles.isEmpty)
    #expect(world.nextUploadRun == nil)
  }

  @Test("fault 50: Warning at the start, Unhealthy after three days, no failed component")
  func faultOffline() throws {
    for seed in UInt64(0)..<20 {
      var world = try LabWorlds.attached(seed: seed, faults: [.serviceConnectionPointOffline])
      #expect(world.serviceConnectionPointMode == .offline)
      #expect(world.connectorHealth == .warning)
      #expect(world.siteComponents.allSatisfy { $0.status == .ok })
      #expect(world.nextUploadRun == nil)
      world.advance(bySeconds: 2 * LabWorlds.day)
      #expect(world.connectorHealth == .unhealthy)
    }
  }

  @Test("set online, the next slot uploads and the page turns Healthy 5 to 10 minutes later")
  func repairOffline() throws {
    for seed in UInt64(0)..<20 {
      var world = try LabWorlds.attached(seed: seed, faults: [.serviceConnectionPointOffline])
      try world.setOnline()
      let next = try #require(world.nextUploadRun)
      #expect(next.milliseconds(since: world.now) <= 15 * .minute)
      world.advance(to: next.adding(milliseconds: 5 * .minute))
      #expect(world.connectorHealth == .warning)
      world.advance(to: next.adding(milliseconds: 10 * .minute + 9_000))
      #expect(world.connectorHealth == .healthy)
    }
  }

  @Test("set offline, the connector ages from the last run that was accepted")
  func aging() throws {
    var world = try LabWorlds.attached()
    try world.setOnline(.offline)
    world.advance(bySeconds: 23 * LabWorlds.hour)
    #expect(world.connectorHealth == .healthy)
    world.advance(bySeconds: LabWorlds.hour)
    #expect(world.connectorHealth == .warning)
  }

  @Test(
    "the other faults leave the mode online, the worker critical and the page at Warning",
    arguments: [
      ConnectorFault.appSecretExpired, .gatewayUnauthorized, .endpointUnreachable,
    ])
  func otherFaults(fault: ConnectorFault) throws {
    for seed in UInt64(0)..<10 {
      var world = try LabWorlds.attached(seed: seed, faults: [fault])
      #expect(world.serviceConnectionPointMode == .online)
      #expect(world.connectorHealth == .warning)
      #expect(world.uploadWorkerStatus == .critical)
      try repair(fault, in: &world)
      world.advance(bySeconds: 26 * LabWorlds.minute)
      #expect(world.connectorHealth == .healthy)
      #expect(world.uploadWorkerStatus == .ok)
    }
  }

  @Test("all four faults at once are healed one after the other, in any order")
  func allFaults() throws {
    for order in [ConnectorFault.allCases, ConnectorFault.allCases.reversed()] {
      var world = try LabWorlds.attached(seed: 4, faults: ConnectorFault.allCases)
      for fault in order {
        #expect(world.connectorHealth == .warning)
        try repair(fault, in: &world)
      }
      world.advance(bySeconds: 26 * LabWorlds.minute)
      #expect(world.connectorHealth == .healthy)
    }
  }

  @Test("a secret that nobody renews expires by time alone")
  func secretExpires() throws {
    var world = try LabWorlds.attached()
    world.advance(to: world.tenant.secretExpires.adding(milliseconds: 2 * .hour))
    #expect(world.uploadWorkerStatus == .critical)
    #expect(world.connectorHealth == .healthy)
    world.advance(bySeconds: LabWorlds.day)
    #expect(world.connectorHealth == .warning)
    try world.renewSecretKey(by: LabWorlds.administrator)
    world.advance(bySeconds: 26 * LabWorlds.minute)
    #expect(world.connectorHealth == .healthy)
  }

  private func repair(
    _ fault: ConnectorFault, in world: inout Simulation
  ) throws(ModelRejection) {
    let administrator = LabWorlds.administrator
    switch fault {
    case .serviceConnectionPointOffline: try world.setOnline()
    case .appSecretExpired: try world.renewSecretKey(by: administrator)
    case .gatewayUnauthorized:
      try world.setProviderAuthentication(.windows, by: administrator)
    case .endpointUnreachable:
      try world.setServiceConnectionPointProxy(
        ProxySettings(server: "proxy.contoso.com", port: 8080), server: "cm01",
        by: administrator)
    }
  }
}
