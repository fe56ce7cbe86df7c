import CoManagementModel
import ShellRuntime

/// Devices > All devices > a device > Overview. [site-and-portal, section 6]
enum DeviceOverview {
  private struct Row: Sendable {
    let device: TenantDevice
    let agent: String
    let workloads: String
    let menu: String
  }

  /// One row, or none for a device that the tenant does not know.
  static func rows(
    _ simulation: Simulation, _ name: String?, page: String, _ engine: Engine
  ) -> [ShellObject] {
    guard let device = simulation.tenantDevices.named(name) else { return [] }
    let client = simulation.devices[named: device.name]
    let moved = client.map { simulation.ownership(of: $0).intuneWorkloads.map(\.name) } ?? []
    let row = Row(
      device: device, agent: agent(client),
      workloads: device.management == .coManaged ? moved.joined(separator: ", ") : "",
      menu: menu(device.management, isUploaded: simulation.isAttached).joined(separator: ", "))
    return [rowClass.row(row, page: page, engine)]
  }

  /// State of the Configuration Manager agent.
  private static func agent(_ client: CombinedDeviceResource?) -> String {
    guard let client, client.isClient else { return "" }
    return client.clientCheckPass == 1 && client.isActive ? "Healthy" : "Unhealthy"
  }

  private static func menu(
    _ management: TenantDevice.Management, isUploaded: Bool
  ) -> [String] {
    let intune = [
      "Properties", "Hardware", "Discovered apps", "Device compliance", "Device configuration",
      "App configuration", "Recovery keys", "Managed apps",
    ]
    let client = [
      "Client details", "Collections", "Boundary groups", "Resource explorer", "Timeline",
      "CMPivot", "Scripts", "Applications", "Software updates",
    ]
    return ["Overview"] + (management == .configMgr ? [] : intune)
      + (management == .intune || !isUploaded ? [] : client)
  }

  private static let rowClass = PageRowClass<Row>(
    "AdminCenterPage.DeviceOverviewRow", base: "AdminCenterPage.Row", layout: .list,
    [
      PageColumn("Device name", .text("DeviceName") { $0.device.name }),
      PageColumn("Managed by", .text("ManagedBy") { $0.device.management.label }),
      PageColumn(
        "Ownership", .text("Ownership") { $0.device.isCorporate ? "Corporate" : "Personal" }),
      PageColumn("Serial number", .text("SerialNumber") { $0.device.serialNumber }),
      PageColumn("Primary user", .text("PrimaryUser") { $0.device.userPrincipalName ?? "" }),
      PageColumn("Compliance", .text("Compliance") { $0.device.compliance.label }),
      PageColumn("Operating system", .text("OperatingSystem") { _ in "Windows" }),
      PageColumn(
        "Enrolled date", .moment("EnrolledDate") { $0.device.enrolled.map(DateTime.init) }),
      PageColumn(
        "Last check-in time", .moment("LastCheckIn") { $0.device.lastCheckIn.map(DateTime.init) }),
      PageColumn("Configuration Manager agent state", .text("AgentState") { $0.agent }),
      PageColumn("Intune managed workloads", .text("IntuneManagedWorkloads") { $0.workloads }),
      PageColumn("Menu", .text("Menu") { $0.menu }),
    ])
}

extension [TenantDevice] {
  /// The device of a name, without regard to case.
  fileprivate func named(_ name: String?) -> TenantDevice? {
    first { TextComparison.equalsIgnoringCase($0.name, name ?? "") }
  }
}

extension Simulation {
  /// The device that the admin center lists under a name.
  func tenantDevice(named name: String?) throws(ModelRejection) -> TenantDevice {
    guard let found = tenantDevices.named(name) else { throw .itemNotFound(name ?? "") }
    return found
  }
}
