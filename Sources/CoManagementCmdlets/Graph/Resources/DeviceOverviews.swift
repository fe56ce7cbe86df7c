import CoManagementModel

/// Devices of Intune by how they are managed: Graph's `managedDeviceOverview`.
struct ManagedDeviceCounts: Sendable {
  let managements: [TenantDevice.Management]

  init(_ simulation: Simulation) { managements = simulation.managedDevices.map(\.management) }

  private func count(_ management: TenantDevice.Management) -> Int {
    managements.count { $0 == management }
  }

  /// A co-managed device is enrolled in both. [Graph docs: managedDeviceOverview]
  static let graphResource = GraphResource<ManagedDeviceCounts>(
    "managedDeviceOverview", service: .intune,
    empty: "deviceExchangeAccessStateSummary deviceOperatingSystemSummary",
    [
      .number("dualEnrolledDeviceCount") { $0.count(.coManaged) },
      .number("enrolledDeviceCount") { $0.managements.count },
      .text("id") { _ in "managedDeviceOverview" },
      .number("mdmEnrolledCount") { $0.count(.intune) },
    ])
}

/// Devices of Intune by compliance: Graph's `deviceCompliancePolicyDeviceStateSummary`.
struct ComplianceCounts: Sendable {
  let states: [TenantDevice.Compliance]

  init(_ simulation: Simulation) { states = simulation.managedDevices.map(\.compliance) }

  private func count(_ state: TenantDevice.Compliance) -> Int { states.count { $0 == state } }

  /// [Graph docs: deviceCompliancePolicyDeviceStateSummary]
  static let graphResource = GraphResource<ComplianceCounts>(
    "deviceCompliancePolicyDeviceStateSummary", service: .intune,
    [
      .number("compliantDeviceCount") { $0.count(.compliant) },
      .number("configManagerCount") { $0.count(.configManager) },
      .number("conflictDeviceCount") { _ in 0 },
      .number("errorDeviceCount") { _ in 0 },
      .text("id") { _ in "deviceCompliancePolicyDeviceStateSummary" },
      .number("inGracePeriodCount") { $0.count(.inGracePeriod) },
      .number("nonCompliantDeviceCount") { $0.count(.noncompliant) },
      .number("notApplicableDeviceCount") { _ in 0 },
      .number("remediatedDeviceCount") { _ in 0 },
      .number("unknownDeviceCount") { _ in 0 },
    ])
}

/// A connector that no lab has: of Exchange, or of a service that finds threats.
struct AbsentConnector: Sendable {
  /// [Graph docs: deviceManagementExchangeConnector, mobileThreatDefenseConnector]
  static func graphResource(_ name: String) -> GraphResource<AbsentConnector> {
    GraphResource(name, service: .intune, [.text("id") { _ in nil }])
  }
}
