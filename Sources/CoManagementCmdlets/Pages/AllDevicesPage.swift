import CoManagementModel
import ShellRuntime

/// Devices > All devices: every device that the tenant knows, whoever manages it.
/// [memdocs device-sync-actions; Graph managementAgentType]
struct AllDevicesPage: Page {
  var path: [String] { ["Devices", "All devices"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    simulation.tenantDevices.map { Self.rowClass.row($0, page: title, engine) }
  }

  var actions: [PageAction] {
    let title = self.title
    let fields = [PageField(Self.device, .text)]
    return [
      PageAction("Open", place: "row; Overview", fields: fields) { simulation, entries, engine in
        DeviceOverview.rows(simulation, entries[Self.device], page: title, engine)
      },
      PageAction("Client details", place: "device; menu", fields: fields) {
        simulation, entries, engine in
        ClientDetails.rows(simulation, entries[Self.device], page: title, engine)
      },
      PageAction("Collections", place: "device; menu", fields: fields) {
        simulation, entries, engine in
        ClientDetails.collections(simulation, entries[Self.device], page: title, engine)
      },
      PageAction("Boundary groups", place: "device; menu", fields: fields) {
        simulation, entries, engine in
        ClientDetails.boundaryGroups(simulation, entries[Self.device], page: title, engine)
      },
      PageAction("Sync", place: "device; Overview", fields: fields) {
        (simulation, entries, _) throws(ModelRejection) in
        let device = try simulation.tenantDevice(named: entries[Self.device])
        guard device.management != .configMgr else {
          throw .actionNotOffered("Sync", device: device.name)
        }
        simulation.requestSynchronization(of: device)
      },
      PageAction("Sync Machine Policy", place: "device; Overview", fields: fields) {
        (simulation, entries, user) throws(ModelRejection) in
        let device = try simulation.tenantDevice(named: entries[Self.device])
        guard device.management != .intune else {
          throw .actionNotOffered("Sync Machine Policy", device: device.name)
        }
        try simulation.requestPolicyNow(
          resourceIDs: [try simulation.device(named: device.name)], by: user)
      },
    ]
  }

  private static let device = "Device"

  private static let rowClass = PageRowClass<TenantDevice>(
    "AdminCenterPage.DeviceRow", base: "AdminCenterPage.Row", layout: .table,
    [
      PageColumn("Device name", .text("DeviceName") { $0.name }),
      PageColumn("Managed by", .text("ManagedBy") { $0.management.label }),
      PageColumn("Ownership", .text("Ownership") { $0.isCorporate ? "Corporate" : "Personal" }),
      PageColumn("Compliance", .text("Compliance") { $0.compliance.label }),
      PageColumn("OS", .text("OS") { _ in "Windows" }),
      PageColumn("OS version", .text("OSVersion") { $0.operatingSystemVersion }),
      PageColumn(
        "Last check-in", .moment("LastCheckIn") { $0.lastCheckIn.map(DateTime.init) }),
      PageColumn("Primary user UPN", .text("PrimaryUserUPN") { $0.userPrincipalName ?? "" }),
      PageColumn(nil, .text("SerialNumber") { $0.serialNumber }),
      PageColumn(nil, .moment("EnrolledDate") { $0.enrolled.map(DateTime.init) }),
    ])
}

extension TenantDevice.Management {
  /// The word of the column *Managed by*.
  var label: String {
    switch self {
    case .configMgr: "ConfigMgr"
    case .coManaged: "Co-managed"
    case .intune: "Intune"
    }
  }
}

extension TenantDevice.Compliance {
  /// The word of the column *Compliance*.
  var label: String {
    switch self {
    case .compliant: "Compliant"
    case .noncompliant: "Not compliant"
    case .inGracePeriod: "In grace period"
    case .configManager: "See ConfigMgr"
    }
  }
}
