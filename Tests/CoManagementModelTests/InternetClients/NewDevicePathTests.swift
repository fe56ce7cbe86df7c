import Testing

@testable import CoManagementModel

/// A lab with a working gateway in which Intune has what new devices need.
struct NewDevicePathLab {
  var world: Simulation
  let device: String
  let user: DirectoryUser

  init(seed: UInt64 = 4) throws {
    var description = ScenarioDescription(seed: seed, deviceCount: 60)
    description.coManagedCount = 6
    description.intuneOnlyCount = 6
    description.newDeviceCount = 8
    description.hasCloudManagement = true
    description.hasCloudGateway = true
    world = try Simulation(description)
    device = world.newDevices[0].name
    // Somebody who has one device that Intune manages.
    user = world.directoryUsers.first {
      (60..<66).contains($0.number) && $0.hasIntune && $0.accountEnabled
    }!
  }

  var machine: MachineView { world.machine(named: device)! }
  var state: ClientState { machine.state }
  var managed: TenantDevice? { world.managedDevices.first { $0.name == machine.name } }
  var resource: CombinedDeviceResource? { world.devices[named: machine.name] }
  var screen: SetupScreen { world.setupScreens[0] }

  static let everything = DocumentValue.table([
    DocumentField("@odata.type", .text("#microsoft.graph.allDevicesAssignmentTarget"))
  ])

  @discardableResult
  mutating func make(
    _ kind: TenantPolicy.Kind, _ type: String, _ fields: [DocumentField]
  ) throws -> StableGUID {
    let document = DocumentValue.table(
      [
        DocumentField("@odata.type", .text("#microsoft.graph.\(type)")),
        DocumentField("displayName", .text(type)),
      ] + fields)
    let policy = kind == .deploymentProfile
      ? try world.createPolicy(kind, document) : try world.createEnrollmentPolicy(kind, document)
    try world.assignEnrollmentPolicy(kind, policy.id, [Self.everything])
    return policy.id
  }

  mutating func makeStatusPage(minutes: Int64 = 60) throws {
    try make(
      .statusPage, StatusPagePolicy.type,
      [
        DocumentField("showInstallationProgress", .flag(true)),
        DocumentField("installProgressTimeoutInMinutes", .number(minutes)),
      ])
  }

  mutating func makeSettings(
    line: String? = nil, installs: Bool = true, overrides: Bool = false
  ) throws {
    try make(
      .coManagementAuthority, CoManagementAuthorityPolicy.type,
      [
        DocumentField("installConfigurationManagerAgent", .flag(installs)),
        DocumentField(
          "configurationManagerAgentCommandLineArgument",
          .text(line ?? world.clientCommandLine ?? "")),
        DocumentField("managedDeviceAuthority", .number(overrides ? 1 : 0)),
      ])
  }

  mutating func signIn() throws {
    try world.signInAtSetup(device: device, user: user.userPrincipalName)
  }

  /// Lets time pass until something is so, at most a day.
  mutating func wait(_ seconds: Int64 = 10, until isSo: (Self) -> Bool) {
    for _ in 0..<86_400 / seconds {
      if isSo(self) { return }
      world.advance(bySeconds: seconds)
    }
  }

  /// A figure of the dashboard.
  func figure(_ label: String) -> Int? {
    world.coManagementDashboard.figures.first { $0.label == label }?.count
  }

  /// Columns of the row of SMS_Client_ComanagementState.
  func column(_ name: String) -> Int? {
    guard let resource,
      case .number(let number)? = InventoryClasses.comanagementState.properties
        .first(where: { $0.name == name })?.read(resource)
    else { return nil }
    return number
  }
}

