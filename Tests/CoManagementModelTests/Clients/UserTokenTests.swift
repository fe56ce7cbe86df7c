import Testing

@testable import CoManagementModel

@Suite("Enrolment without the device's token")
struct UserTokenTests {
  @Test("a device that waits for its user says so, and enrols when the user signs in [R-62]")
  func pending() throws {
    var lab = try ClientLab(older: 24)
    let names = lab.clients(on: .windows10Version1709)
    var waited: Set<String> = []
    for _ in 0..<(24 * 4) {
      lab.world.advance(bySeconds: 15 * LabWorlds.minute)
      for name in names where lab.state(name).isPendingLogon { waited.insert(name) }
    }
    let name = try #require(waited.sorted().first)
    #expect(lab.handlerLog(name).contains { $0.hasSuffix("with error code 0xcaa10001") })
    lab.world.advance(bySeconds: LabWorlds.day)
    #expect(names.allSatisfy { lab.machine($0).isCoManaged })
    let events = lab.events(name)
    let queued = events.filter { if case .queued = $0.kind { true } else { false } }
    #expect(queued.count >= 2)
    #expect(events.last?.kind == .enrolled(.user))
    #expect(
      lab.handlerLog(name).contains(
        "Enrolling device with RegisterDeviceWithManagementUsingAADCredentials"))
  }

  @Test("while it waits, it is scheduled and has not failed [site-and-portal, typical rows]")
  func row() throws {
    var lab = try ClientLab(older: 24)
    let names = lab.clients(on: .windows10Version1709)
    // Saturday night: nobody is there.
    lab.world.advance(to: VirtualInstant.defaultClock.adding(seconds: 5 * LabWorlds.day))
    for name in names where lab.machine(name).isEnrolled {
      _ = lab.world.disconnectFromIntune(machine: name)
    }
    lab.world.advance(bySeconds: 3 * LabWorlds.hour)
    let name = try #require(names.first { lab.state($0).isPendingLogon })
    let row = try lab.row(name)
    #expect(row["PendingLogon"] == "1" && row["EnrollmentScheduled"] == "1")
    #expect(row["EnrollmentFailed"] == "0" && row["EnrollmentStatusCode"] == "0")
    let figure = lab.world.coManagementDashboard.figures
      .first { $0.label == "Pending user sign in" }
    #expect(figure?.count == names.count { lab.state($0).isPendingLogon })
    #expect(lab.machine(name).signedInSince == nil)
    lab.world.advance(bySeconds: 2 * LabWorlds.day)
    #expect(lab.machine(name).isCoManaged)
  }

  @Test("who is signed out comes back on the next working day")
  func signOut() throws {
    var lab = try ClientLab()
    let name = try #require(lab.clients.first)
    lab.world.advance(bySeconds: 2 * LabWorlds.hour)
    #expect(lab.machine(name).signedInSince != nil)
    let isSignedOut = lab.world.signOutUser(onMachine: name)
    #expect(isSignedOut && lab.machine(name).signedInSince == nil)
    lab.world.advance(bySeconds: LabWorlds.day)
    #expect(lab.machine(name).signedInSince != nil)
    lab.world.advance(bySeconds: 4 * LabWorlds.day)
    #expect(lab.machine(name).signedInSince == nil, "a Saturday")
  }

  @Test("Windows before 1709 cannot enrol until it is replaced [R-74]")
  func tooOld() throws {
    var lab = try ClientLab(older: 2, tooOld: 6)
    let name = try #require(lab.clients(on: .windows10Version1703).first)
    lab.world.advance(bySeconds: 2 * LabWorlds.day)
    #expect(lab.state(name).failure == .windowsTooOld)
    #expect(try lab.row(name)["EnrollmentStatusCode"] == "2147942450")
    let figures = lab.world.coManagementDashboard.figures
    #expect(figures.first { $0.label == "Windows 10 lower than 1709" }?.count == 6)
    lab.world.startWindowsSetup(onMachine: name)
    #expect(lab.machine(name).isUpgrading)
    lab.world.advance(bySeconds: 80 * LabWorlds.minute)
    #expect(lab.machine(name).operatingSystem.displayVersion != "1703")
    lab.world.advance(bySeconds: LabWorlds.day)
    #expect(lab.machine(name).isCoManaged && lab.state(name).route == .device)
  }

  @Test("a scope that was just opened is not everywhere yet; the next try enrols [R-70]")
  func transient() throws {
    var lab = try ClientLab()
    try lab.setScope("all")
    lab.join()
    let name = try #require(lab.clients.first)
    try lab.deploy("CoMgmtSettingsProd", enrols: true, to: "SMS00001")
    lab.world.advance(bySeconds: LabWorlds.hour + 60)
    let timer = try #require(lab.state(name).timer)
    lab.world.advance(to: timer.adding(seconds: -60))
    try lab.setScope("none")
    try lab.setScope("all")
    lab.world.advance(bySeconds: 120)
    #expect(lab.state(name).failure == .configurationNotApplied)
    lab.world.advance(bySeconds: 16 * LabWorlds.minute)
    #expect(lab.machine(name).isCoManaged)
  }

  @Test("the limits of devices stop nobody who is co-managed [domain/troubleshooting, 4]")
  func limits() throws {
    var lab = try ClientLab(older: 6)
    try lab.world.setDeviceLimit(1)
    try lab.world.setDeviceRegistration(limit: 0, isMFARequired: nil)
    lab.world.advance(bySeconds: 4 * LabWorlds.day)
    #expect(lab.clients.allSatisfy { lab.machine($0).isCoManaged })
  }

  @Test("Windows is replaced also where nothing else happens to devices")
  func setupAlone() throws {
    var description = ScenarioDescription(seed: 4, deviceCount: 120)
    description.version1703Count = 6
    var world = try Simulation(description)
    #expect(!world.isHybridJoinConfigured && world.coManagementPolicies.isEmpty)
    let device = try #require(
      world.devices.first { $0.device.operatingSystem == .windows10Version1703 && $0.isActive })
    world.startWindowsSetup(onMachine: device.name)
    world.advance(bySeconds: 80 * LabWorlds.minute)
    let machine = try #require(world.machine(named: device.name))
    #expect(!machine.isUpgrading && machine.operatingSystem.displayVersion != "1703")
  }

}

