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

  /// What the page begins with.
  static func rows(
    _ simulation: Simulation, _ device: TenantDevice, page: String, _ engine: Engine
  ) -> [ShellObject] {
    let client = simulation.devices[named: device.name]
    let moved = client.map { simulation.ownership(of: $0).intuneWorkloads.map(\.name) } ?? []
    let menu = menu(device.management, isUploaded: simulation.isShownFromSite(device))
    let row = Row(
      device: device, agent: agent(client),
      workloads: device.management == .coManaged ? moved.joined(separator: ", ") : "",
      menu: menu.joined(separator: ", "))
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
      + (isUploaded ? client : [])
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

extension DeviceOverview {
  /// *Device actions status*: what the device was asked for, and how far it has come.
  static func actions(
    _ simulation: Simulation, _ device: TenantDevice, page: String, _ engine: Engine
  ) -> [ShellObject] {
    simulation.deviceActions(of: device).map { actionClass.row($0, page: page, engine) }
  }

  /// ... > Hardware.
  static func hardware(
    _ device: TenantDevice, page: String, _ engine: Engine
  ) -> [ShellObject] { [hardwareClass.row(device, page: page, engine)] }

  /// ... > Device compliance: the policies that the tenant has for Windows, and how the device
  /// stands. The lab knows one verdict a device.
  static func compliance(
    _ simulation: Simulation, _ device: TenantDevice, page: String, _ engine: Engine
  ) -> [ShellObject] {
    let windows = simulation.policies(.compliance).filter {
      $0.document["@odata.type"]?.text == "#microsoft.graph.windows10CompliancePolicy"
    }
    return windows.map { policy in
      let row = (name: policy.displayName, state: device.compliance.label)
      return complianceClass.row(row, page: page, engine)
    }
  }

  /// ... > Device configuration: the profiles that are for the device.
  static func configuration(
    _ simulation: Simulation, _ device: TenantDevice, page: String, _ engine: Engine
  ) -> [ShellObject] {
    simulation.configuration(of: device).compactMap { profile in
      profile.state.map { state in
        configurationClass.row((profile.name, state.rawValue), page: page, engine)
      }
    }
  }

  private static let configurationClass = PageRowClass<(name: String, state: String)>(
    "AdminCenterPage.DeviceConfigurationRow", base: "AdminCenterPage.Row", layout: .table,
    [
      PageColumn("Policy", .text("Policy") { $0.name }),
      PageColumn("State", .text("State") { $0.state }),
    ])

  private static let actionClass =
    PageRowClass<(action: DeviceAction, status: DeviceAction.Status)>(
      "AdminCenterPage.DeviceActionRow", base: "AdminCenterPage.Row", layout: .table,
      [
        PageColumn("Action", .text("Action") { $0.action.name }),
        PageColumn("Status", .text("Status") { $0.status.rawValue }),
        PageColumn("Date/Time", .moment("Date") { DateTime($0.action.time) }),
        PageColumn("Error", .text("Error") { _ in "" }),
      ])

  private static let hardwareClass = PageRowClass<TenantDevice>(
    "AdminCenterPage.HardwareRow", base: "AdminCenterPage.Row", layout: .list,
    [
      PageColumn("Name", .text("Name") { $0.name }),
      PageColumn("Intune Device ID", .text("Id") { $0.managedDeviceID?.description ?? "" }),
      PageColumn(
        "Microsoft Entra Device ID",
        .text("EntraDeviceId") { $0.directoryDeviceID?.description ?? "" }),
      PageColumn("Serial number", .text("SerialNumber") { $0.serialNumber }),
      PageColumn("Operating system", .text("OperatingSystem") { _ in "Windows" }),
      PageColumn("Operating system version", .text("OSVersion") { $0.operatingSystemVersion }),
      PageColumn("Enrolled date", .moment("EnrolledDate") { $0.enrolled.map(DateTime.init) }),
    ])

  private static let complianceClass = PageRowClass<(name: String, state: String)>(
    "AdminCenterPage.DeviceComplianceRow", base: "AdminCenterPage.Row", layout: .table,
    [
      PageColumn("Policy", .text("Policy") { $0.name }),
      PageColumn("State", .text("State") { $0.state }),
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