@Suite("The way of a new device, stage by stage in each view [internet-devices, 8]")
struct NewDevicePathTests {
  @Test func fromTheBoxToACoManagedDevice() throws {
    var lab = try NewDevicePathLab()
    try lab.makeStatusPage()
    try lab.makeSettings()
    let joined = try #require(lab.figure("Success, Azure AD-joined"))
    let (systems, uploaded) = (lab.world.devices.count, lab.world.devices.clientCount)

    // 0: out of the box.
    #expect(lab.machine.joinState == .workgroup)
    #expect(lab.managed == nil && lab.resource == nil)
    #expect(lab.screen.title == "Let's set things up for your work or school")

    // + 5 minutes: joined.
    try lab.signIn()
    lab.wait { $0.machine.joinState == .entraJoined }
    let age = lab.world.now.milliseconds(since: lab.world.scenario.clock)
    #expect((4 * 60_000...6 * 60_000 + 10_000).contains(age))
    #expect(lab.machine.hasEnrollmentURL && lab.machine.directoryDeviceID != nil)
    #expect(lab.managed == nil && lab.resource == nil)

    // + 1 to 2 minutes: enrolled.
    lab.wait(1) { $0.managed != nil }
    #expect(lab.managed?.management == .intune)
    #expect(lab.managed?.isCorporate == true)
    #expect(lab.managed?.compliance == .unknown)
    #expect(lab.resource == nil)

    // Device preparation: the client is on its way.
    lab.wait { $0.state.provisioning?.setupBegan != nil }
    #expect(lab.machine.clientInstallationState == 1)
    #expect(lab.screen.parts.map(\.progress) == [.working, .waiting, .waiting])
    #expect(lab.machine.managementAuthority == 2)
    #expect(!lab.machine.hasClient && lab.resource == nil)

    // Registered through the gateway with the Entra token.
    lab.wait { $0.state.provisioning?.installed != nil }
    #expect(lab.machine.hasClient && lab.resource == nil)
    lab.wait { $0.resource != nil }
    #expect(lab.world.devices.count == systems + 1)
    #expect(lab.world.devices.clientCount == uploaded + 1)
    let resource = try #require(lab.resource)
    #expect(resource.isClient && resource.isApproved == 1 && resource.isInternetEnabled)
    #expect(resource.resourceID == DeviceTemplate.firstResourceID + systems)
    #expect(lab.world.devices[resourceID: resource.resourceID] == resource)
    #expect(lab.world.collection(id: "SMS00001")?.members.contains(resource) == true)
    #expect(lab.machine.clientInstallationState == 3)
    #expect(lab.managed?.management == .intune)
    #expect(lab.column("ComgmtPolicyPresent") == 0)

    // The policy, then the site knows of it.
    lab.wait { $0.state.flags != nil }
    #expect(lab.managed?.management == .intune)
    lab.wait { $0.column("ComgmtPolicyPresent") == 1 }
    #expect(lab.column("MDMEnrolled") == 1)
    #expect(lab.figure("Success, Azure AD-joined") == joined + 1)
    #expect(lab.resource?.isCoManaged == true)

    // The next check-ins: both sides.
    lab.wait { $0.managed?.management == .coManaged }
    #expect(lab.managed?.cameByIntune == true)
    lab.wait { $0.state.provisioning?.statusPage != nil }
    #expect(lab.state.provisioning?.statusPage == .completed)
    #expect(lab.screen.parts.map(\.progress) == [.complete, .complete, .complete])
    #expect(lab.machine.clientHealth == 7)
  }

  @Test func oneLongAdvanceIsTheSameAsManyShortOnes() throws {
    var long = try NewDevicePathLab()
    try long.makeStatusPage()
    try long.makeSettings()
    try long.signIn()
    var short = long
    long.world.advance(bySeconds: 2 * 3_600)
    for _ in 0..<240 { short.world.advance(bySeconds: 30) }
    #expect(long.machine.clientEvents == short.machine.clientEvents)
    #expect(long.world.devices.map(\.name) == short.world.devices.map(\.name))
  }

  @Test("a client that does not come in time stops the status page with 0x800705B4 [45]")
  func statusPageTimesOut() throws {
    var lab = try NewDevicePathLab()
    try lab.makeStatusPage(minutes: 5)
    try lab.makeSettings(
      line: "CCMSETUPCMD=\"CCMHOSTNAME=nowhere.contoso.com/CCM_Proxy_MutualAuth/1 "
        + "SMSSITECODE=XYZ\"")
    try lab.signIn()
    lab.wait { $0.state.provisioning?.statusPage != nil }
    #expect(lab.state.provisioning?.statusPage == .timedOut)
    #expect(lab.screen.errorCode == "0x800705b4")
    #expect(lab.machine.events.contains { $0.message.contains("errorCode: 2147943860") })
    #expect(lab.resource == nil)
  }

  @Test("a task sequence that is not there stops device setup [46]")
  func taskSequenceFails() throws {
    var lab = try NewDevicePathLab()
    try lab.makeStatusPage()
    let line = try #require(lab.world.clientCommandLine)
    try lab.makeSettings(line: line.dropLast() + " PROVISIONTS=XYZ29999\"")
    try lab.signIn()
    lab.wait { $0.state.provisioning?.statusPage != nil }
    #expect(lab.state.provisioning?.statusPage == .taskSequenceFailed)
    #expect(lab.machine.taskSequenceState == 4)
    #expect(lab.machine.clientInstallationState == 3)
    #expect(lab.screen.parts.map(\.progress) == [.complete, .failed("Apps (Error)"), .waiting])
  }

  @Test("who has the word before the client's policy [R-194, R-195]", arguments: [
    (true, true), (true, false), (false, false),
  ])
  func authority(hasSettings: Bool, overrides: Bool) throws {
    var lab = try NewDevicePathLab()
    if hasSettings { try lab.makeSettings(overrides: overrides) }
    try lab.signIn()
    lab.world.advance(bySeconds: 6 * 3_600)
    let owner = try #require(lab.managed).ownership.owner(of: .clientApps)
    if hasSettings {
      #expect(lab.managed?.management == .coManaged)
      #expect(owner == (overrides ? .intune : .configurationManager))
    } else {
      #expect(lab.managed?.management == .intune)
    }
    #expect(lab.machine.managementAuthority == (hasSettings && !overrides ? 2 : 1))
  }

