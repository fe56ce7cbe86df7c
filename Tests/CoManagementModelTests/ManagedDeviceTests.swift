import Testing

@testable import CoManagementModel

@Suite("Devices that Intune knows")
struct ManagedDeviceTests {
  private func world(
    seed: UInt64 = 1, count: Int = 200, coManaged: Int = 30, intuneOnly: Int = 20,
    attachment: ScenarioDescription.Attachment = .daysAgo(120)
  ) throws -> Simulation {
    var description = ScenarioDescription(
      seed: seed, deviceCount: count, attachment: attachment)
    description.coManagedCount = coManaged
    description.intuneOnlyCount = intuneOnly
    return try Simulation(description)
  }

  @Test("exactly as many are co-managed and Intune's own as the scenario says")
  func counts() throws {
    for (count, coManaged, intuneOnly) in [
      (0, 0, 0), (0, 0, 3), (1, 0, 0), (1, 1, 1), (2, 1, 0), (12, 12, 2), (200, 30, 20),
      (1_999, 700, 0),
    ] {
      for seed in UInt64(0)..<8 {
        let world = try world(
          seed: seed, count: count, coManaged: coManaged, intuneOnly: intuneOnly)
        #expect(world.devices.count == count)
        #expect(world.devices.filter(\.isCoManaged).count == coManaged)
        #expect(world.managedDevices.filter { $0.management == .coManaged }.count == coManaged)
        #expect(world.managedDevices.filter { $0.management == .intune }.count == intuneOnly)
        #expect(world.devices.clientCount == world.devices.filter(\.isClient).count)
      }
    }
  }

  @Test("co-managed devices are healthy workstations, known by one id to both sides")
  func coManaged() throws {
    let world = try world()
    let site = world.devices.filter(\.isCoManaged)
    #expect(site.allSatisfy { $0.isClient && $0.isActive && $0.clientCheckPass == 1 })
    #expect(site.allSatisfy { !$0.deviceOS.contains("Server") })
    let tenant = world.managedDevices.filter { $0.management == .coManaged }
    #expect(site.map(\.directoryDeviceID) == tenant.map(\.directoryDeviceID))
    #expect(site.map(\.name) == tenant.map(\.name))
    #expect(tenant.allSatisfy { $0.compliance == .configManager && $0.isCorporate })
    for device in world.devices {
      #expect((device.directoryDeviceID != nil) == device.isCoManagementEligible)
    }
  }

  @Test("devices of Intune alone have names of their own that the site does not know")
  func intuneOnly() throws {
    let world = try world()
    let names = Set(world.devices.map(\.name))
    let own = world.managedDevices.filter { $0.management == .intune }
    #expect(names.isDisjoint(with: own.map(\.name)))
    #expect(own.allSatisfy { world.devices[named: $0.name] == nil })
    #expect(Set(own.map(\.compliance)).isSubset(of: [.compliant, .noncompliant, .inGracePeriod]))
    #expect(Set(world.managedDevices.compactMap(\.managedDeviceID)).count == 50)
    #expect(own.contains { !$0.isCorporate })
  }

  @Test("the admin center lists clients once an upload shows, and enrolled devices always")
  func allDevices() throws {
    let world = try world()
    let clients = world.devices.filter(\.isClient).count
    #expect(world.tenantDevices.count == clients + 20)
    #expect(world.tenantDevices.filter { $0.management == .configMgr }.count == clients - 30)
    let detached = try self.world(attachment: .none)
    #expect(detached.tenantDevices.count == 50)
    #expect(detached.tenantDevices == detached.managedDevices)
  }

  @Test("enrolled devices check in every 8 hours, uploaded ones with the upload")
  func checkIns() throws {
    var world = try world()
    let before = world.tenantDevices
    world.advance(bySeconds: 8 * LabWorlds.hour)
    for (old, new) in zip(before, world.tenantDevices) {
      let (first, second) = (try #require(old.lastCheckIn), try #require(new.lastCheckIn))
      #expect(first <= old.readAt && second <= new.readAt)
      if old.management == .configMgr {
        #expect(second == world.lastVisibleSynchronization)
      } else {
        #expect(second.milliseconds(since: first) == 8 * .hour)
        #expect(try #require(old.enrolled) < first)
      }
    }
  }

  @Test("more co-managed devices than devices, or fewer than none, cannot be")
  func refusals() {
    #expect(throws: ScenarioRejection.coManagedCount(13, maximum: 12)) {
      try self.world(count: 12, coManaged: 13)
    }
    #expect(throws: ScenarioRejection.coManagedCount(-1, maximum: 12)) {
      try self.world(count: 12, coManaged: -1)
    }
    #expect(throws: ScenarioRejection.intuneOnlyCount(-1, maximum: 1_000_000)) {
      try self.world(intuneOnly: -1)
    }
  }

  @Test("a renewed secret never ends before the one that it replaces")
  func renewal() throws {
    for seed in UInt64(0)..<40 {
      var world = try LabWorlds.attached(seed: seed)
      let before = world.tenant.secretExpires
      try world.renewSecretKey(by: LabWorlds.administrator)
      #expect(world.tenant.secretExpires > before)
    }
  }

  @Test("the client count follows what changes and is counted once")
  func clientCount() {
    let template = DeviceTemplate(seed: 1, count: 100)
    var table = DeviceTable()
    table.update(at: 3, template: template) { $0.traits.remove(.client) }
    #expect(table.clientChange == -1)
    table.update(at: 3, template: template) { $0.traits.insert(.client) }
    #expect(table.clientChange == 0)
  }

  @Test("Windows' proxy of the server is right where the site's is stale, and setting it is seen")
  func winHTTP() throws {
    var world = try LabWorlds.attached(faults: [.endpointUnreachable])
    #expect(world.winHTTPProxy?.server == "proxy.contoso.com:8080")
    #expect(world.serviceConnectionPointProxy?.server == "proxy-old.contoso.com")
    let before = world
    world.setWinHTTPProxy(nil)
    #expect(world.changedParts(since: before) == [.site])
    #expect(world.serviceConnectionPointProxy == before.serviceConnectionPointProxy)
    #expect(try LabWorlds.attached().winHTTPProxy == nil)
  }
}
