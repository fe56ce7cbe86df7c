import Testing

@testable import CoManagementModel

@Suite("Automatic enrolment over time")
struct EnrollmentTests {
  private let by = LabWorlds.administrator

  /// Joined devices, the MDM scope on All, a pilot of ten that is to enrol.
  private func pilot() throws -> (lab: ClientLab, pilot: [String], collection: String) {
    var lab = try ClientLab()
    try lab.setScope("all")
    lab.join()
    let pilot = Array(lab.clients.prefix(10))
    let collection = try lab.collection("Pilot", pilot)
    try lab.deploy("CoMgmtSettingsProd", enrols: false, to: "SMS00001")
    try lab.deploy("CoMgmtSettingsPilotAutoEnroll", enrols: true, to: collection)
    return (lab, pilot, collection)
  }

  @Test("policy within an hour, the timer within a day, then Intune [R-60 to R-66, R-100]")
  func order() throws {
    var (lab, pilot, _) = try pilot()
    let deployed = lab.world.now
    lab.world.advance(bySeconds: LabWorlds.hour)
    for name in lab.clients {
      let state = lab.state(name)
      #expect(state.flags == .enabled)
      #expect(state.enrolsAutomatically == pilot.contains(name))
      #expect(try #require(state.policyChanged).milliseconds(since: deployed) <= .hour)
    }
    lab.world.advance(bySeconds: LabWorlds.day + 120)
    for name in lab.clients {
      #expect(lab.machine(name).isCoManaged == pilot.contains(name), "\(name)")
    }
    for name in pilot {
      let events = lab.events(name).filter { $0.time >= deployed }
      guard events.count == 3, case .queued(let fires) = events[1].kind else {
        Issue.record("\(name): \(events)")
        continue
      }
      #expect(events[2].kind == .enrolled(.device))
      #expect((10_000...60_000).contains(events[2].time.milliseconds(since: fires)))
    }
    let timers = pilot.compactMap { lab.machine($0).enrolled }
    let spread = try #require(timers.max()).milliseconds(since: try #require(timers.min()))
    #expect(spread > 6 * .hour)
  }

  @Test("a device that comes when co-management has long begun enrols at once [R-65]")
  func late() throws {
    var (lab, pilot, collection) = try pilot()
    lab.world.advance(bySeconds: 3 * LabWorlds.day)
    let name = try #require(lab.clients.first { !pilot.contains($0) })
    try lab.world.addRules(
      [.direct(resourceID: lab.world.devices[named: name]!.resourceID, name: name)],
      toCollection: collection, by: by)
    lab.world.advance(bySeconds: LabWorlds.hour + 200)
    #expect(lab.machine(name).isCoManaged)
  }

