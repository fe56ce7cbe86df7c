import Testing

@testable import CoManagementModel

@Suite("What Intune does with a device")
struct ClientDeliveryTests {
  private let line = #"CCMSETUPCMD="CCMHOSTNAME=gw/CCM_Proxy_MutualAuth/1 SMSSITECODE=XYZ""#

  private func lab() throws -> (world: Simulation, index: Int) {
    let world = try AutopilotLab.world()
    return (world, world.newIndices.lowerBound)
  }

  @Test("without any policy nothing is delivered, and nobody waits")
  func nothing() throws {
    let (world, index) = try lab()
    #expect(world.clientDelivery(toDeviceAt: index, user: 0) == ClientDelivery())
  }

  @Test("co-management settings give the word and the client [R-194]")
  func authority() throws {
    var (world, index) = try lab()
    let policy = try world.authority(line: line, for: [AutopilotLab.allDevices])
    var delivery = world.clientDelivery(toDeviceAt: index, user: nil)
    #expect(delivery.authority == .configurationManager && delivery.commandLine == line)
    #expect(delivery.origin == .coManagementSettings && delivery.hindrances.isEmpty)
    try world.updatePolicy(
      .coManagementAuthority, policy.id,
      .table([DocumentField("managedDeviceAuthority", .number(1))]))
    #expect(world.clientDelivery(toDeviceAt: index, user: nil).authority == .intune)
    try world.updatePolicy(
      .coManagementAuthority, policy.id,
      .table([
        DocumentField("managedDeviceAuthority", .number(0)),
        DocumentField("installConfigurationManagerAgent", .flag(false)),
      ]))
    // Both on No: the remedy of R-195.
    delivery = world.clientDelivery(toDeviceAt: index, user: nil)
    #expect(delivery.authority == .configurationManager && delivery.commandLine == nil)
  }

