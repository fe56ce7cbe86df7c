import CoManagementModel
import ShellRuntime

/// Devices > All devices: every device that the tenant knows, whoever manages it.
/// [memdocs device-sync-actions; Graph managementAgentType]
struct AllDevicesPage: Page {
  var path: [String] { ["Devices", "All devices"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    simulation.tenantDevices.map { Self.rowClass.row($0, page: title, engine) }
  }

  var actions: [PageAction] { DevicePageActions.all(on: title) }

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
      PageColumn(nil, .text("IntuneRegistered") { $0.managedDeviceID == nil ? "No" : "Yes" }),
      PageColumn(nil, .text("AzureADRegistered") { $0.directoryDeviceID == nil ? "No" : "Yes" }),
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
    case .unknown: "Not evaluated"
    }
  }
}
