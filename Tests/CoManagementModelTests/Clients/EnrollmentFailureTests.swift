import Testing

@testable import CoManagementModel

/// Each failure comes from a cause that somebody can make and unmake, is told by every view, and
/// goes with its cause.
@Suite("Enrolments that fail")
struct EnrollmentFailureTests {
  private static let deviceFailures: [EnrollmentFailure] = [
    .notConfigured, .notSupported, .authentication, .pushServiceMissing, .managementBlocked,
    .alreadyEnrolled, .proxyNotFound, .nameNotResolved, .timedOut, .keysetMissing,
  ]
  private static let userFailures: [EnrollmentFailure] = [
    .userLicense, .userCanceled, .interactionRequired, .configurationNotApplied,
  ]

  @Test("no failure is without a test")
  func complete() {
    let others: [EnrollmentFailure] = [.signInNeeded, .windowsTooOld, .deviceCredential]
    #expect(
      Set(Self.deviceFailures + Self.userFailures + others) == Set(EnrollmentFailure.allCases))
  }

  @Test("with the device's token [R-62, R-70, R-71]", arguments: Self.deviceFailures)
  func device(_ failure: EnrollmentFailure) throws {
    var lab = try ClientLab()
    try lab.setScope("all")
    lab.join()
    let name = try #require(lab.clients.first)
    try lab.deploy("CoMgmtSettingsProd", enrols: true, to: "SMS00001")
    try Self.breakIt(failure, &lab, name)
    lab.world.advance(bySeconds: 2 * LabWorlds.day)
    try expect(failure, in: lab, name, credential: "Device Credential (0x0), ")
    try Self.mendIt(failure, &lab, name)
    lab.world.advance(bySeconds: LabWorlds.day + 3_600)
    #expect(lab.machine(name).isCoManaged)
    #expect(try lab.row(name)["EnrollmentFailed"] == "0")
    #expect(lab.handlerLog(name).contains("MDM enrollment succeeded"))
  }

  @Test("with the user's token [R-72, R-73]", arguments: Self.userFailures)
  func user(_ failure: EnrollmentFailure) throws {
    var lab = try ClientLab(older: 12)
    let name = try #require(lab.clients(on: .windows10Version1709).first)
    try Self.breakIt(failure, &lab, name)
    lab.world.advance(bySeconds: 2 * LabWorlds.day)
    try expect(failure, in: lab, name, credential: "")
    if failure == .userCanceled || failure == .interactionRequired {
      let asked = try #require(
        lab.machine(name).events.first { $0.logName == MachineView.directoryLog })
      #expect(asked.message.hasPrefix("Error: 0xCAA2000C The request requires user interaction."))
    }
    try Self.mendIt(failure, &lab, name)
    lab.world.advance(bySeconds: LabWorlds.day + 3_600)
    #expect(lab.machine(name).isCoManaged)
    #expect(lab.state(name).route == .user)
  }

  private func expect(
    _ failure: EnrollmentFailure, in lab: ClientLab, _ name: String, credential: String
  ) throws {
    #expect(!lab.machine(name).isEnrolled)
    #expect(lab.state(name).failure == failure)
    let log = lab.handlerLog(name)
    for number in 1...3 { #expect(log.contains { $0.contains("Try #\(number) out of 3") }) }
    #expect(log.contains { $0.hasSuffix("with error code \(failure.hexadecimal)") })
    #expect(!log.contains("MDM enrollment succeeded"))
    let event = try #require(lab.machine(name).events.first { $0.id == 76 })
    #expect(event.level == .error)
    #expect(event.message == "Auto MDM Enroll: \(credential)Failed (\(failure.eventText))")
    let row = try lab.row(name)
    #expect(row["EnrollmentFailed"] == "1" && row["MDMEnrolled"] == "0")
    #expect(row["EnrollmentStatusCode"] == String(failure.rawValue))
    let figures = lab.world.coManagementDashboard.figures
    let errors = figures.filter { $0.tile == "Enrollment errors" }
    #expect(errors.contains { $0.label == row["EnrollmentStatusCode"] })
  }

  private static let policyKey = #"SOFTWARE\Policies\Microsoft\Windows\CurrentVersion\MDM\"#
  private static let leftKey =
    #"SOFTWARE\Microsoft\Enrollments\0E5A4B2C-11F2-4D0B-9A57-5D1C8A1F0001\ProviderID"#

  private static func breakIt(
    _ failure: EnrollmentFailure, _ lab: inout ClientLab, _ name: String
  ) throws {
    switch failure {
    case .notConfigured: try setURL("https://mdm.example.com/", &lab)
    case .notSupported: try setBlocked(true, &lab)
    case .authentication:
      lab.world.removeDirectoryDevice(Int(lab.record(name).device.index))
    case .pushServiceMissing:
      try lab.world.setService("dmwappushservice", on: name, startType: .disabled)
    case .managementBlocked: lab.setValue("1", at: policyKey + "DisableRegistration", on: name)
    case .alreadyEnrolled: lab.setValue("MS DM Server", at: leftKey, on: name)
    case .proxyNotFound: setProxy(WinHTTPProxy(server: "no-such-proxy:8080"), &lab, name)
    case .timedOut: setProxy(WinHTTPProxy(server: "DC01:8080"), &lab, name)
    case .nameNotResolved:
      setProxy(
        WinHTTPProxy(
          server: "no-such-proxy:8080", bypassList: "<local>;*.microsoftonline.com"), &lab, name)
    case .keysetMissing: lab.world.clearKeys(onMachine: name)
    case .userLicense: try lab.setLicense(of: name, isGiven: false)
    case .userCanceled: try lab.demand("mfa")
    case .interactionRequired: try lab.demand("block")
    case .configurationNotApplied: try lab.setSuffix("contoso.local", of: name)
    case .signInNeeded, .windowsTooOld, .deviceCredential: break
    }
  }

  private static func mendIt(
    _ failure: EnrollmentFailure, _ lab: inout ClientLab, _ name: String
  ) throws {
    switch failure {
    case .notConfigured: try setURL(MobilityPolicy.intuneDiscoveryURL, &lab)
    case .notSupported: try setBlocked(false, &lab)
    case .authentication, .keysetMissing: lab.world.leaveDirectory(name)
    case .pushServiceMissing:
      try lab.world.setService("dmwappushservice", on: name, startType: .manual)
    case .managementBlocked, .alreadyEnrolled:
      lab.world.setPolicyValues(PolicyValues(), onMachine: name)
    case .proxyNotFound, .timedOut, .nameNotResolved: setProxy(nil, &lab, name)
    case .userLicense: try lab.setLicense(of: name, isGiven: true)
    case .userCanceled, .interactionRequired: lab.demandNothing()
    case .configurationNotApplied: try lab.setSuffix(lab.world.scenario.domainName, of: name)
    case .signInNeeded, .windowsTooOld, .deviceCredential: break
    }
  }

  private static func setURL(_ url: String, _ lab: inout ClientLab) throws {
    try lab.world.updateMobilityPolicy(
      lab.world.mobilityPolicies(.mdm)[0],
      .table([DocumentField("discoveryUrl", .text(url))]))
  }

  private static func setBlocked(_ isBlocked: Bool, _ lab: inout ClientLab) throws {
    try lab.world.setWindowsRestriction(
      isBlocked: isBlocked, arePersonalDevicesBlocked: nil, minimumVersion: nil,
      maximumVersion: nil)
  }

  private static func setProxy(
    _ proxy: WinHTTPProxy?, _ lab: inout ClientLab, _ name: String
  ) {
    lab.world.setWinHTTPProxy(proxy, onMachine: name)
  }
}
