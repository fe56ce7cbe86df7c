/// Classes that the hardware inventory of clients fills: a device without a client has no instance.
enum InventoryClasses {
  /// [memdocs sms_g_system_computer_system]
  static let computerSystem = ProviderClass<CombinedDeviceResource>(
    "SMS_G_System_COMPUTER_SYSTEM", keys: ["ResourceID"],
    [
      .text("Domain") { $0.isOfSite ? $0.facts.description.domainName : $0.domain },
      .number("DomainRole") { $0.device.kind == .server ? 3 : $0.isOfSite ? 1 : 0 },
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

  /// The labs' workstations have a trusted platform module, their servers are virtual and do not.
  /// [memdocs sms_g_system_tpm]
  static let tpm = ProviderClass<CombinedDeviceResource>(
    "SMS_G_System_TPM", keys: ["ResourceID"],
    [
      .number("GroupID") { _ in 1 },
      .number("IsActivated_InitialValue") { _ in 1 },
      .number("IsEnabled_InitialValue") { _ in 1 },
      .number("IsOwned_InitialValue") { _ in 1 },
      .number("ManufacturerId") { _ in 1_229_870_147 },
      .text("ManufacturerVersion") { _ in "600.18.36.0" },
      .text("PhysicalPresenceVersionInfo") { _ in "1.3" },
      .number("ResourceID") { $0.resourceID },
      .text("SpecVersion") { _ in "2.0, 0, 1.38" },
      .moment("TimeStamp") { $0.lastHardwareScan },
    ])

  /// What the client has reported of co-management. Columns: [domain/site-and-portal, 1; memdocs
  /// how-to-monitor, create-queries]
  static let comanagementState = ProviderClass<CombinedDeviceResource>(
    "SMS_Client_ComanagementState", keys: ["MachineId"],
    [
      .text("AADDeviceID") { $0.directoryDeviceID?.description },
      .number("AADJoined") { $0.isEntraJoined ? 1 : 0 },
      .text("Authority") { $0.reported.enrolled == nil ? nil : "Intune" },
      .number("ComgmtPolicyPresent") { $0.reportedFlags == nil ? 0 : 1 },
      .text("EnrollmentErrorDetail") { $0.reportedFailure?.eventText ?? "" },
      .number("EnrollmentFailed") { $0.reportedFailure == nil ? 0 : 1 },
      .number("EnrollmentScheduled") { $0.isEnrollmentScheduled ? 1 : 0 },
      .number("EnrollmentStatusCode") { Int($0.reportedFailure?.rawValue ?? 0) },
      .number("HybridAADJoined") { $0.isHybridJoined ? 1 : 0 },
      .number("MachineId") { $0.resourceID },
      .number("MDMEnrolled") {
        $0.reported.enrolled == nil && !$0.reported.isCoexisting ? 0 : 1
      },
      .number("MDMProvisioned") { $0.isProvisioned ? 1 : 0 },
      .text("MDMWorkloads") { $0.reportedWorkloads },
      .text("Name") { $0.name },
      .number("PendingLogon") { $0.reported.isPendingLogon ? 1 : 0 },
      .number("ResourceId") { $0.resourceID },
      .text("SiteCode") { $0.siteCode },
    ])
}

extension CombinedDeviceResource {
  /// What the client reports of its workloads; nil without the policy.
  fileprivate var reportedFlags: CoManagementFlags? { reported.flags }
  /// The number that it reports, as a text; every bit where another service manages it.
  /// [domain/client, 2]
  fileprivate var reportedWorkloads: String {
    guard let flags = reportedFlags else { return "" }
    return String(reported.isCoexisting ? CoManagementFlags.coexisting : flags.rawValue)
  }
  /// Whether the timer that the client has reported is still to fire.
  /// A device that waits for its user is scheduled, too. [domain/site-and-portal, 1]
  fileprivate var isEnrollmentScheduled: Bool {
    reported.isPendingLogon || reported.isScheduled(at: readAt)
  }
  /// Why the last try failed; waiting for the user is no failure.
  fileprivate var reportedFailure: EnrollmentFailure? {
    reported.isPendingLogon ? nil : reported.failure
  }
  /// Whether Intune has provisioned the device and the client has said so.
  fileprivate var isProvisioned: Bool {
    guard let enrolled = reported.enrolled else { return false }
    let delay = facts.provisioningDelay(of: device) + facts.reportDelay(of: device)
    return enrolled.adding(milliseconds: delay) <= readAt
  }
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
    case .windows10Version1709: "16299"
    case .windows10Version1703: "15063"
    }
  }

  /// `Microsoft Windows 11 Enterprise`.
  var caption: String {
    switch self {
    case .windows10, .windows10Version1709, .windows10Version1703:
      "Microsoft Windows 10 Enterprise"
    case .windows11, .windows11LongLived: "Microsoft Windows 11 Enterprise"
    case .server2019: "Microsoft Windows Server 2019 Standard"
    case .server2022: "Microsoft Windows Server 2022 Standard"
    }
  }
}
