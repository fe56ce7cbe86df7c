import Testing

@testable import CoManagementModel

@Suite("Hybrid join over time")
struct HybridJoinTests {
  @Test("without a service connection point nobody joins, and says why [R-152]")
  func noConnectionPoint() throws {
    var lab = try ClientLab()
    lab.world.advance(bySeconds: 10 * LabWorlds.day)
    for name in lab.clients {
      let machine = lab.machine(name)
      #expect(machine.joinState == .domainJoined)
      #expect(machine.joinFailure == .discovery)
      #expect(lab.record(name).history == nil)
    }
    let name = try #require(lab.clients.first)
    let last = try #require(lab.machine(name).events.first { $0.id == 304 })
    #expect(last.message.contains("failed at discover phase"))
    #expect(last.message.contains("0x801c001d"))
  }

  @Test("refused first, then synchronized, then joined, within two and a half hours [R-150]")
  func order() throws {
    var lab = try ClientLab()
    lab.world.setHybridJoin(true)
    let began = lab.world.now
    lab.world.advance(bySeconds: 3 * LabWorlds.hour)
    for name in lab.clients {
      let events = lab.events(name)
      #expect(events.map(\.kind) == [.joinRefused, .synchronized, .joined], "\(name)")
      guard events.count == 3 else { continue }
      #expect(events[0].time.milliseconds(since: began) <= .hour)
      #expect(events[1].time.milliseconds(since: events[0].time) <= 30 * .minute)
      #expect(events[2].time.milliseconds(since: events[1].time) <= .hour)
      let machine = lab.machine(name)
      #expect(machine.joinState == .hybridJoined)
      #expect(machine.registered == events[2].time)
      #expect(machine.personalCertificates.first?.notBefore == events[2].time)
    }
  }

  @Test("servers, and devices that are off, stay in the domain alone")
  func others() throws {
    var lab = try ClientLab(count: 400)
    lab.join()
    for device in lab.world.devices {
      let isOff = device.isClient && !device.isActive
      let isServer = device.device.kind == .server
      let expected: JoinState = isOff || isServer ? .domainJoined : .hybridJoined
      #expect(lab.machine(device.name).joinState == expected, "\(device.name)")
    }
  }

