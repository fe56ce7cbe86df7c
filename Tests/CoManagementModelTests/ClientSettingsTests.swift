import Testing

@testable import CoManagementModel

@Suite("Client settings")
struct ClientSettingsTests {
  private let by = LabWorlds.administrator

  @Test("a device goes by the custom settings with the lowest number, else by the default ones")
  func priority() throws {
    var world = try LabWorlds.attached()
    let device = world.devices[0]
    #expect(world.cloudServiceSettings(of: device) == .standard)
    let ids = try ["First", "Second", "Silent"].map {
      try world.createClientSettings(name: $0, details: "", kind: .device, by: by)
    }
    try world.setCloudServices(
      ofClientSettings: ids[0], CloudServiceChange(registersDevices: false), by: by)
    try world.setCloudServices(
      ofClientSettings: ids[1], CloudServiceChange(allowsGateway: false), by: by)
    for id in ids.reversed() {
      try world.deployClientSettings(id: id, toCollection: "SMS00001", by: by)
    }
    #expect(!world.cloudServiceSettings(of: device).registersDevices)
    #expect(world.cloudServiceSettings(of: device).allowsGateway)
    try world.removeClientSettings(id: ids[0], by: by)
    #expect(world.cloudServiceSettings(of: device).registersDevices)
    #expect(!world.cloudServiceSettings(of: device).allowsGateway)
    try world.removeClientSettings(id: ids[1], by: by)
    try world.setCloudServices(
      ofClientSettings: 0, CloudServiceChange(allowsDistributionPoint: true), by: by)
    #expect(world.cloudServiceSettings(of: device).allowsDistributionPoint)
    #expect(world.clientSettingsDeployments.map(\.settingsID) == [ids[2]])
  }

  @Test("what cannot be is refused, and changes nothing")
  func refusals() throws {
    var world = try LabWorlds.attached()
    let id = try world.createClientSettings(name: "Staff", details: "", kind: .user, by: by)
    let before = world
    func refusal(_ change: () throws(ModelRejection) -> Void) -> ModelRejection? {
      do throws(ModelRejection) {
        try change()
        return nil
      } catch { return error }
    }
    #expect(
      refusal { () throws(ModelRejection) in
        try world.createClientSettings(name: "staff", details: "", kind: .device, by: by)
      } == .nameTaken("staff"))
    #expect(
      refusal { () throws(ModelRejection) in
        try world.createClientSettings(name: "", details: "", kind: .device, by: by)
      } == .badName(""))
    #expect(
      refusal { () throws(ModelRejection) in
        try world.deployClientSettings(id: id, toCollection: "SMS00001", by: by)
      } == .collection(.wrongKind("All Systems")))
    #expect(
      refusal { () throws(ModelRejection) in
        try world.setCloudServices(
          ofClientSettings: id, CloudServiceChange(allowsGateway: true), by: by)
      } == .clientSettingsKind("Staff"))
    #expect(
      refusal { () throws(ModelRejection) in try world.removeClientSettings(id: 0, by: by) }
        == .standardClientSettings)
    #expect(world == before)
  }

  @Test("a collection with settings is not removed, and both change the site's part")
  func parts() throws {
    var world = try LabWorlds.attached()
    let pilot = try world.createCollection(
      NewCollection(name: "Pilot", kind: .device, limitingCollectionID: "SMS00001"), by: by)
    let id = try world.createClientSettings(name: "Join", details: "", kind: .device, by: by)
    let before = world
    try world.deployClientSettings(id: id, toCollection: pilot, by: by)
    #expect(world.changedParts(since: before) == [.site])
    #expect(throws: ModelRejection.collection(.inUse("Pilot", by: ["Join"]))) {
      try world.removeCollection(id: pilot, by: by)
    }
    try world.removeClientSettings(id: id, by: by)
    try world.removeCollection(id: pilot, by: by)
  }
}

@Suite("Objects of the site that nobody changes")
struct SiteObjectTests {
  @Test("each office has a boundary, and each boundary a group")
  func boundaries() throws {
    let world = try LabWorlds.attached(deviceCount: 60)
    #expect(world.boundaries.count == 8)
    #expect(world.boundaryGroups.count == 9)
    #expect(world.boundaries.allSatisfy { $0.groups.count == 1 })
    for device in world.devices {
      #expect(world.boundaryGroup(of: device)?.name == "\(device.adSiteName) office")
    }
  }

  @Test("the update that the site runs is installed, later ones wait")
  func updates() throws {
    for release in ProductVersion.knownReleases {
      var description = ScenarioDescription(seed: 1, deviceCount: 1)
      description.productVersion = release
      let updates = try Simulation(description).siteUpdates
      #expect(updates.first?.release.release == release)
      #expect(updates.map(\.state).filter { $0 == .installed }.count == 1)
      #expect(updates.dropFirst().allSatisfy { $0.release.build > updates[0].release.build })
    }
  }
}