  @Test func aDeviceThatIntuneManagesGetsTheClientAtACheckIn() throws {
    var lab = try NewDevicePathLab()
    try lab.makeSettings()
    let before = lab.world.managedDevices.count { $0.management == .intune && $0.isCorporate }
    #expect(before > 0)
    lab.world.advance(bySeconds: 12 * 3_600)
    #expect(lab.world.managedDevices.allSatisfy { $0.management == .coManaged || !$0.isCorporate })
    #expect(lab.world.devices.count >= 60 + before)
  }
}

@Suite("Without a gateway [R-200]")
struct LostGatewayTests {
  @Test func theSiteHearsNothingAndIntuneGoesOn() throws {
    var lab = try NewDevicePathLab()
    try lab.makeSettings()
    try lab.signIn()
    lab.wait { $0.managed?.management == .coManaged }
    lab.world.change { state in
      state.gateways.gateways = []
      state.updateDigest()
    }
    lab.world.advance(bySeconds: 86_400)
    let (asked, checkIn) = (lab.resource?.lastPolicyRequest, lab.managed?.lastCheckIn)
    #expect(lab.machine.clientHealth == 16)
    lab.world.advance(bySeconds: 86_400)
    #expect(lab.resource?.lastPolicyRequest == asked)
    #expect(lab.managed?.lastCheckIn != checkIn)
  }
}

@Suite("What stops setup of a new device [internet-devices, 2]")
struct NewDeviceGateTests {
  /// The code on the screen some minutes after the sign-in.
  private func code(_ prepare: (inout NewDevicePathLab) throws -> Void) throws -> String? {
    var lab = try NewDevicePathLab()
    try prepare(&lab)
    try lab.signIn()
    lab.world.advance(bySeconds: 900)
    return lab.screen.errorCode
  }

  @Test func nothingStopsAHealthyOne() throws { #expect(try code { _ in } == nil) }

  @Test func nobodyMayJoin() throws {
    #expect(
      try code { lab in
        lab.world.change { $0.directory.enrollment.joining = .none }
      } == "0x801C0003")
  }

  @Test func theUserHasJoinedTooMany() throws {
    #expect(
      try code { lab in
        lab.world.change { $0.directory.enrollment.directoryDeviceLimit = 0 }
      } == "0x801C000E")
  }

  @Test func windowsIsBlocked() throws {
    #expect(
      try code { lab in
        lab.world.change { $0.directory.enrollment.isWindowsBlocked = true }
      } == "0x80180014")
  }

  @Test func theUserHasEnrolledTooMany() throws {
    #expect(
      try code { lab in
        lab.world.change { $0.directory.enrollment.deviceLimit = 1 }
      } == "0x80180013")
  }

  @Test func theUserHasNoLicense() throws {
    #expect(
      try code { lab in
        try lab.world.assignLicenses(
          lab.user.number, add: [],
          remove: lab.user.licenses.map { SubscribedProduct.all[$0.product].id })
      } == "0x80180018")
  }

  @Test func homeCannotBeJoined() throws {
    var lab = try NewDevicePathLab()
    let home = lab.world.newDevices[7].name
    try lab.world.signInAtSetup(device: home, user: lab.user.userPrincipalName)
    lab.world.advance(bySeconds: 900)
    #expect(lab.world.setupScreens[7].errorCode == "0x80180022")
  }

  @Test func itGoesOnWhenTheCauseIsGone() throws {
    var lab = try NewDevicePathLab()
    try lab.world.setWindowsRestriction(
      isBlocked: true, arePersonalDevicesBlocked: nil, minimumVersion: nil, maximumVersion: nil)
    try lab.signIn()
    lab.world.advance(bySeconds: 900)
    #expect(lab.screen.errorCode == "0x80180014")
    try lab.world.setWindowsRestriction(
      isBlocked: false, arePersonalDevicesBlocked: nil, minimumVersion: nil, maximumVersion: nil)
    try lab.signIn()
    lab.world.advance(bySeconds: 900)
    #expect(lab.screen.errorCode == nil)
    #expect(lab.managed != nil)
  }

  @Test func whoIsThereCannotSignInTwice() throws {
    var lab = try NewDevicePathLab()
    try lab.signIn()
    #expect(throws: SetupRejection.isBusy(lab.device)) { try lab.signIn() }
    #expect(throws: SetupRejection.deviceNotFound("nobody")) {
      try lab.world.signInAtSetup(device: "nobody", user: lab.user.userPrincipalName)
    }
    #expect(throws: SetupRejection.userNotFound("no@contoso.com")) {
      try lab.world.signInAtSetup(
        device: lab.world.newDevices[1].name, user: "no@contoso.com")
    }
  }
}
