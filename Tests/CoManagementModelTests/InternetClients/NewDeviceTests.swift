import Testing

@testable import CoManagementModel

/// A lab with a gateway, in which devices come out of the box.
struct NewDeviceLab {
  var world: Simulation
  let device: String

  init(seed: UInt64 = 4, new: Int = 4) throws {
    var description = ScenarioDescription(seed: seed, deviceCount: 60)
    description.newDeviceCount = new
    description.intuneOnlyCount = 6
    description.hasDocumentedObjects = true
    world = try Simulation(description)
    device = world.newDevices[0].name
    try world.updateMobilityPolicy(
      world.mobilityPolicies(.mdm)[0], .table([DocumentField("appliesTo", .text("all"))]))
    world.advance(bySeconds: 3_600)
  }

  /// Somebody who has a licence of Intune.
  var user: DirectoryUser { world.directoryUsers.first { $0.hasIntune && $0.accountEnabled }! }

  var machine: MachineView { world.machine(named: device)! }
  var managed: TenantDevice? { world.managedDevices.first { $0.name == machine.name } }
  var resource: CombinedDeviceResource? { world.devices[named: machine.name] }

  mutating func signIn() throws {
    try world.signInAtSetup(device: device, user: user.userPrincipalName)
  }
}

struct NewDeviceTests {
  @Test func nothingKnowsADeviceInItsBox() throws {
    let lab = try NewDeviceLab()
    #expect(lab.machine.joinState == .workgroup)
    #expect(lab.managed == nil)
    #expect(lab.resource == nil)
    #expect(lab.world.directoryDevices.allSatisfy { $0.displayName != lab.device })
  }

  @Test func itJoinsAndIsEnrolledWithinMinutesOfTheSignIn() throws {
    var lab = try NewDeviceLab()
    try lab.signIn()
    lab.world.advance(bySeconds: 3 * 60)
    #expect(lab.machine.joinState == .workgroup)
    lab.world.advance(bySeconds: 3 * 60 + 5)
    #expect(lab.machine.joinState == .entraJoined)
    #expect(lab.machine.directoryDeviceID != nil)
    let object = try #require(lab.world.directoryDevices.first { $0.displayName == lab.device })
    #expect(object.trustType == .azureAd)
    #expect(object.owner == lab.user.number)
    lab.world.advance(bySeconds: 2 * 60)
    let managed = try #require(lab.managed)
    #expect(managed.management == .intune)
    #expect(managed.userPrincipalName == lab.user.userPrincipalName)
    #expect(managed.isCorporate)
    #expect(lab.resource == nil)
    #expect(lab.world.directoryDevice(id: object.id)?.isManaged == true)
    #expect(lab.world.managedDevice(id: managed.managedDeviceID!) == managed)
  }

  @Test func oneLongAdvanceIsTheSameAsManyShortOnes() throws {
    var long = try NewDeviceLab()
    try long.signIn()
    var short = long
    long.world.advance(bySeconds: 3_600)
    for _ in 0..<360 { short.world.advance(bySeconds: 10) }
    #expect(
      long.world.clientRecord(at: 66).history == short.world.clientRecord(at: 66).history)
  }

  @Test func aSecondFactorIsGivenAtSetupAndABlockStopsIt() throws {
    var lab = try NewDeviceLab()
    let admin = try #require(lab.world.directoryUser(named: "cmadmin@contoso.com"))
    #expect(UserTokens(lab.world).failure(userOfDeviceAt: admin.number) == .userCanceled)
    let before = lab.world
    try lab.world.signInAtSetup(device: lab.device, user: admin.userPrincipalName)
    lab.world.advance(bySeconds: 3_600)
    #expect(lab.managed?.userPrincipalName == admin.userPrincipalName)
    lab.world = before
    var client = try ClientLab()
    client.world = before
    try client.demand("block")
    lab.world = client.world
    try lab.world.signInAtSetup(device: lab.device, user: admin.userPrincipalName)
    lab.world.advance(bySeconds: 3_600)
    #expect(lab.managed == nil)
    #expect(lab.world.setupScreens[0].errorCode == "0x80180003")
  }

  @Test func tryingAgainShowsNoDesktopBeforeTheEnrolmentIsAnswered() throws {
    var lab = try NewDeviceLab()
    try lab.world.setWindowsRestriction(
      isBlocked: true, arePersonalDevicesBlocked: nil, minimumVersion: nil, maximumVersion: nil)
    try lab.signIn()
    lab.world.advance(bySeconds: 3_600)
    #expect(lab.world.setupScreens[0].errorCode == "0x80180014")
    try lab.world.setWindowsRestriction(
      isBlocked: false, arePersonalDevicesBlocked: nil, minimumVersion: nil, maximumVersion: nil)
    try lab.signIn()
    var titles: [String] = []
    for _ in 0..<20 {
      let title = lab.world.setupScreens[0].title
      if titles.last != title { titles.append(title) }
      if lab.managed == nil { #expect(title != "Desktop") }
      lab.world.advance(bySeconds: 10)
    }
    #expect(titles == ["Let's set things up for your work or school", "Desktop"])
  }

  @Test func aUserOutsideTheScopeJoinsWithoutEnrolling() throws {
    var lab = try NewDeviceLab()
    try lab.world.updateMobilityPolicy(
      lab.world.mobilityPolicies(.mdm)[0], .table([DocumentField("appliesTo", .text("none"))]))
    try lab.signIn()
    lab.world.advance(bySeconds: 3_600)
    #expect(lab.machine.joinState == .entraJoined)
    #expect(lab.machine.enrollmentURL.isEmpty)
    #expect(lab.managed == nil)
  }
}
