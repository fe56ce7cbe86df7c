import Testing

@testable import CoManagementModel

@Suite("What is seen of clients over time")
struct ClientViewTests {
  /// A pilot of six that enrols, from the moment of the deployment.
  private func pilot() throws -> (lab: ClientLab, pilot: [String]) {
    var lab = try ClientLab(seed: 9, count: 60)
    try lab.setScope("all")
    lab.join()
    let pilot = Array(lab.clients.prefix(6))
    let collection = try lab.collection("Pilot", pilot)
    try lab.deploy("CoMgmtSettingsPilotAutoEnroll", enrols: true, to: collection)
    return (lab, pilot)
  }

  private func figures(_ lab: ClientLab) -> [String: Int] {
    Dictionary(
      lab.world.coManagementDashboard.figures.map { ($0.label, $0.count) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test("the funnel goes from scheduled to enrolled, of eligible clients only [F-5.64, R-76]")
  func dashboard() throws {
    var (lab, pilot) = try pilot()
    let eligible = lab.world.devices.filter(\.isCoManagementEligible).count
    #expect(figures(lab)["Eligible devices"] == eligible)
    #expect(figures(lab)["Scheduled"] == 0)
    lab.world.advance(bySeconds: LabWorlds.hour + 400)
    let waiting = figures(lab)
    #expect(waiting["Scheduled"] ?? 0 > 0)
    #expect((waiting["Scheduled"] ?? 0) + (waiting["Enrolled"] ?? 0) == pilot.count)
    lab.world.advance(bySeconds: 26 * LabWorlds.hour)
    let done = figures(lab)
    #expect(done["Scheduled"] == 0 && done["Enrolled"] == pilot.count)
    #expect(done["Success, hybrid Azure AD-joined"] == pilot.count)
    #expect(done["Resource access policies"] == pilot.count)
    #expect(done["Compliance policies"] == 0)
  }

  @Test("failures stand in the dashboard under the decimal code")
  func errors() throws {
    var (lab, pilot) = try pilot()
    try lab.world.setWindowsRestriction(
      isBlocked: true, arePersonalDevicesBlocked: nil, minimumVersion: nil, maximumVersion: nil)
    lab.world.advance(bySeconds: 27 * LabWorlds.hour)
    #expect(figures(lab)["2149056532"] == pilot.count)
    #expect(figures(lab)["Failure, hybrid Azure AD-joined"] == pilot.count)
    #expect(figures(lab)["Enrollment initiated"] == pilot.count)
  }

  @Test("a new enrolment checks in every 3 minutes, then every 15, then every 8 hours [R-101]")
  func checkIns() throws {
    var (lab, pilot) = try pilot()
    var last: VirtualInstant?
    var gaps: Set<Int64> = []
    for _ in 0..<2_000 {
      lab.world.advance(bySeconds: 60)
      guard let device = lab.world.managedDevices.first(where: { $0.name == pilot[0] }),
        let enrolled = device.enrolled, let now = device.lastCheckIn
      else { continue }
      if let last, now > last, lab.world.now.milliseconds(since: enrolled) < 12 * .minute {
        gaps.insert(now.milliseconds(since: last))
      }
      last = now
    }
    #expect(gaps == [3 * .minute])
  }

  @Test("the admin center calls a device co-managed a quarter of an hour after the client does")
  func shownLater() throws {
    var (lab, pilot) = try pilot()
    var seen: [String] = []
    for _ in 0..<1_600 {
      lab.world.advance(bySeconds: 60)
      guard let device = lab.world.managedDevices.first(where: { $0.name == pilot[1] }) else {
        continue
      }
      let enrolled = try #require(device.enrolled)
      let isShown = lab.world.now.milliseconds(since: enrolled) >= 15 * .minute
      #expect((device.management == .coManaged) == isShown)
      let word = "\(device.management)"
      if seen.last != word { seen.append(word) }
    }
    #expect(seen == ["intune", "coManaged"])
  }

  @Test("a record of a client log has CMTrace's form, its bias UTC minus local time [logs 1.1]")
  func logForm() {
    let line = ClientLogLine(
      time: VirtualInstant(milliseconds: 1_795_425_247_512), component: "CoManagementHandler",
      kind: .warning, thread: 6_120, message: "Machine is already enrolled with MDM")
    let text = line.text(offsetMinutes: -300)
    #expect(text.hasPrefix("<![LOG[Machine is already enrolled with MDM]LOG]!><time=\""))
    #expect(text.contains("time=\"04:14:07.512+300\" date=\"11-23-2026\" component="))
    #expect(text.contains("context=\"\" type=\"2\" thread=\"6120\" file=\""))
    #expect(line.text(offsetMinutes: 480).contains("time=\"17:14:07.512-480\""))
    #expect(line.text(offsetMinutes: 0).contains(".512+000\""))
  }
}
