import Testing

@testable import CoManagementModel

/// A lab with a gateway, and devices that Intune alone manages to install the client on.
struct SetupLab {
  static let by = LabWorlds.administrator
  var world: Simulation
  /// One that is joined to Entra ID.
  let device: String

  init(_ change: (inout ScenarioDescription) -> Void = { _ in }) throws {
    var description = ScenarioDescription(seed: 4, deviceCount: 60)
    description.intuneOnlyCount = 16
    description.hasCloudManagement = true
    description.hasCloudGateway = true
    change(&description)
    let made = try Simulation(description)
    let joined = (60..<76).first {
      !made.clientRecord(at: $0).device.traits.contains(.personal)
    }
    device = made.clientRecord(at: try #require(joined)).name(made.state.facts)
    world = made
  }

  var machine: MachineView { world.machine(named: device)! }
  var gateway: CloudGateway { world.cloudGateways[0] }
  /// The line of the tab *Enablement*, as it is typed at the device.
  var line: String { "CCMHOSTNAME=\(gateway.clientAddress) SMSSITECODE=\(world.site.siteCode)" }
  var reached: ProvisioningState { machine.state.provisioning ?? ProvisioningState() }
  var resource: CombinedDeviceResource? { world.devices[named: device] }

  @discardableResult
  mutating func start(_ line: String? = nil) -> ClientSetupStart? {
    world.startClientSetup(line ?? self.line, onMachine: device)
  }

  mutating func wait(minutes: Int64) { world.advance(bySeconds: minutes * LabWorlds.minute) }
  mutating func wait(hours: Int64) { wait(minutes: hours * 60) }

  /// Installed and registered.
  mutating func install(_ line: String? = nil) {
    start(line)
    wait(minutes: 60)
  }

  func log(_ name: String) -> [String] {
    machine.clientLogs.first { $0.name == name }?.lines.map(\.message) ?? []
  }

  /// Whether lines that begin so stand in a log, in this order.
  func hasLines(_ beginnings: [String], in name: String) -> Bool {
    var rest = log(name)[...]
    for beginning in beginnings {
      guard let place = rest.firstIndex(where: { $0.hasPrefix(beginning) }) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  /// A line with a bulk registration token.
  func line(token: String) -> String {
    "/mp:https://\(gateway.clientAddress) \(line) SMSMP=https://CM01.contoso.com /regtoken:\(token)"
  }

  mutating func removeConsent() throws {
    for grant in world.permissionGrants { try world.revokeGrant(grant.id) }
  }
}
