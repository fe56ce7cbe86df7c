import Testing

@testable import CoManagementModel

@Suite("Devices")
struct DeviceTests {
  @Test("names are computer names, unique, and found again by arithmetic in any case")
  func names() throws {
    let devices = try LabWorlds.attached(deviceCount: 2_000).devices
    var names: Set<String> = []
    for (position, device) in devices.enumerated() {
      names.insert(device.name)
      #expect(device.name.utf8.count <= 15)
      #expect(devices[named: device.name.lowercased()] == device)
      #expect(devices[resourceID: device.resourceID]?.resourceID == 16_777_217 + position)
    }
    #expect(names.count == 2_000)
  }

  @Test("names that nobody has are not found", arguments: [
    "", "PC", "OSL-PC-", "OSL-PC-99999999999999999999", "-1", "ÅÄÖ-PC-0001", "OSL-PC-0000",
    "1234567890123456789012345678901234567890",
  ])
  func unknownNames(name: String) throws {
    let devices = try LabWorlds.attached(deviceCount: 2_000).devices
    #expect(devices[named: name] == nil)
    #expect(devices[resourceID: .min] == nil)
    #expect(devices[resourceID: .max] == nil)
    #expect(devices[resourceID: 16_777_216] == nil)
  }

  @Test("another seed has other names; the same seed the same")
  func seeds() throws {
    let first = try LabWorlds.attached(seed: 1).devices.map(\.name)
    let same = try LabWorlds.attached(seed: 1).devices.map(\.name)
    let other = try LabWorlds.attached(seed: 2).devices.map(\.name)
    #expect(first == same)
    #expect(Set(first).isDisjoint(with: other))
    #expect(first[0] == "ORK-PC-0889")
  }

  @Test("a lab of 2,000 has a believable mixture")
  func mixture() throws {
    let devices = try LabWorlds.attached(deviceCount: 2_000).devices
    #expect((1_900...1_970).contains(devices.clientCount))
    #expect((1_750...1_900).contains(devices.filter(\.isActive).count))
    #expect((70...180).contains(devices.filter { $0.deviceOS.contains("Server") }.count))
    #expect(devices.contains { $0.clientVersion == "5.00.9132.1000" })
    #expect(Set(devices.compactMap(\.smsID)).count == devices.clientCount)
    #expect(Set(devices.compactMap(\.serialNumber)).count == devices.clientCount)
    let users = devices.compactMap(\.userName)
    #expect(Set(users).count == users.count)
  }

  @Test("what needs a client is absent without one")
  func withoutClient() throws {
    let devices = try LabWorlds.attached(deviceCount: 2_000).devices
    let bare = try #require(devices.first { !$0.isClient })
    #expect(bare.smsID == nil)
    #expect(bare.clientVersion == nil)
    #expect(bare.lastPolicyRequest == nil)
    #expect(bare.clientActiveStatus == nil)
    #expect(bare.userName == nil)
    #expect(bare.siteCode == nil)
  }

  @Test("active clients ask for policy every hour, inactive ones stay silent")
  func policyRequests() throws {
    var world = try LabWorlds.attached(deviceCount: 2_000)
    let before = Array(world.devices)
    world.advance(bySeconds: LabWorlds.hour)
    for (old, new) in zip(before, world.devices) where old.isClient {
      let first = try #require(old.lastPolicyRequest)
      let second = try #require(new.lastPolicyRequest)
      #expect(first <= old.readAt)
      #expect(second.milliseconds(since: first) == (old.isActive ? .hour : 0))
      #expect(try #require(new.lastDDR) <= new.readAt)
      if !old.isActive { #expect(old.readAt.milliseconds(since: first) >= 8 * .day) }
    }
  }

  @Test("a change rewrites one leaf; the copy before it keeps the old device")
  func copies() throws {
    var world = try LabWorlds.attached(deviceCount: 5_000)
    let before = world
    let pending = try #require(world.devices.first { $0.isApproved == 0 })
    try world.approveDevice(resourceID: pending.resourceID, by: LabWorlds.administrator)
    #expect(world.devices[resourceID: pending.resourceID]?.isApproved == 1)
    #expect(before.devices[resourceID: pending.resourceID]?.isApproved == 0)
    let changed = zip(before.devices, world.devices).filter { $0.device != $1.device }
    #expect(changed.count == 1)
    #expect(world.changedParts(since: before) == [.devices])
  }

  @Test("a change taken back leaves the digest as it was")
  func takenBack() {
    let template = DeviceTemplate(seed: 1, count: 100)
    var table = DeviceTable()
    for index in [99, 0, 64] {
      table.update(at: index, template: template) { $0.traits.insert(.blocked) }
      #expect(table.digest != 0)
      #expect(table.device(at: index, template: template).traits.contains(.blocked))
      table.update(at: index, template: template) { $0.traits.remove(.blocked) }
      #expect(table.digest == 0)
    }
  }

  @Test("a device without a client cannot be approved")
  func approval() throws {
    var world = try LabWorlds.attached(deviceCount: 500)
    let bare = try #require(world.devices.first { !$0.isClient })
    #expect(throws: ModelRejection.deviceWithoutClient(resourceID: bare.resourceID)) {
      try world.approveDevice(resourceID: bare.resourceID, by: LabWorlds.administrator)
    }
  }

  @Test("a stored device is small and a world builds none of them")
  func packed() throws {
    #expect(MemoryLayout<Device>.size <= 12)
    #expect(MemoryLayout<Simulation>.size == 8)
    #expect(try LabWorlds.attached(deviceCount: 1_000_000).state.devices.isTemplate)
  }
}
