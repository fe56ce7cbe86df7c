import CoManagementModel
import CoreCmdlets
import ShellRuntime
import Testing

@testable import CoManagementCmdlets
@testable import CoManagementModel

/// Everything is seen the same from every side: random worlds, random commands and random time, and
/// then the site's WQL and cmdlets, Graph, the pages, the clients' own commands and their logs are
/// held against each other.
@Suite("All views are views of one state")
struct EqualViewsTests {
  private func lab(_ description: ScenarioDescription) throws -> Lab {
    let lab = try Lab(description)
    CoreCommands.register(in: lab.shell.engine)
    return lab
  }

  @Test("after random commands and random time, no two views differ", arguments: UInt64(1)...6)
  func views(seed: UInt64) throws {
    var description = ScenarioDescription(seed: seed, deviceCount: 30)
    description.coManagedCount = seed % 2 == 0 ? 12 : 0
    description.intuneOnlyCount = seed % 3 == 0 ? 3 : 0
    if seed == 5 { description.attachment = .none }
    if seed % 3 == 0 {
      description.newDeviceCount = 3
      (description.hasCloudManagement, description.hasCloudGateway) = (true, true)
    }
    let lab = try lab(description)
    for line in RandomCommands.beginning { try lab.run(line) }
    if description.newDeviceCount > 0 { for line in RandomCommands.delivery { try lab.run(line) } }
    var commands = RandomCommands(seed: seed, lab)
    var logs = LogHistory()
    for _ in 0..<8 {
      for _ in 0..<5 { try type(commands.next(), in: lab) }
      let views = try WorldViews(lab)
      let differences = ViewDifferences(views, in: lab.world.simulation)
      #expect(differences.found == [], "\(lab.world.now)")
      logs.compare(lab.world.simulation)
      let world = lab.world.simulation
      for name in world.devices.map(\.name) + world.newDevices.map(\.name) {
        OwnView(lab, name)?.compare()
      }
    }
  }

  /// A command that fails leaves the world as it was.
  private func type(_ line: String, in lab: Lab) throws {
    let before = lab.world.simulation
    try lab.run(line)
    #expect(lab.errors.isEmpty || lab.world.simulation == before, "\(line): \(lab.errorIDs)")
  }

  @Test("of every view, a cell that says something else and a row that is missing are noticed")
  func falsified() throws {
    var description = ScenarioDescription(seed: 3, deviceCount: 24)
    (description.coManagedCount, description.intuneOnlyCount) = (8, 2)
    let lab = try lab(description)
    for line in RandomCommands.beginning + Self.variety { try lab.run(line) }
    let (views, world) = (try WorldViews(lab), lab.world.simulation)
    #expect(ViewDifferences(views, in: world).found == [])
    for view in WorldViews.View.allCases {
      #expect(!views[view].isEmpty, "\(view) shows nothing")
      let keys = views[view].keys.sorted()
      for key in stride(from: 0, to: keys.count, by: max(1, keys.count / 8)).map({ keys[$0] }) {
        let hidden = ViewDifferences(views.hiding(view, key), in: world)
        #expect(!hidden.found.isEmpty, "\(view) without \(key)")
        // Nobody but the machine knows its serial number without a client or an enrolment.
        let isUnknown = views[.page][key] == nil && views[.console][key]?["IsClient"] == "False"
        for column in view.columns.dropFirst().map(\.name)
        where !(isUnknown && view == .client && column == "Serial") {
          let text = WorldViews.opposite(of: views[view][key]?[column] ?? "")
          let changed = views.falsifying(view, key, column, to: text)
          let found = ViewDifferences(changed, in: world).found
          #expect(!found.isEmpty, "\(view), \(key): \(column) is \(text)")
        }
      }
    }
  }

  /// So that there is something of each kind to see.
  private static let variety = [
    "Edit-CoManagementPolicy -Workload @{ 'Compliance policies' = 'Intune' }",
    "$first = (Get-CMDevice -Fast | Where-Object IsClient)[0].ResourceID",
    "Add-CMDeviceCollectionDirectMembershipRule -CollectionName 'Views pilot' -ResourceId $first",
    "Edit-CoManagementPolicy -Workload @{ 'Client apps' = 'Pilot Intune' } -Staging "
      + "@{ 'Client apps' = 'Views pilot' }",
    "Start-Sleep -Seconds 200000",
  ]
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

/// What a machine's logs and its own state say, whether it answers or not.
private struct OwnView {
  private let machine: MachineView
  private let note: Comment

  init?(_ lab: Lab, _ name: String) {
    let world = lab.world.simulation
    guard let machine = world.machine(named: name) else { return nil }
    self.machine = machine
    note = Comment(rawValue: "\(name) at \(world.now)")
    // What has just happened is not in every place yet.
    let last = machine.clientEvents.last?.time ?? .earliest
    guard world.now.milliseconds(since: last) > 25 * 60_000 else { return nil }
  }

  func compare() {
    let status = DsregStatus(machine: machine, isUserSession: true).lines
    let isJoined = machine.joinState.isCloudJoined
    #expect(status.contains(DsregStatus.field("AzureAdJoined", isJoined ? "YES" : "NO")), note)
    let id = DsregStatus.field("DeviceId", machine.directoryDeviceID?.description ?? "")
    #expect(status.contains(id) == isJoined, note)
    let issuers = machine.personalCertificates.map(\.issuer)
    #expect(issuers.contains("CN=Microsoft Intune MDM Device CA") == machine.isEnrolled, note)
    #expect(issuers.contains { $0.contains("MS-Organization-Access") } == isJoined, note)
    compareLog()
  }

  /// CoManagementHandler.log tells of the workloads and of the enrolment. [logs, 3]
  private func compareLog() {
    let log = machine.clientLogs.first { $0.name == "CoManagementHandler.log" }?.lines ?? []
    #expect(log.map(\.time) == log.map(\.time).sorted(), note)
    let recent = log.last { $0.message.hasPrefix("Merging workload flags") }
    if let recent, let flags = machine.coManagementFlags {
      #expect(recent.message.hasSuffix(" with \(flags)"), note)
    }
    let merged = log.last {
      $0.message.hasPrefix("Merged value for setting 'CoManagementSettings_Capabilities'")
    }
    if let merged, let flags = machine.coManagementFlags {
      #expect(merged.message.hasSuffix("is '\(flags)'"), note)
    }
    if log.contains(where: { $0.message == "MDM enrollment succeeded" }) {
      #expect(machine.isEnrolled, note)
    }
    let owner = log.last { Self.owners.contains($0.message) }
    if let owner { #expect((owner.message != Self.owners[0]) == machine.isEnrolled, note) }
  }

  /// Who owns the workloads, as the log says it: Intune where the device is enrolled.
  private static let owners = [
    "Device is not MDM enrolled yet. All workloads are managed by SCCM.",
    "Machine is already enrolled with MDM", "MDM enrollment succeeded",
  ]
}
