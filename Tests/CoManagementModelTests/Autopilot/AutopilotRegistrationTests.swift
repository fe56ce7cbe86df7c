import Testing

@testable import CoManagementModel

@Suite("Registration of devices for Windows Autopilot")
struct AutopilotRegistrationTests {
  @Test("the vendor registered the first half of the new devices, and no other one")
  func vendor() throws {
    for count in 0...9 {
      let world = try AutopilotLab.world(new: count, intuneOnly: 0)
      let known = world.newIndices.filter { world.identity($0) != nil }
      #expect(known == Array(world.newIndices.prefix((count + 1) / 2)))
      #expect(world.autopilotDevices.count == (count == 0 ? 1 : known.count))
    }
  }

  @Test("of Intune's own devices the organization's are registered, and enrolled")
  func deployed() throws {
    let world = try AutopilotLab.world(new: 0, intuneOnly: 40)
    let managed = world.managedDevices
    for device in world.autopilotDevices.dropFirst() {
      let found = managed.first { $0.managedDeviceID == device.managedDeviceID }
      #expect(found?.isCorporate == true && found?.serialNumber == device.serialNumber)
      #expect(device.userPrincipalName == found?.userPrincipalName)
      #expect(device.enrollmentState == .enrolled)
    }
    #expect(world.autopilotDevices.count > 10)
  }

  @Test("hashes are 4,000 characters of base 64, each another")
  func hashes() throws {
    let world = try AutopilotLab.world()
    let hashes = world.newIndices.map { world.hash($0) }
    #expect(Set(hashes).count == hashes.count)
    #expect(hashes.allSatisfy { $0.utf8.count == 4_000 && $0.isBase64 && $0.hasPrefix("T0") })
  }

  @Test("bytes become base 64 with its padding", arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func base64(text: String, encoded: String) {
    #expect(String(base64: Array(text.utf8)) == encoded)
    #expect(encoded.isEmpty || encoded.isBase64)
    let bytes = DocumentValue.list(text.utf8.map { .number(Int64($0)) })
    #expect(bytes.binary == encoded)
    #expect(DocumentValue.list([.number(256)]).binary == nil)
  }

  @Test("a device is there five minutes after its hash was uploaded, with its object")
  func imported() throws {
    var world = try AutopilotLab.world()
    let index = world.newIndices.upperBound - 2
    let group = try world.deviceGroup(
      "HR", rule: #"(device.devicePhysicalIds -any (_ -eq "[OrderID]:HR"))"#)
    let made = try world.importDevice(world.serial(index), world.hash(index), tag: "HR")
    #expect(made.status(at: world.now) == .pending && world.identity(index) == nil)
    #expect(world.members(of: group).isEmpty)
    world.advance(bySeconds: 299)
    #expect(world.identity(index) == nil)
    world.advance(bySeconds: 1)
    let identity = try #require(world.identity(index))
    #expect(identity.groupTag == "HR" && identity.enrollmentState == .notContacted)
    let number = world.directoryTemplate.objectNumber(ofDeviceAt: index)
    #expect(world.members(of: group) == [.device(number)])
    let object = try #require(world.directoryDevice(number))
    #expect(object.displayName == world.serial(index))
    #expect(object.deviceID == identity.directoryDeviceID)
    #expect(object.physicalIDs.contains("[ZTDID]:\(identity.id)"))
    #expect(world.directoryDevice(id: object.id) == object)
  }

  @Test("each error of an import has its cause, and its cure")
  func errors() throws {
    var world = try AutopilotLab.world()
    let (first, last) = (world.newIndices.lowerBound, world.newIndices.upperBound - 1)
    let free = last - 1
    func failure(_ serial: String, _ hash: String) throws -> ImportedAutopilotDevice.Failure? {
      try world.importDevice(serial, hash).failure(at: world.now)
    }
    #expect(try failure(world.serial(first), world.hash(first)) == .alreadyAssigned)
    #expect(try failure(world.serial(free), world.hash(first)) == .invalidHash)
    #expect(try failure(world.serial(last), world.hash(last)) == .assignedToOtherTenant)
    #expect(try failure(world.serial(free), world.hash(free)) == nil)
    #expect(try failure(world.serial(free), world.hash(free)) == .alreadyAssigned)
    #expect(throws: DirectoryRejection.notBinary("a", property: "hardwareIdentifier")) {
      try world.importDevice("X", "a")
    }
    // 806: the identity is deleted, then imported.
    try world.removeAutopilotDevice(try #require(world.identity(first)))
    #expect(world.identity(first) == nil)
    #expect(try failure(world.serial(first), world.hash(first)) == nil)
    // 808: support takes it from the other tenant.
    try world.requestRelease(serialNumber: world.serial(last))
    #expect(try failure(world.serial(last), world.hash(last)) == .assignedToOtherTenant)
    world.advance(bySeconds: LabWorlds.day)
    #expect(world.releaseRequests.map(\.isDone) == [true])
    #expect(try failure(world.serial(last), world.hash(last)) == nil)
    world.advance(bySeconds: 300)
    #expect([first, free, last].allSatisfy { world.identity($0) != nil })
  }

  @Test("a list with the same device twice registers it once")
  func duplicates() throws {
    var world = try AutopilotLab.world()
    let index = world.newIndices.upperBound - 2
    let device = DocumentValue.table([
      DocumentField("serialNumber", .text(world.serial(index))),
      DocumentField("hardwareIdentifier", .text(world.hash(index))),
    ])
    let made = try world.importAutopilotDevices([device, device])
    #expect(made.map { $0.failure(at: world.now) } == [nil, .duplicated])
    try world.removeImport(id: made[1].id)
    #expect(world.importedAutopilotDevices.map(\.id) == [made[0].id])
    #expect(throws: DirectoryRejection.self) { try world.removeImport(id: made[0].id) }
  }

  @Test("group tag, user and name are changed, an enrolled device is not deleted")
  func changes() throws {
    var world = try AutopilotLab.world(intuneOnly: 40)
    let index = world.newIndices.lowerBound
    let before = world.configurationDigest
    let user = world.directoryUsers[0].userPrincipalName
    try world.updateAutopilotDevice(
      try #require(world.identity(index)),
      .table([
        DocumentField("groupTag", .text("Kiosk")), DocumentField("displayName", .text("KIOSK-1")),
      ]))
    try world.assignUser(
      to: try #require(world.identity(index)),
      .table([DocumentField("userPrincipalName", .text(user.uppercased()))]))
    let changed = try #require(world.identity(index))
    #expect(changed.groupTag == "Kiosk" && changed.displayName == "KIOSK-1")
    #expect(changed.userPrincipalName == user && world.configurationDigest != before)
    world.unassignUser(from: changed)
    #expect(world.identity(index)?.userPrincipalName == nil)
    #expect(throws: DirectoryRejection.invalidValue("userPrincipalName")) {
      try world.assignUser(
        to: changed, .table([DocumentField("userPrincipalName", .text("nobody@nowhere"))]))
    }
    let enrolled = try #require(world.autopilotDevices.first { $0.managedDeviceID != nil })
    #expect(throws: DirectoryRejection.self) { try world.removeAutopilotDevice(enrolled) }
  }

  @Test("Sync rests for ten minutes, and configures nothing")
  func sync() throws {
    var world = try AutopilotLab.world()
    let before = world.configurationDigest
    try world.synchronizeAutopilot()
    #expect(throws: DirectoryRejection.synchronizationTooSoon) { try world.synchronizeAutopilot() }
    world.advance(bySeconds: 600)
    try world.synchronizeAutopilot()
    #expect(world.configurationDigest == before)
  }
}
