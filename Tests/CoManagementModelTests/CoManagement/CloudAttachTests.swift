import Testing

@testable import CoManagementModel

@Suite("Attaching by the wizard, and the properties of the policy")
struct CloudAttachTests {
  private let by = LabWorlds.administrator

  private func new(deviceCount: Int = 60) throws -> Simulation {
    try Simulation(ScenarioDescription(seed: 3, deviceCount: deviceCount, attachment: .none))
  }

  @Test("the default settings attach the site and enrol everybody, once")
  func defaults() throws {
    var world = try new()
    #expect(!world.isAttached && world.connectorsPage.rows.isEmpty && world.applications.isEmpty)
    let before = world
    try world.configureCloudAttach(CloudAttachChoices(), by: by)
    #expect(world.isAttached && world.automaticEnrollment == .all)
    #expect(world.changedParts(since: before) == [.site, .tenant])
    #expect(world.connectorHealth == .unknown)
    #expect(world.applications.count == 1)
    let policy = try #require(world.productionPolicy)
    #expect(policy.enrolsAutomatically && policy.workloads.isEmpty)
    #expect(world.policyDeployments.map(\.collectionID) == ["SMS00001"])
    let attached = world
    #expect(throws: ModelRejection.cloudAttachConfigured) {
      try world.configureCloudAttach(CloudAttachChoices(), by: by)
    }
    #expect(world == attached)
    world.advance(bySeconds: 2 * LabWorlds.hour)
    #expect(world.connectorHealth == .healthy)
    #expect(world.uploadedDeviceCount == world.devices.clientCount)
    #expect(world.tenantDevices.count == world.uploadedDeviceCount)
  }

  @Test("only the devices of the chosen collection are uploaded")
  func collection() throws {
    var world = try new()
    let pilot = try world.createCollection(
      NewCollection(name: "Pilot", limitingCollectionID: "SMS00001"), by: by)
    let members = world.devices.filter(\.isClient).prefix(5)
    try world.addRules(
      members.map { .direct(resourceID: $0.resourceID, name: $0.name) }, toCollection: pilot,
      by: by)
    var choices = CloudAttachChoices(upload: .collection(id: pilot))
    choices.automaticEnrollment = .none
    try world.configureCloudAttach(choices, by: by)
    world.advance(bySeconds: 2 * LabWorlds.hour)
    #expect(world.tenantDevices.map(\.name) == members.map(\.name))
    #expect(world.uploadedDeviceCount == 5)
    try world.setUpload(CloudAttachChoices(upload: .nothing), by: by)
    #expect(!world.isAttached && world.tenantDevices.isEmpty)
  }

  @Test("batches count the collection, and another choice shows after the next upload")
  func scope() throws {
    var world = try new()
    let pilot = try world.createCollection(
      NewCollection(name: "Pilot", limitingCollectionID: "SMS00001"), by: by)
    let clients = world.devices.filter(\.isClient)
    try world.addRules(
      clients.prefix(5).map { .direct(resourceID: $0.resourceID, name: $0.name) },
      toCollection: pilot, by: by)
    var choices = CloudAttachChoices(upload: .collection(id: pilot))
    choices.automaticEnrollment = .none
    try world.configureCloudAttach(choices, by: by)
    world.advance(bySeconds: 2 * LabWorlds.hour)
    func batches(_ world: Simulation) -> [String] {
      world.uploadLogLines().filter { $0.hasPrefix("Batching ") }
        .map { String($0.prefix { $0 != "~" }) }
    }
    #expect(batches(world).first == "Batching 5 records")
    #expect(batches(world).dropFirst().allSatisfy { $0 == "Batching 1 records" })
    choices.upload = .all
    try world.setUpload(choices, by: by)
    #expect(world.uploadedDeviceCount == 5 && world.tenantDevices.count == 5)
    let count = batches(world).count
    world.advance(bySeconds: 26 * LabWorlds.minute)
    #expect(world.uploadedDeviceCount == clients.count)
    #expect(world.tenantDevices.count == clients.count)
    let size = batches(world)[count].split(separator: " ").compactMap { Int($0) }.first ?? 0
    #expect(size >= clients.count - 5)
    #expect(batches(world).first == "Batching 5 records")
    try world.addRules(
      clients.suffix(1).map { .direct(resourceID: $0.resourceID, name: $0.name) },
      toCollection: pilot, by: by)
    choices.upload = .collection(id: pilot)
    try world.setUpload(choices, by: by)
    #expect(world.uploadedDeviceCount == clients.count)
    world.advance(bySeconds: LabWorlds.hour)
    #expect(world.uploadedDeviceCount == 6)
  }

  @Test("what the properties say can be read back, and needs the fewest policies")
  func settings() throws {
    var world = try new()
    var settings = CoManagementSettings(automaticEnrollment: .pilot(collectionID: "SMSDM003"))
    settings.sliders = [
      .compliancePolicies: .pilotIntune(collectionID: "SMSDM003"), .clientApps: .intune,
    ]
    try world.setCoManagement(settings, by: by)
    #expect(world.coManagementSettings == settings)
    #expect(
      world.coManagementPolicies.map(\.name) == [
        "CoMgmtSettingsProd", "CoMgmtSettingsPilotAutoEnroll", "CoMgmtSettingsPilotCP",
      ])
    settings.automaticEnrollment = .all
    settings.sliders[.compliancePolicies] = .intune
    try world.setCoManagement(settings, by: by)
    #expect(world.coManagementSettings == settings)
    #expect(world.coManagementPolicies.map(\.name) == ["CoMgmtSettingsProd"])
    #expect(world.productionPolicy?.version == 2)
  }

  @Test("a slider that was moved back and forth is what it is, whatever the order")
  func anyOrder() throws {
    let positions: [CoManagementSettings.Slider?] = [
      nil, .intune, .pilotIntune(collectionID: "SMSDM003"),
    ]
    var world = try new(deviceCount: 4)
    for first in positions {
      for second in positions {
        for enrollment in [
          CoManagementSettings.AutomaticEnrollment.none, .all, .pilot(collectionID: "SMSDM003"),
        ] {
          var settings = CoManagementSettings(automaticEnrollment: enrollment)
          settings.sliders[.windowsUpdatePolicies] = first
          settings.sliders[.officeClickToRunApps] = second
          try world.setCoManagement(settings, by: by)
          #expect(world.coManagementSettings == settings)
        }
      }
    }
  }

  @Test("resource access has no slider since 2403, and had one before")
  func resourceAccess() throws {
    var settings = CoManagementSettings()
    settings.sliders[.resourceAccessPolicies] = .intune
    var world = try new(deviceCount: 4)
    #expect(throws: ModelRejection.fixedWorkload("Resource access policies")) {
      try world.setCoManagement(settings, by: by)
    }
    #expect(world.coManagementPolicies.isEmpty)
    var description = ScenarioDescription(seed: 3, deviceCount: 4)
    description.productVersion = "2207"
    var older = try Simulation(description)
    try older.setCoManagement(settings, by: by)
    #expect(older.coManagementSettings == settings)
  }

  @Test("a client keeps the policy's old version until it asks again")
  func versions() throws {
    var description = ScenarioDescription(seed: 4, deviceCount: 200)
    description.coManagedCount = 30
    var world = try Simulation(description)
    var settings = world.coManagementSettings
    settings.sliders[.compliancePolicies] = .intune
    try world.setCoManagement(settings, by: by)
    func moved() -> Int {
      world.devices.filter(\.isCoManaged).count {
        world.ownership(of: $0).owner(of: .compliancePolicies) == .intune
      }
    }
    #expect(moved() == 0)
    world.advance(bySeconds: 30 * LabWorlds.minute)
    #expect((1..<30).contains(moved()))
    world.advance(bySeconds: 31 * LabWorlds.minute)
    #expect(moved() == 30)
  }

  @Test("a site that comes back within two hours is refused; two hours off cure it [R-130, R-132]")
  func onboardedTwice() throws {
    var world = try LabWorlds.attached()
    func upload(_ upload: CloudAttachChoices.Upload) throws {
      try world.setUpload(CloudAttachChoices(upload: upload), by: LabWorlds.administrator)
    }
    try upload(.nothing)
    world.advance(bySeconds: 110 * LabWorlds.minute)
    try upload(.all)
    world.advance(bySeconds: 2 * LabWorlds.hour)
    #expect(world.lastVisibleSynchronization == nil)
    #expect(world.uploadWorkerStatus == .critical)
    let lines = world.uploadLogLines()
    #expect(lines.contains { $0.contains("AccountOnboardingInfo is: 400 (Bad Request)") })
    #expect(lines.contains { $0.contains("DevicePost is: 401 (Unauthorized)") })
    #expect(!lines.contains { $0.contains("Batching") })
    try upload(.nothing)
    world.advance(bySeconds: 2 * LabWorlds.hour)
    try upload(.all)
    world.advance(bySeconds: LabWorlds.hour)
    #expect(world.lastVisibleSynchronization != nil && world.uploadWorkerStatus == .ok)
  }
}
