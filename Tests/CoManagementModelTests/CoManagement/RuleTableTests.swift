import Testing

@testable import CoManagementModel

/// The table of tests at the end of the rules of the domain, row by row. The rows of the way from
/// the internet that need a gateway stand with it.
@Suite("The rules' table of tests")
struct RuleTableTests {
  /// A row, by the words of its first column.
  enum Row: String, CaseIterable, CustomTestStringConvertible {
    case nothingMoved = "All sliders CM, device enrolled with policy"
    case twoPilots = "Compliance and Client apps on pilot, the device in the first one's collection"
    case deviceConfiguration = "Device configuration = Intune, Endpoint Protection slider CM"
    case endpointProtection = "Endpoint Protection = Intune, Device configuration = CM"
    case notEnrolled = "Same, device not MDM-enrolled"
    case pollNotRun = "Slider moved, next policy poll not yet run"
    case enrollmentNone = "Auto-enrolment None, device in pilot collections"
    case registeredOnly = "Device Entra-registered only"
    case server = "Server OS"
    case unenrolled = "User unenrols, auto-enrolment All"
    case firstStart = "AD-joined device, managed domain, first start"
    case attachedOnly = "Tenant attach on, co-management off"
    case connectorAge = "Connector last sync 10 hours / 30 hours / 4 days ago"
    case noGateway = "No CMG"

    var testDescription: String { rawValue }
  }

  private let by = LabWorlds.administrator

  @Test("each row holds", arguments: Row.allCases)
  func row(_ row: Row) throws {
    switch row {
    case .nothingMoved: try nothingMoved()
    case .twoPilots: try twoPilots()
    case .deviceConfiguration:
      try expect([.deviceConfiguration], owns: [.deviceConfiguration, .endpointProtection])
    case .endpointProtection:
      try expect([.endpointProtection], owns: [.endpointProtection])
    case .notEnrolled: try notEnrolled()
    case .pollNotRun: try pollNotRun()
    case .enrollmentNone: try enrollmentNone()
    case .registeredOnly: try registeredOnly()
    case .server: try server()
    case .unenrolled: try unenrolled()
    case .firstStart: try firstStart()
    case .attachedOnly: try attachedOnly()
    case .connectorAge: try connectorAge()
    case .noGateway: try noGateway()
    }
  }

