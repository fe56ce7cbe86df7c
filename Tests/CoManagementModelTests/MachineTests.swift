import Testing

@testable import CoManagementModel

@Suite("Machines of the lab")
struct MachineTests {
  private func world() throws -> Simulation {
    var description = ScenarioDescription(seed: 3, deviceCount: 200)
    description.coManagedCount = 60
    description.intuneOnlyCount = 40
    return try Simulation(description)
  }

  @Test("every device and server is found by its name and its full name, in any letter case")
  func names() throws {
    let world = try world()
    for device in world.devices {
      let machine = try #require(world.machine(named: device.name))
      #expect(machine.name == device.name)
      #expect(world.machine(named: machine.fullName.lowercased())?.name == device.name)
    }
    #expect(world.machine(named: "cm01")?.role == .siteServer)
    #expect(world.machine(named: "DC01.contoso.com")?.role == .domainController)
    for unknown in ["", "NOPE", "OSL-PC-9999", "CM01.other.com", ".contoso.com"] {
      #expect(world.machine(named: unknown) == nil, "\(unknown)")
    }
  }

  @Test("where co-management began, workstations are hybrid joined, servers in the domain alone")
  func joinStates() throws {
    let world = try world()
    for device in world.devices {
      let machine = try #require(world.machine(named: device.name))
      #expect(machine.joinState == (machine.isServer ? .domainJoined : .hybridJoined))
      #expect((machine.directoryDeviceID != nil) != machine.isServer)
    }
    let others = world.managedDevices.filter { $0.management == .intune }
    for device in others {
      let machine = try #require(world.machine(named: device.name))
      #expect(machine.joinState == (device.isCorporate ? .entraJoined : .registered))
      #expect(machine.reach == .notTrusted)
    }
    #expect(others.count == 40)
  }

  @Test("an enrolment brings its tasks, its certificate and its service, and nothing else does")
  func enrolment() throws {
    let world = try world()
    for device in world.devices {
      let machine = try #require(world.machine(named: device.name))
      let tasks = machine.scheduledTasks.filter { $0.path.contains("EnterpriseMgmt") }
      #expect(tasks.isEmpty != machine.isEnrolled)
      #expect((machine.service(named: "IntuneManagementExtension") != nil) == machine.isEnrolled)
      let issuers = machine.personalCertificates.map(\.issuer)
      #expect(issuers.contains("CN=Microsoft Intune MDM Device CA") == machine.isEnrolled)
      #expect((machine.service(named: "CcmExec") != nil) == device.isClient)
    }
  }

  @Test("a service starts with those that it needs and stops with those that need it")
  func services() throws {
    var world = try world()
    #expect(throws: MachineRejection.dependentsRun(["SQLSERVERAGENT"])) {
      try world.stopService("MSSQLSERVER", on: "CM01")
    }
    try world.stopService("mssqlserver", on: "cm01", isForced: true)
    let stopped = world.siteServer
    #expect(stopped.service(named: "SQLSERVERAGENT")?.status == .stopped)
    #expect(stopped.service(named: "MSSQLSERVER")?.started == nil)
    try world.startService("SQLSERVERAGENT", on: "CM01")
    #expect(world.siteServer.service(named: "MSSQLSERVER")?.status == .running)
    #expect(throws: MachineRejection.serviceCannotStop) {
      try world.stopService("RpcSs", on: "CM01", isForced: true)
    }
    try world.setService("BITS", on: "CM01", startType: .disabled)
    #expect(throws: MachineRejection.serviceDisabled) { try world.startService("BITS", on: "CM01") }
  }

  @Test("what is put back leaves no difference in what is configured")
  func digest() throws {
    let first = try world()
    var changed = first
    try changed.stopService("Spooler", on: "CM01")
    #expect(changed.configurationDigest != first.configurationDigest)
    #expect(changed.changedParts(since: first) == [.machines])
    try changed.startService("Spooler", on: "CM01")
    #expect(changed.configurationDigest == first.configurationDigest)
    #expect(changed.changedParts(since: first).isEmpty)
    changed.advance(bySeconds: 60)
    try changed.stopService("Spooler", on: "DC01")
    #expect(changed.siteServer.service(named: "Spooler")?.status == .running)
  }

  @Test("uploads stop while SMS_EXECUTIVE is stopped, and go on when it runs again")
  func executive() throws {
    var world = try LabWorlds.attached()
    try world.stopService("SMS_EXECUTIVE", on: "CM01")
    let before = world.lastVisibleSynchronization
    world.advance(bySeconds: 2 * LabWorlds.hour)
    let during = world.lastVisibleSynchronization
    try world.startService("SMS_EXECUTIVE", on: "CM01")
    world.advance(bySeconds: LabWorlds.hour)
    let after = try #require(world.lastVisibleSynchronization)
    #expect(during.map { $0.milliseconds(since: before ?? $0) } ?? 0 <= 15 * 60_000)
    #expect(after > during ?? .earliest)
  }

  @Test("a task that was started runs for a moment and then is ready")
  func tasks() throws {
    var world = try world()
    let path = #"\Microsoft\Windows\Workplace Join\Automatic-Device-Join"#
    try world.startTask(path, on: "CM01")
    func state() -> ScheduledTask? {
      world.siteServer.scheduledTasks.first { $0.path + $0.name == path }
    }
    #expect(state()?.state == .running && state()?.lastResult == 267_009)
    world.advance(bySeconds: 10)
    #expect(state()?.state == .ready && state()?.lastRun == world.now.adding(seconds: -10))
    #expect(throws: MachineRejection.taskNotFound) { try world.startTask("\\x", on: "CM01") }
  }

  @Test("a service that restarts has a new process")
  func processes() throws {
    var world = try world()
    func executive() -> MachineProcess? {
      world.siteServer.processes.first { $0.services == ["SMS_EXECUTIVE"] }
    }
    let first = try #require(executive())
    try world.stopService("SMS_EXECUTIVE", on: "CM01")
    #expect(executive() == nil)
    world.advance(bySeconds: 30)
    try world.startService("SMS_EXECUTIVE", on: "CM01")
    #expect(executive()?.started == world.now)
    #expect(executive()?.id != first.id)
    let ids = world.siteServer.processes.filter { $0.id > 4 }.map(\.id)
    #expect(ids.allSatisfy { $0 % 4 == 0 })
  }
}