  @Test("between the synchronization and the join, the object is pending [R-151]")
  func pending() throws {
    var lab = try ClientLab()
    lab.world.setHybridJoin(true)
    let name = try #require(lab.clients.first)
    let number = Int(lab.record(name).device.index)
    var seen: [String] = []
    for _ in 0..<180 {
      lab.world.advance(bySeconds: 60)
      let object = lab.world.directoryDevice(number)
      let state = object.map { $0.isPending ? "pending" : "registered" } ?? "absent"
      if seen.last != state { seen.append(state) }
      #expect((state == "registered") == (lab.machine(name).joinState == .hybridJoined))
      if state != "absent" { #expect(object?.trustType == .serverAd) }
    }
    #expect(seen == ["absent", "pending", "registered"])
  }

  @Test("the task, a synchronization and the task again join a device in minutes [R-149, R-150]")
  func byHand() throws {
    var lab = try ClientLab()
    lab.world.setHybridJoin(true)
    let name = try #require(lab.clients.first)
    try lab.world.joinDirectory(name)
    lab.world.advance(bySeconds: 5)
    #expect(lab.machine(name).joinFailure == .directory)
    try lab.world.startDirectorySynchronization(isFull: false)
    lab.world.advance(bySeconds: 60)
    try lab.world.startTask(TaskTemplate.automaticJoin, on: name)
    lab.world.advance(bySeconds: 5)
    #expect(lab.machine(name).joinState == .hybridJoined)
    #expect(lab.machine(name).events.contains { $0.id == 306 })
  }

  @Test("who leaves has no certificate, and joins again with a new one")
  func leaving() throws {
    var lab = try ClientLab()
    lab.join()
    let name = try #require(lab.clients.first)
    let before = try #require(lab.machine(name).joinThumbprint)
    let id = lab.machine(name).directoryDeviceID
    lab.world.leaveDirectory(name)
    #expect(lab.machine(name).joinState == .domainJoined)
    #expect(lab.machine(name).personalCertificates.isEmpty)
    lab.world.advance(bySeconds: 3 * LabWorlds.hour)
    let after = try #require(lab.machine(name).joinThumbprint)
    #expect(after != before)
    #expect(lab.machine(name).directoryDeviceID == id)
  }

  @Test("while Entra Connect does not run, devices wait; a removed object is a failed sign-in")
  func connect() throws {
    var lab = try ClientLab()
    lab.join()
    let name = try #require(lab.clients.first)
    #expect(lab.machine(name).isDirectoryObjectUsable)
    lab.world.removeDirectoryDevice(Int(lab.record(name).device.index))
    #expect(!lab.machine(name).isDirectoryObjectUsable)
    #expect(lab.machine(name).joinState == .hybridJoined)
    lab.world.leaveDirectory(name)
    lab.world.advance(bySeconds: 3 * LabWorlds.hour)
    #expect(lab.machine(name).isDirectoryObjectUsable)
  }

  @Test("a client setting keeps devices from registering, with no error anywhere [R-153]")
  func setting() throws {
    var lab = try ClientLab()
    let off = CloudServiceChange(registersDevices: false)
    try lab.world.setCloudServices(ofClientSettings: 0, off, by: LabWorlds.administrator)
    lab.world.setHybridJoin(true)
    lab.world.advance(bySeconds: 2 * LabWorlds.day)
    let name = try #require(lab.clients.first)
    #expect(lab.record(name).history == nil && !lab.machine(name).mayRegister)
    #expect(!lab.machine(name).events.contains { $0.id == 304 })
    let on = CloudServiceChange(registersDevices: true)
    try lab.world.setCloudServices(ofClientSettings: 0, on, by: LabWorlds.administrator)
    lab.world.advance(bySeconds: 4 * LabWorlds.hour)
    #expect(lab.clients.allSatisfy { lab.machine($0).joinState == .hybridJoined })
  }

  @Test("custom settings for a pilot go before the default ones [R-153]")
  func pilotSetting() throws {
    let by = LabWorlds.administrator
    var lab = try ClientLab()
    let pilot = Array(lab.clients.prefix(3))
    let collection = try lab.collection("Pilot", pilot)
    try lab.world.setCloudServices(
      ofClientSettings: 0, CloudServiceChange(registersDevices: false), by: by)
    let id = try lab.world.createClientSettings(
      name: "Pilot", details: "", kind: .device, by: by)
    try lab.world.setCloudServices(
      ofClientSettings: id, CloudServiceChange(registersDevices: true), by: by)
    try lab.world.deployClientSettings(id: id, toCollection: collection, by: by)
    lab.world.setHybridJoin(true)
    lab.world.advance(bySeconds: 5 * LabWorlds.hour)
    for name in lab.clients {
      #expect((lab.machine(name).joinState == .hybridJoined) == pilot.contains(name), "\(name)")
    }
  }

  @Test("in a federated domain a device joins at its first try [R-150b]")
  func federated() throws {
    var lab = try ClientLab()
    lab.world.setFederation(true)
    lab.world.setHybridJoin(true)
    lab.world.advance(bySeconds: LabWorlds.hour + 1)
    for name in lab.clients {
      #expect(lab.events(name).map(\.kind) == [.joined], "\(name)")
      #expect(lab.machine(name).joinState == .hybridJoined)
      #expect(lab.world.directoryDevice(Int(lab.record(name).device.index))?.isPending == false)
    }
  }

  @Test("a device can be told its tenant itself, the right one and a wrong one [R-152, R-152a]")
  func ownTenant() throws {
    let key = #"SOFTWARE\Microsoft\Windows\CurrentVersion\CDJ\AAD\TenantId"#
    var lab = try ClientLab()
    let (right, wrong) = (lab.clients[0], lab.clients[1])
    let tenant = lab.machine(right).tenantID.description
    lab.setValue(tenant, at: key, on: right)
    lab.setValue("11111111-2222-3333-4444-555555555555", at: key, on: wrong)
    lab.world.advance(bySeconds: 4 * LabWorlds.hour)
    #expect(lab.machine(right).joinState == .hybridJoined)
    #expect(lab.machine(lab.clients[2]).joinState == .domainJoined)
    #expect(lab.machine(wrong).joinState == .domainJoined)
    #expect(lab.machine(wrong).joinFailure == .tenantNotFound)
    lab.world.setHybridJoin(true)
    lab.world.advance(bySeconds: 4 * LabWorlds.hour)
    #expect(lab.machine(wrong).joinState == .domainJoined)
    lab.world.setPolicyValues(PolicyValues(), onMachine: wrong)
    lab.world.advance(bySeconds: 4 * LabWorlds.hour)
    #expect(lab.machine(wrong).joinState == .hybridJoined)
  }

  @Test("a proxy that is not there hides the registration service [domain/troubleshooting, 14]")
  func proxy() throws {
    var lab = try ClientLab()
    lab.world.setHybridJoin(true)
    let name = try #require(lab.clients.first)
    lab.world.setWinHTTPProxy(WinHTTPProxy(server: "proxy-old:8080"), onMachine: name)
    lab.world.advance(bySeconds: 4 * LabWorlds.hour)
    #expect(lab.machine(name).joinState == .domainJoined)
    #expect(lab.machine(name).joinFailure == .nameNotResolved)
    #expect(lab.machine(name).joinFailure.code == "0x801c0021")
    #expect(lab.machine(name).events.contains { $0.id == 304 && $0.message.contains("0x801c0021") })
    lab.world.setWinHTTPProxy(nil, onMachine: name)
    lab.world.advance(bySeconds: 4 * LabWorlds.hour)
    #expect(lab.machine(name).joinState == .hybridJoined)
  }
}