@Suite("Group policies that enrol")
struct GroupPolicyTests {
  private static let key = #"SOFTWARE\Policies\Microsoft\Windows\CurrentVersion\MDM\"#

  private func lab() throws -> (ClientLab, String) {
    var lab = try ClientLab()
    try lab.setScope("all")
    lab.join()
    return (lab, try #require(lab.clients.first))
  }

  @Test("with the user's credential the device enrols at once, with or without the client [R-69]")
  func user() throws {
    var (lab, name) = try lab()
    lab.setValue("1", at: Self.key + "AutoEnrollMDM", on: name)
    lab.world.advance(bySeconds: 7 * LabWorlds.minute)
    #expect(lab.machine(name).isEnrolled && !lab.machine(name).isCoManaged)
    lab.world.advance(bySeconds: 6 * LabWorlds.minute)
    #expect(try lab.row(name)["MDMEnrolled"] == "1")
    #expect(lab.machine(name).events.contains { $0.message == "Auto MDM Enroll: Succeeded" })
    try lab.deploy("CoMgmtSettingsProd", enrols: true, to: "SMS00001")
    lab.world.advance(bySeconds: 3 * LabWorlds.hour)
    #expect(lab.machine(name).isCoManaged)
    #expect(lab.handlerLog(name).contains("Machine is already enrolled with MDM"))
    #expect(!lab.handlerLog(name).contains { $0.contains("Try #") })
  }

  @Test("the client's timer finds the device enrolled [domain/logs, 3.3]")
  func timer() throws {
    var (lab, name) = try lab()
    try lab.deploy("CoMgmtSettingsProd", enrols: true, to: "SMS00001")
    lab.world.advance(bySeconds: LabWorlds.hour + 60)
    lab.setValue("1", at: Self.key + "AutoEnrollMDM", on: name)
    lab.world.advance(bySeconds: 2 * LabWorlds.day)
    #expect(lab.state(name).route == .groupPolicy)
    #expect(lab.handlerLog(name).contains("Device is already or being enrolled into MDM"))
  }

  @Test("the device's credential is not for clients of a site [domain/troubleshooting, 27]")
  func device() throws {
    var (lab, name) = try lab()
    lab.setValue("1", at: Self.key + "AutoEnrollMDM", on: name)
    lab.setValue("2", at: Self.key + "UseAADCredentialType", on: name)
    lab.world.advance(bySeconds: LabWorlds.hour)
    #expect(!lab.machine(name).isEnrolled)
    let event = try #require(lab.machine(name).events.first { $0.id == 52 })
    #expect(event.message.hasSuffix("enrollment type OnPremiseGroupPolicyCoManaged"))
    lab.setValue("1", at: Self.key + "UseAADCredentialType", on: name)
    lab.world.advance(bySeconds: LabWorlds.hour)
    #expect(lab.machine(name).isEnrolled)
  }

  @Test("another service's enrolment leaves the device to it [R-5]")
  func coexistence() throws {
    var (lab, name) = try lab()
    lab.setValue(
      "AirWatchMDM", at: #"SOFTWARE\Microsoft\Enrollments\0E5A4B2C-11F2\ProviderID"#, on: name)
    try lab.deploy("CoMgmtSettingsProd", enrols: true, to: "SMS00001")
    lab.world.advance(bySeconds: 3 * LabWorlds.day)
    #expect(!lab.machine(name).isEnrolled && !lab.machine(name).isCoManaged)
    #expect(lab.machine(name).coManagementFlags == 4_294_967_295)
    #expect(lab.handlerLog(name).contains(CoManagementHandlerLog.otherVendor))
    #expect(try lab.row(name)["MDMWorkloads"] == "4294967295")
    lab.world.setPolicyValues(PolicyValues(), onMachine: name)
    lab.world.advance(bySeconds: 4 * LabWorlds.hour)
    #expect(lab.machine(name).isCoManaged && lab.machine(name).coManagementFlags == 8_193)
  }
}
