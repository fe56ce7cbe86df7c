/// Classes that the hardware inventory of clients fills: a device without a client has no instance.
enum InventoryClasses {
  /// [memdocs sms_g_system_computer_system]
  static let computerSystem = ProviderClass<CombinedDeviceResource>(
    "SMS_G_System_COMPUTER_SYSTEM", keys: ["ResourceID"],
    [
      .text("Domain") { $0.facts.description.domainName },
      .number("DomainRole") { $0.device.kind == .server ? 3 : 1 },
      .number("GroupID") { _ in 1 },
      .text("Name") { $0.name },
      .number("ResourceID") { $0.resourceID },
      .text("Status") { _ in "OK" },
      .text("SystemType") { _ in "x64-based PC" },
      .moment("TimeStamp") { $0.lastHardwareScan },
      .text("UserName") { $0.userName },
    ])

  /// [memdocs sms_g_system_operating_system]
  static let operatingSystem = ProviderClass<CombinedDeviceResource>(
    "SMS_G_System_OPERATING_SYSTEM", keys: ["ResourceID"],
    [
      .text("BuildNumber") { $0.device.operatingSystem.buildNumber },
      .text("Caption") { $0.device.operatingSystem.caption },
      .number("GroupID") { _ in 1 },
      .text("Name") { $0.device.operatingSystem.caption },
      .number("ProductType") { $0.device.kind == .server ? 3 : 1 },
      .number("ResourceID") { $0.resourceID },
      .moment("TimeStamp") { $0.lastHardwareScan },
      .text("Version") { "10.0.\($0.device.operatingSystem.buildNumber)" },
    ])

  /// [memdocs sms_g_system_system]
  static let system = ProviderClass<CombinedDeviceResource>(
    "SMS_G_System_SYSTEM", keys: ["ResourceID"],
    [
      .text("Domain") { $0.domain },
      .number("GroupID") { _ in 1 },
      .text("Name") { $0.name },
      .number("ResourceID") { $0.resourceID },
      .text("SMSID") { $0.smsID },
      .text("SystemRole") { $0.device.kind == .server ? "Server" : "Workstation" },
      .text("SystemType") { _ in "x64-based PC" },
      .moment("TimeStamp") { $0.lastHardwareScan },
    ])

  /// What the client reports of co-management; the six properties that public pages name.
  /// [memdocs how-to-monitor, create-queries]
  static let comanagementState = ProviderClass<CombinedDeviceResource>(
    "SMS_Client_ComanagementState", keys: ["MachineId"],
    [
      .text("Authority") { $0.isCoManaged ? "Intune" : nil },
      .number("ComgmtPolicyPresent") { $0.isCoManaged ? 1 : 0 },
      .number("MachineId") { $0.resourceID },
      .number("MDMEnrolled") { $0.isCoManaged ? 1 : 0 },
      .number("MDMProvisioned") { $0.isCoManaged ? 1 : 0 },
      .number("ResourceId") { $0.resourceID },
    ])
}

extension OperatingSystem {
  /// `22631`.
  var buildNumber: String {
    switch self {
    case .windows10: "19045"
    case .windows11: "22631"
    case .windows11LongLived: "26100"
    case .server2019: "17763"
    case .server2022: "20348"
    }
  }

  /// `Microsoft Windows 11 Enterprise`.
  var caption: String {
    switch self {
    case .windows10: "Microsoft Windows 10 Enterprise"
    case .windows11, .windows11LongLived: "Microsoft Windows 11 Enterprise"
    case .server2019: "Microsoft Windows Server 2019 Standard"
    case .server2022: "Microsoft Windows Server 2022 Standard"
    }
  }
}
