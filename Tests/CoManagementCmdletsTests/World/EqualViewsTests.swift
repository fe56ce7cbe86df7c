import CoManagementModel
import CoreCmdlets
import ShellRuntime
import Testing

@testable import CoManagementCmdlets
@testable import CoManagementModel

/// Everything is seen the same from every side: random worlds, random changes and random time, and
/// then the site's WQL and cmdlets, Graph, the admin center, the client's own commands and its log
/// are held against each other.
@Suite("All views are views of one state")
struct EqualViewsTests {
  @Test("after random changes and random time, no two views differ", arguments: UInt64(1)...4)
  func views(seed: UInt64) throws {
    var description = ScenarioDescription(seed: seed, deviceCount: 40)
    description.coManagedCount = seed % 2 == 0 ? 12 : 0
    let lab = try Lab(description)
    CoreCommands.register(in: lab.shell.engine)
    try lab.run("Connect-MgGraph -Scopes Device.Read.All, DeviceManagementManagedDevices.Read.All")
    var world = lab.world.simulation
    var changes = RandomChanges(seed: seed)
    changes.begin(&world)
    try lab.world.commit(world)
    var history = LogHistory()
    for _ in 0..<10 {
      var world = lab.world.simulation
      for _ in 0..<3 { changes.apply(to: &world) }
      try lab.world.commit(world)
      lab.world.advance(by: TimeSpan(ticks: changes.pause * 10_000_000))
      try ViewComparison(lab).run()
      history.compare(lab.world.simulation)
    }
  }
}

/// What administrators and users may do, in an order that the seed decides.
private struct RandomChanges {
  private var stream: RandomStream
  private var policies = 0
  private let by = #"CONTOSO\cmadmin"#

  init(seed: UInt64) { stream = RandomStream(seed: seed, purpose: .identifiers, index: 99) }

  /// What lets devices join and enrol, so that there is something to see.
  func begin(_ world: inout Simulation) {
    world.setHybridJoin(true)
    setScope("all", &world)
    let id = try? world.createCoManagementPolicy(
      NewCoManagementPolicy(name: "First", enrolsAutomatically: true), by: by)
    if let id { _ = try? world.deployPolicy(id: id, toCollection: "SMS00001", by: by) }
    world.advance(bySeconds: 90_000)
  }

  /// Seconds from one moment to three days.
  var pause: Int64 {
    mutating get { stream.within(1...([60, 3_600, 30_000, 260_000][stream.below(4)])) }
  }

  mutating func apply(to world: inout Simulation) {
    let name = world.devices[stream.below(world.devices.count)].name
    switch stream.below(12) {
    case 0: world.setHybridJoin(stream.below(4) > 0)
    case 1: setScope(stream.below(4) > 0 ? "all" : "none", &world)
    case 2...3: addToPilot(name, &world)
    case 4: deploy(&world)
    case 5:
      for policy in world.coManagementPolicies where stream.below(4) > 0 {
        try? world.removeCoManagementPolicy(id: policy.id, by: by)
      }
    case 6:
      try? world.setWindowsRestriction(
        isBlocked: stream.below(3) == 0, arePersonalDevicesBlocked: nil, minimumVersion: nil,
        maximumVersion: nil)
    case 7: try? world.stopService("CcmExec", on: name)
    case 8: for device in world.devices { try? world.startService("CcmExec", on: device.name) }
    case 9: world.leaveDirectory(name)
    case 10: try? world.requestPolicyNow(resourceIDs: world.devices.map(\.resourceID), by: by)
    default:
      try? world.setService(
        "dmwappushservice", on: name, startType: stream.below(2) == 0 ? .disabled : .manual)
    }
  }

  private func setScope(_ scope: String, _ world: inout Simulation) {
    try? world.updateMobilityPolicy(
      world.mobilityPolicies(.mdm)[0], .table([DocumentField("appliesTo", .text(scope))]))
  }

  private func addToPilot(_ name: String, _ world: inout Simulation) {
    var pilot = world.collections.first { $0.name == "Views pilot" }?.collectionID
    if pilot == nil {
      pilot = try? world.createCollection(
        NewCollection(name: "Views pilot", limitingCollectionID: "SMS00001"), by: by)
    }
    guard let id = pilot, let device = world.devices[named: name] else { return }
    try? world.addRules(
      [.direct(resourceID: device.resourceID, name: name)], toCollection: id, by: by)
  }

