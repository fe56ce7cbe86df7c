import Testing

@testable import CoManagementModel

/// The six enrolment states of the dashboard and its funnel, each by a cause. [F-5.64, R-76, R-77]
@Suite("Enrolment states and the funnel")
struct EnrollmentStateTests {
  private static let states = [
    "Success, hybrid Azure AD-joined", "Success, Azure AD-joined",
    "Enrolling, hybrid Azure AD-joined", "Failure, hybrid Azure AD-joined",
    "Failure, Azure AD-joined", "Pending user sign in",
  ]

  private func figure(_ lab: ClientLab, _ label: String) -> Int {
    lab.world.coManagementDashboard.figures.first { $0.label == label }?.count ?? 0
  }

  @Test("all six are reached in one lab")
  func sixStates() throws {
    var lab = try ClientLab(older: 16)
    #expect(Self.states.allSatisfy { figure(lab, $0) == 0 })
    lab.world.advance(bySeconds: 4 * LabWorlds.day + 10 * LabWorlds.hour)
    #expect(figure(lab, Self.states[0]) == lab.clients.count)
    // Two devices are set up anew without the domain: joined to Entra ID, their client kept.
    let names = lab.clients(on: .windows11LongLived)
    for name in names.prefix(2) {
      _ = lab.world.disconnectFromIntune(machine: name)
      let isJoined = lab.world.joinEntraID(machine: name)
      #expect(isJoined && lab.machine(name).joinState == .entraJoined)
    }
    lab.world.advance(bySeconds: 2 * LabWorlds.hour)
    #expect(figure(lab, Self.states[1]) == 2)
    #expect(try lab.row(names[0])["AADJoined"] == "1")
    #expect(try lab.row(names[0])["HybridAADJoined"] == "0")
    // Windows is blocked: two others and one of these fail.
    try block(true, &lab)
    for name in [names[0], names[2], names[3]] {
      _ = lab.world.disconnectFromIntune(machine: name)
    }
    // Nobody is there on a Friday evening: devices with an older Windows wait.
    let old = lab.clients(on: .windows10Version1709)
    for name in old.prefix(3) { _ = lab.world.disconnectFromIntune(machine: name) }
    lab.world.advance(bySeconds: LabWorlds.hour + 20 * LabWorlds.minute)
    #expect(figure(lab, Self.states[3]) == 2 && figure(lab, Self.states[4]) == 1)
    #expect(figure(lab, Self.states[5]) == 3)
    #expect(figure(lab, "2149056532") == 3)
    // A device that was just disconnected has its timer set again.
    try block(false, &lab)
    let name = names[5]
    _ = lab.world.disconnectFromIntune(machine: name)
    var isEnrolling = false
    for _ in 0..<80 {
      lab.world.advance(bySeconds: LabWorlds.minute)
      isEnrolling = isEnrolling || figure(lab, Self.states[2]) > 0
    }
    #expect(isEnrolling)
  }

  @Test("the funnel: eligible, scheduled, initiated, enrolled")
  func funnel() throws {
    var lab = try ClientLab()
    try lab.setScope("all")
    lab.join()
    let eligible = lab.world.devices.count { $0.isCoManagementEligible }
    #expect(figure(lab, "Eligible devices") == eligible)
    try lab.deploy("CoMgmtSettingsProd", enrols: true, to: "SMS00001")
    lab.world.advance(bySeconds: 70 * LabWorlds.minute)
    let scheduled = figure(lab, "Scheduled")
    #expect(scheduled > 0 && figure(lab, Self.states[2]) >= scheduled)
    var isInitiated = false
    for _ in 0..<(24 * 12) {
      lab.world.advance(bySeconds: 5 * LabWorlds.minute)
      isInitiated = isInitiated || figure(lab, "Enrollment initiated") > 0
    }
    #expect(isInitiated)
    lab.world.advance(bySeconds: 2 * LabWorlds.hour)
    #expect(figure(lab, "Scheduled") == 0 && figure(lab, "Enrolled") == lab.clients.count)
  }

  private func block(_ isBlocked: Bool, _ lab: inout ClientLab) throws {
    try lab.world.setWindowsRestriction(
      isBlocked: isBlocked, arePersonalDevicesBlocked: nil, minimumVersion: nil,
      maximumVersion: nil)
  }
}