  /// A lab with an enrolled, co-managed device, and its name.
  private func enrolled(
    _ workloads: Set<Workload> = [], enrols: Bool = true
  ) throws -> (lab: ClientLab, name: String) {
    var lab = try ClientLab()
    try lab.setScope("all")
    lab.join()
    try lab.deploy("CoMgmtSettingsProd", enrols: enrols, workloads, to: "SMS00001")
    lab.world.advance(bySeconds: 2 * LabWorlds.day)
    return (lab, try #require(lab.clients.first))
  }

  private func ownership(_ lab: ClientLab, _ name: String) throws -> WorkloadOwnership {
    lab.world.ownership(of: try #require(lab.world.devices[named: name]))
  }

  /// Resource access is fixed on Intune in the labs' release. [R-40a]
  private func expect(_ moved: Set<Workload>, owns: Set<Workload>) throws {
    let (lab, name) = try enrolled(moved)
    let owned = Set(try ownership(lab, name).intuneWorkloads)
    #expect(owned == owns.union([.resourceAccessPolicies]))
    #expect(lab.world.devices[named: name]?.isCoManaged == true)
  }

  private func nothingMoved() throws {
    let (lab, name) = try enrolled()
    #expect(lab.machine(name).isCoManaged)
    #expect(lab.machine(name).coManagementFlags == 8_193)
    #expect(try ownership(lab, name).intuneWorkloads == [.resourceAccessPolicies])
  }

  private func twoPilots() throws {
    var (lab, name) = try enrolled()
    let other = try #require(lab.clients.last)
    let mine = try lab.collection("Compliance pilot", [name])
    let theirs = try lab.collection("Client apps pilot", [other])
    try lab.deploy("PilotCP", enrols: false, [.compliancePolicies], to: mine)
    try lab.deploy("PilotCA", enrols: false, [.clientApps], to: theirs)
    lab.world.advance(bySeconds: 2 * LabWorlds.hour)
    #expect(lab.machine(name).coManagementFlags == 8_195)
    let owners = try ownership(lab, name)
    #expect(owners.owner(of: .compliancePolicies) == .intune)
    #expect(owners.owner(of: .clientApps) == .configurationManager)
  }

  private func notEnrolled() throws {
    let (lab, name) = try enrolled([.endpointProtection], enrols: false)
    #expect(lab.machine(name).coManagementFlags == 12_321)
    #expect(try ownership(lab, name).intuneWorkloads.isEmpty)
  }

  private func pollNotRun() throws {
    var (lab, name) = try enrolled()
    let collection = try lab.collection("Pilot", [name])
    try lab.deploy("PilotCP", enrols: false, [.compliancePolicies], to: collection)
    let due = lab.world.state.facts.nextPolicyRequest(
      of: lab.record(name).device, after: lab.world.now)
    lab.world.advance(to: due.adding(seconds: -1))
    #expect(
      try ownership(lab, name).owner(of: .compliancePolicies) == .configurationManager)
    lab.world.advance(to: due.adding(seconds: 1))
    #expect(try ownership(lab, name).owner(of: .compliancePolicies) == .intune)
  }

  private func enrollmentNone() throws {
    var (lab, name) = try enrolled(enrols: false)
    let collection = try lab.collection("Pilot", [name])
    try lab.deploy("PilotCP", enrols: false, [.compliancePolicies], to: collection)
    lab.world.advance(bySeconds: 3 * LabWorlds.day)
    #expect(lab.machine(name).coManagementFlags == 8_195)
    #expect(!lab.machine(name).isEnrolled && !lab.machine(name).isCoManaged)
    #expect(try ownership(lab, name).intuneWorkloads.isEmpty)
  }

  private func registeredOnly() throws {
    let candidate = CoManagementCandidate(identity: .registered, hasPolicy: true)
    #expect(!candidate.enrols(true))
    var description = ScenarioDescription(seed: 4, deviceCount: 60)
    description.coManagedCount = 5
    description.intuneOnlyCount = 40
    var world = try Simulation(description)
    world.advance(bySeconds: 3 * LabWorlds.day)
    let phones = world.managedDevices.filter { !$0.isCorporate }
    #expect(!phones.isEmpty && phones.allSatisfy { $0.management == .intune })
  }

  private func server() throws {
    let (lab, _) = try enrolled(Set(Workload.allCases))
    for device in lab.world.devices where device.device.kind == .server {
      #expect(!lab.machine(device.name).isEnrolled)
      #expect(lab.world.ownership(of: device).intuneWorkloads.isEmpty)
    }
    #expect(lab.world.devices.contains { $0.device.kind == .server })
  }

  private func unenrolled() throws {
    var (lab, name) = try enrolled()
    let isDisconnected = lab.world.disconnectFromIntune(machine: name)
    #expect(isDisconnected && !lab.machine(name).isEnrolled)
    #expect(lab.world.devices[named: name]?.isCoManaged == false)
    let due = lab.world.state.facts.nextPolicyRequest(
      of: lab.record(name).device, after: lab.world.now)
    lab.world.advance(to: due)
    #expect(!lab.machine(name).isEnrolled)
    lab.world.advance(bySeconds: 4 * LabWorlds.minute)
    #expect(lab.machine(name).isCoManaged)
  }

  private func firstStart() throws {
    var lab = try ClientLab()
    lab.world.setHybridJoin(true)
    let name = try #require(lab.clients.first)
    var seen: [ClientEvent.Kind] = []
    for _ in 0..<(3 * 60) {
      lab.world.advance(bySeconds: LabWorlds.minute)
      seen = lab.events(name).map(\.kind)
      #expect((lab.machine(name).joinState == .hybridJoined) == seen.contains(.joined))
    }
    #expect(seen == [.joinRefused, .synchronized, .joined])
  }

  private func attachedOnly() throws {
    var lab = try ClientLab()
    lab.world.advance(bySeconds: LabWorlds.day)
    let listed = lab.world.tenantDevices
    #expect(!listed.isEmpty && listed.allSatisfy { $0.management == .configMgr })
    #expect(lab.world.devices.allSatisfy { lab.world.ownership(of: $0).intuneWorkloads.isEmpty })
  }

  private func connectorAge() throws {
    var world = try LabWorlds.attached()
    try world.setOnline(.offline)
    let last = try #require(world.lastVisibleSynchronization)
    for (hours, health) in [
      (10, ConnectorHealth.healthy), (30, .warning), (4 * 24, .unhealthy),
    ] {
      world.advance(to: last.adding(seconds: Int64(hours) * LabWorlds.hour))
      #expect(world.connectorHealth == health, "\(hours) hours")
    }
  }

  private func noGateway() throws {
    let lab = try ClientLab()
    #expect(lab.world.cloudGateways.isEmpty)
  }
}