  private mutating func deploy(_ world: inout Simulation) {
    policies += 1
    let workloads = Workload.allCases.filter { _ in stream.below(3) == 0 }
    let pilot = world.collections.first { $0.name == "Views pilot" }?.collectionID
    let target = stream.below(2) == 0 ? "SMS00001" : pilot ?? "SMS00001"
    guard
      let id = try? world.createCoManagementPolicy(
        NewCoManagementPolicy(
          name: "Policy \(policies)", enrolsAutomatically: stream.below(2) == 0,
          workloads: Set(workloads)), by: by)
    else { return }
    _ = try? world.deployPolicy(id: id, toCollection: target, by: by)
  }
}

/// What logs have said: no line that was written may change or come before what is there.
private struct LogHistory {
  private var logs: [String: [ClientLogLine]] = [:]

  mutating func compare(_ world: Simulation) {
    for device in world.devices {
      for log in world.machine(named: device.name)?.clientLogs ?? [] {
        let key = "\(device.name) \(log.name)"
        let begin = log.lines.first?.time ?? .latest
        let kept = (logs[key] ?? []).filter { $0.time >= begin }
        #expect(Array(log.lines.prefix(kept.count)) == kept, "\(key) at \(world.now)")
        logs[key] = log.lines
      }
    }
  }
}

/// One moment of a lab from all sides.
private struct ViewComparison {
  private let lab: Lab
  private let world: Simulation

  init(_ lab: Lab) {
    self.lab = lab
    world = lab.world.simulation
  }

  func run() throws {
    let site = try table(
      "Invoke-CMWmiQuery -Query 'select * from SMS_Client_ComanagementState'",
      ["Name", "ComgmtPolicyPresent", "MDMEnrolled", "HybridAADJoined", "MDMWorkloads",
        "AADDeviceID", "EnrollmentStatusCode", "EnrollmentScheduled", "EnrollmentFailed"])
    let console = try table("Get-CMDevice -Fast", ["Name", "CoManaged", "AADDeviceID"])
    let graph = try table(
      "Get-MgDeviceManagementManagedDevice -All",
      ["DeviceName", "ManagementAgent", "AzureAdDeviceId", "ComplianceState", "Id"])
    let entra = try table(
      "Get-MgDevice -All", ["DeviceId", "DisplayName", "TrustType", "IsManaged"])
    let page = try table(
      "Show-AdminCenterPage 'Devices > All devices'",
      ["DeviceName", "ManagedBy"])
    try compareDashboard(Array(site.values))
    for device in world.devices {
      let machine = try #require(world.machine(named: device.name))
      let last = machine.clientEvents.last?.time ?? .earliest
      // Others learn what has just happened some minutes later.
      guard world.now.milliseconds(since: last) > 25 * 60_000 else { continue }
      let note = Comment(rawValue: "\(device.name) at \(world.now)")
      if device.isClient {
        let row = try #require(site[device.name])
        compare(site: row, console[device.name] ?? [:], machine, note)
      }
      compare(graph: graph[device.name], page[device.name], machine, note)
      let object = machine.directoryDeviceID.flatMap { entra[$0.description] }
      if machine.joinState == .hybridJoined, machine.isDirectoryObjectUsable {
        #expect(object?["DisplayName"] == device.name, note)
        #expect(object?["TrustType"] == "ServerAd", note)
        #expect((object?["IsManaged"] == "True") == machine.isEnrolled, note)
      }
      compareOwn(machine, note)
    }
  }

  /// Its figures are counts of what the site's class has.
  private func compareDashboard(_ rows: [[String: String]]) throws {
    let node = try table("Show-ConsoleNode Co-management", ["Figure", "Devices"])
    let enrolled = rows.count { $0["MDMEnrolled"] == "1" }
    #expect(node["Enrolled"]?["Devices"] == String(enrolled))
    let failed = rows.count { $0["EnrollmentFailed"] == "1" && $0["HybridAADJoined"] == "1" }
    #expect(node["Failure, hybrid Azure AD-joined"]?["Devices"] == String(failed))
    let scheduled = rows.count { $0["EnrollmentScheduled"] == "1" }
    #expect(node["Scheduled"]?["Devices"] == String(scheduled))
    let moved = rows.count { row in
      row["MDMEnrolled"] == "1" && (Int(row["MDMWorkloads"] ?? "") ?? 0) & 16 != 0
    }
    #expect(node["Windows Update policies"]?["Devices"] == String(moved))
  }