  @Test("a timer that fires after the MDM scope was closed tries nothing, and says so")
  func closedWhileWaiting() throws {
    var (lab, pilot, _) = try pilot()
    lab.world.advance(bySeconds: LabWorlds.hour + 60)
    let waiting = pilot.filter { lab.state($0).isScheduled(at: lab.world.now) }
    let name = try #require(
      waiting.min { lab.state($0).timer ?? .latest < lab.state($1).timer ?? .latest })
    let timer = try #require(lab.state(name).timer)
    lab.world.advance(to: timer.adding(seconds: -5))
    try lab.setScope("none")
    lab.world.advance(bySeconds: 2 * LabWorlds.hour)
    let log = lab.handlerLog(name)
    let fired = try #require(log.firstIndex(of: "Enrollment randomization timer fired"))
    #expect(log[fired + 1] == CoManagementHandlerLog.noURL)
    #expect(!log.contains { $0.contains("Try #") } && lab.state(name).timer == nil)
  }

  @Test("with the MDM scope on None nothing is tried and nothing fails [R-70]")
  func noScope() throws {
    var (lab, pilot, _) = try pilot()
    try lab.setScope("none")
    lab.world.advance(bySeconds: 3 * LabWorlds.day)
    for name in pilot {
      #expect(!lab.machine(name).isEnrolled && lab.state(name).failure == nil)
      #expect(!lab.machine(name).hasEnrollmentURL)
      #expect(lab.handlerLog(name).contains(CoManagementHandlerLog.noURL))
      #expect(!lab.handlerLog(name).contains { $0.contains("Try #1") })
    }
    try lab.setScope("all")
    lab.world.advance(bySeconds: 2 * LabWorlds.hour)
    #expect(pilot.allSatisfy { lab.machine($0).isCoManaged })
  }

  @Test("a device that is not joined does not enrol, and does once it is [R-63, R-7]")
  func notJoined() throws {
    var lab = try ClientLab()
    try lab.setScope("all")
    try lab.deploy("All", enrols: true, to: "SMS00001")
    lab.world.advance(bySeconds: 3 * LabWorlds.day)
    #expect(lab.world.managedDevices.isEmpty)
    lab.world.setHybridJoin(true)
    lab.world.advance(bySeconds: 6 * LabWorlds.hour)
    #expect(lab.clients.allSatisfy { lab.machine($0).isCoManaged })
    #expect(lab.world.devices.filter(\.isCoManaged).count == lab.clients.count)
  }

  @Test("workloads follow their policies at the next request, there and back [R-18, R-19, R-98]")
  func workloads() throws {
    var (lab, pilot, collection) = try pilot()
    lab.world.advance(bySeconds: 2 * LabWorlds.day)
    let id = try lab.deploy("PilotCP", enrols: false, [.compliancePolicies], to: collection)
    let moved = lab.world.now
    #expect(pilot.allSatisfy { lab.machine($0).coManagementFlags == 8_193 })
    lab.world.advance(bySeconds: LabWorlds.hour + 400)
    for name in pilot {
      #expect(lab.machine(name).coManagementFlags == 8_195)
      #expect(try lab.row(name)["MDMWorkloads"] == "8195")
      #expect(lab.handlerLog(name).contains("Merging workload flags 8193 with 8195"))
      // R-102: it checks in with Intune at once.
      let device = try #require(lab.world.managedDevices.first { $0.name == name })
      #expect(try #require(device.lastCheckIn) > moved)
      #expect(device.compliance != .configManager)
    }
    try lab.world.removeCoManagementPolicy(id: id, by: by)
    lab.world.advance(bySeconds: LabWorlds.hour + 400)
    #expect(pilot.allSatisfy { lab.machine($0).coManagementFlags == 8_193 })
  }

  @Test("without policies devices stay enrolled, and are no longer co-managed [R-75, R-1]")
  func policiesGone() throws {
    var (lab, pilot, _) = try pilot()
    lab.world.advance(bySeconds: 2 * LabWorlds.day)
    for policy in lab.world.coManagementPolicies {
      try lab.world.removeCoManagementPolicy(id: policy.id, by: by)
    }
    lab.world.advance(bySeconds: 2 * LabWorlds.hour)
    for name in pilot {
      #expect(lab.machine(name).isEnrolled && !lab.machine(name).isCoManaged)
      let row = try lab.row(name)
      #expect(row["MDMEnrolled"] == "1" && row["ComgmtPolicyPresent"] == "0")
    }
  }

  @Test("a client whose agent is stopped gets no policy; told to, it gets it in seconds")
  func agent() throws {
    var (lab, pilot, _) = try pilot()
    try lab.world.stopService("CcmExec", on: pilot[0])
    lab.world.advance(bySeconds: 2 * LabWorlds.hour)
    #expect(lab.state(pilot[0]).flags == nil)
    let isHeard = lab.world.requestPolicy(onMachine: pilot[0])
    #expect(!isHeard)
    // Starting, the agent asks by itself.
    try lab.world.startService("CcmExec", on: pilot[0])
    lab.world.advance(bySeconds: 4)
    #expect(lab.state(pilot[0]).flags == .enabled)
  }

  @Test("a jump of months gives what months by the hour give, and leaves few events")
  func jumps() throws {
    var (once, pilot, _) = try pilot()
    try once.world.setWindowsRestriction(
      isBlocked: true, arePersonalDevicesBlocked: nil, minimumVersion: nil, maximumVersion: nil)
    var often = once
    once.world.advance(bySeconds: 500 * LabWorlds.hour)
    for _ in 0..<500 { often.world.advance(bySeconds: LabWorlds.hour) }
    #expect(once.world == often.world)
    for name in pilot { #expect(once.events(name) == often.events(name)) }
    once.world.advance(bySeconds: .max)
    for name in pilot { #expect(once.events(name).count < 12) }
    #expect(once.world.configurationDigest == often.world.configurationDigest)
  }
}