  @Test("of several policies the one of the lowest priority counts, and it alone")
  func priority() throws {
    var (world, index) = try lab()
    let number = world.directoryTemplate.objectNumber(ofDeviceAt: index)
    let group = try world.deviceGroup("Pilot")
    _ = try world.authority(line: line, for: [AutopilotLab.allDevices])
    let second = try world.authority(
      line: nil, overrides: true, for: [AutopilotLab.group(group)])
    func delivered() -> ClientDelivery { world.clientDelivery(toDeviceAt: index, user: nil) }
    #expect(world.policies(.coManagementAuthority).map(\.priority) == [1, 2])
    #expect(delivered().commandLine == line)
    try world.setPriority(.coManagementAuthority, second.id, to: 1)
    #expect(delivered().commandLine == line)
    try world.addMember(.device(number), toGroup: group.number)
    #expect(delivered().commandLine == nil && delivered().authority == .intune)
    #expect(throws: DirectoryRejection.invalidValue("priority")) {
      try world.setPriority(.coManagementAuthority, second.id, to: 3)
    }
    try world.removeEnrollmentPolicy(.coManagementAuthority, second.id)
    #expect(world.policies(.coManagementAuthority).map(\.priority) == [1])
  }

  @Test("a status page counts for devices of a group, for users of one, else the default")
  func statusPage() throws {
    var (world, index) = try lab()
    let page = [
      DocumentField("showInstallationProgress", .flag(true)),
      DocumentField("installProgressTimeoutInMinutes", .number(90)),
    ]
    let people = try world.deviceGroup("People")
    _ = try world.policy(
      .statusPage, StatusPagePolicy.type, page, for: [AutopilotLab.group(people)])
    try world.addMember(.user(3), toGroup: people.number)
    #expect(world.clientDelivery(toDeviceAt: index, user: 2).statusPageMinutes == nil)
    #expect(world.clientDelivery(toDeviceAt: index, user: 3).statusPageMinutes == 90)
    let standard = try #require(world.policies(.statusPage).first)
    try world.updatePolicy(.statusPage, standard.id, .table([page[0]]))
    #expect(world.clientDelivery(toDeviceAt: index, user: 2).statusPageMinutes == 60)
    for refused in [
      { (world: inout Simulation) throws in
        try world.setPriority(.statusPage, standard.id, to: 1)
      },
      { try $0.removeEnrollmentPolicy(.statusPage, standard.id) },
      { try $0.assignEnrollmentPolicy(.statusPage, standard.id, []) },
    ] {
      #expect(throws: DirectoryRejection.self) { try refused(&world) }
    }
  }

  @Test("a profile counts from its assignment on, with what it says")
  func profile() throws {
    var (world, index) = try lab()
    _ = try world.profile(
      [DocumentField("deviceNameTemplate", .text("NB-%SERIAL%"))], for: [AutopilotLab.allDevices])
    #expect(!world.clientDelivery(toDeviceAt: index, user: nil).hasProfile)
    world.advance(bySeconds: 600)
    let delivery = world.clientDelivery(toDeviceAt: index, user: nil)
    #expect(delivery.hasProfile && delivery.nameTemplate == "NB-%SERIAL%")
    // A device that is not registered gets none.
    let other = world.newIndices.upperBound - 1
    #expect(!world.clientDelivery(toDeviceAt: other, user: nil).hasProfile)
  }

  @Test("what goes with no co-management by Autopilot is found [R-193, R-196]")
  func hindrances() throws {
    typealias Hindrance = ClientDelivery.Hindrance
    let shared = DocumentField(
      "outOfBoxExperienceSettings",
      .table([DocumentField("deviceUsageType", .text("shared"))]))
    let cases: [([DocumentField], Bool, Hindrance)] = [
      ([], true, .hybridJoin),
      ([DocumentField("enableWhiteGlove", .flag(true))], false, .preProvisioning),
      ([shared], false, .selfDeploying),
    ]
    for (fields, isHybrid, hindrance) in cases {
      var (world, index) = try lab()
      _ = try world.profile(fields, isHybrid: isHybrid, for: [AutopilotLab.allDevices])
      world.advance(bySeconds: 600)
      #expect(world.clientDelivery(toDeviceAt: index, user: nil).hindrances.isEmpty)
      _ = try world.authority(line: line, for: [AutopilotLab.allDevices])
      #expect(world.clientDelivery(toDeviceAt: index, user: nil).hindrances == [hindrance])
    }
  }

  @Test("apps are delivered to whom they are required for; Win32 apps get in the client's way")
  func apps() throws {
    var (world, index) = try lab()
    let client = try app(
      "windowsMobileMSI", [
        DocumentField("fileName", .text("ccmsetup.msi")), DocumentField("commandLine", .text(line)),
      ], &world)
    #expect(world.clientDelivery(toDeviceAt: index, user: 1).commandLine == nil)
    try assign(client, "available", &world)
    #expect(world.clientDelivery(toDeviceAt: index, user: 1).commandLine == nil)
    try assign(client, "required", &world)
    let delivery = world.clientDelivery(toDeviceAt: index, user: 1)
    #expect(delivery.commandLine == line && delivery.origin == .app(client.id))
    #expect(delivery.authority == .unset && delivery.hindrances.isEmpty)
    let tool = try app(
      "win32LobApp", [DocumentField("installCommandLine", .text("setup.exe /q"))], &world)
    try assign(tool, "required", &world)
    #expect(world.clientDelivery(toDeviceAt: index, user: 1).hindrances == [.win32Apps])
  }

  @Test("a Win32 app that is the client gives ccmsetup what stands behind its name")
  func win32() throws {
    var (world, index) = try lab()
    let client = try app(
      "win32LobApp",
      [DocumentField("installCommandLine", .text("ccmsetup.exe SMSSITECODE=XYZ /nocrlcheck"))],
      &world)
    try assign(client, "required", &world)
    let delivery = world.clientDelivery(toDeviceAt: index, user: nil)
    #expect(delivery.commandLine == "SMSSITECODE=XYZ /nocrlcheck")
    #expect(delivery.authority == .unset && delivery.hindrances.isEmpty)
  }

  private func app(
    _ type: String, _ fields: [DocumentField], _ world: inout Simulation
  ) throws -> TenantPolicy {
    try world.createPolicy(
      .mobileApp,
      .table(
        [
          DocumentField("@odata.type", .text("#microsoft.graph.\(type)")),
          DocumentField("displayName", .text(type)), DocumentField("publisher", .text("Contoso")),
        ] + fields))
  }

  private func assign(
    _ app: TenantPolicy, _ intent: String, _ world: inout Simulation
  ) throws {
    try world.setAppAssignments(
      app.id,
      [
        .table([
          DocumentField("intent", .text(intent)),
          DocumentField("target", AutopilotLab.allDevices),
        ])
      ])
  }
}

@Suite("Workloads on pilot and co-management by Autopilot")
struct PilotDeliveryTests {
  @Test("a workload on Pilot Intune hinders a client that Autopilot delivers [R-196]")
  func pilot() throws {
    var world = try AutopilotLab.world()
    let index = world.newIndices.lowerBound
    _ = try world.authority(line: "x", for: [AutopilotLab.allDevices])
    func hindrances() -> [ClientDelivery.Hindrance] {
      world.clientDelivery(toDeviceAt: index, user: nil).hindrances
    }
    #expect(hindrances().isEmpty)
    let pilot = CoManagementSettings.Slider.pilotIntune(collectionID: "SMS00001")
    try world.setCoManagement(
      CoManagementSettings(sliders: [.clientApps: pilot]), by: LabWorlds.administrator)
    #expect(hindrances() == [.pilotWorkloads])
    try world.setCoManagement(
      CoManagementSettings(sliders: [.clientApps: .intune]), by: LabWorlds.administrator)
    #expect(hindrances().isEmpty)
  }
}