  private func compare(
    site row: [String: String], _ console: [String: String], _ machine: MachineView,
    _ note: Comment
  ) {
    #expect((row["MDMEnrolled"] == "1") == machine.isEnrolled, note)
    #expect((row["ComgmtPolicyPresent"] == "1") == (machine.coManagementFlags != nil), note)
    #expect(row["MDMWorkloads"] == (machine.coManagementFlags.map { String($0) } ?? ""), note)
    #expect((row["HybridAADJoined"] == "1") == (machine.joinState == .hybridJoined), note)
    #expect(row["AADDeviceID"] == (machine.directoryDeviceID?.description ?? ""), note)
    #expect(console["AADDeviceID"] == row["AADDeviceID"], note)
    let isCoManaged = row["MDMEnrolled"] == "1" && row["ComgmtPolicyPresent"] == "1"
    #expect((console["CoManaged"] == "True") == isCoManaged, note)
    #expect(machine.isCoManaged == isCoManaged, note)
    let code = machine.state.failure?.rawValue ?? 0
    #expect(row["EnrollmentStatusCode"] == String(code), note)
  }

  private func compare(
    graph row: [String: String]?, _ page: [String: String]?, _ machine: MachineView,
    _ note: Comment
  ) {
    #expect((row != nil) == machine.isEnrolled, note)
    guard let row else {
      #expect(page == nil || page?["ManagedBy"] == "ConfigMgr", note)
      return
    }
    let isCoManaged = row["ManagementAgent"] == "configurationManagerClientMdm"
    #expect(isCoManaged == machine.isCoManaged, note)
    #expect(page?["ManagedBy"] == (isCoManaged ? "Co-managed" : "Intune"), note)
    #expect(row["Id"] == machine.managedDeviceID?.description, note)
    if isCoManaged {
      let isOfSite = (machine.coManagementFlags ?? 0) & 2 == 0
      #expect((row["ComplianceState"] == "configManager") == isOfSite, note)
    }
  }

  /// The client's own commands, certificates, tasks, services, events and log.
  private func compareOwn(_ machine: MachineView, _ note: Comment) {
    let status = DsregStatus(machine: machine, isUserSession: true).lines
    let isJoined = machine.joinState == .hybridJoined
    #expect(status.contains(DsregStatus.field("AzureAdJoined", isJoined ? "YES" : "NO")), note)
    let id = DsregStatus.field("DeviceId", machine.directoryDeviceID?.description ?? "")
    #expect(status.contains(id) == isJoined, note)
    let issuers = machine.personalCertificates.map(\.issuer)
    #expect(issuers.contains("CN=Microsoft Intune MDM Device CA") == machine.isEnrolled, note)
    #expect(issuers.contains { $0.contains("MS-Organization-Access") } == isJoined, note)
    let tasks = machine.scheduledTasks.filter { $0.path.contains("EnterpriseMgmt") }
    #expect(tasks.isEmpty != machine.isEnrolled, note)
    #expect(machine.events.contains { $0.id == 75 } == machine.isEnrolled, note)
    let log = machine.clientLogs.first { $0.name == "CoManagementHandler.log" }?.lines ?? []
    #expect(log.map(\.time) == log.map(\.time).sorted(), note)
    let recent = log.last { $0.message.hasPrefix("Merging workload flags") }
    if let recent, let flags = machine.coManagementFlags {
      #expect(recent.message.hasSuffix(" with \(flags)"), note)
    }
    if log.contains(where: { $0.message == "MDM enrollment succeeded" }) {
      #expect(machine.isEnrolled, note)
    }
    let quiet = log.last?.message ?? ""
    if quiet == "Machine is already enrolled with MDM" { #expect(machine.isEnrolled, note) }
  }

  /// What a command gives, by the first column.
  private func table(_ command: String, _ columns: [String]) throws -> [String: [String: String]] {
    let cells = columns.map { "$_.\($0)" }.joined(separator: ", ")
    let lines = try lab.run("\(command) | ForEach-Object { (\(cells)) -join '|' }")
    #expect(lab.errorIDs.isEmpty)
    var found: [String: [String: String]] = [:]
    for line in lines where !line.isEmpty {
      let values = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      found[values[0]] = Dictionary(
        uniqueKeysWithValues: zip(columns, values.map { $0 }))
    }
    return found
  }
}
