import CoManagementModel
import ShellRuntime

extension TenantDevice {
  /// Graph's `managedDevice`. [Graph managedDevice]
  static let graphClass = GraphClass<TenantDevice>(
    "Microsoft.Graph.PowerShell.Models.MicrosoftGraphManagedDevice",
    shown: ["DeviceName", "ManagementAgent", "ComplianceState", "OSVersion", "UserPrincipalName"],
    [
      .text("AzureAdDeviceId") { $0.directoryDeviceID?.description },
      .flag("AzureAdRegistered") { _ in true },
      .text("ComplianceState") { $0.compliance.graphName },
      ResultProperty(
        name: "ConfigurationManagerClientEnabledFeatures",
        typeName: "IMicrosoftGraphConfigurationManagerClientEnabledFeatures"
      ) { device, engine in
        guard device.management == .coManaged else { return .null }
        return .object(EnabledFeatures.graphClass.object(EnabledFeatures(), engine))
      },
      .text("DeviceEnrollmentType") { $0.enrollmentType },
      .text("DeviceName") { $0.name },
      .moment("EnrolledDateTime") { $0.enrolled.map(DateTime.init) },
      .text("Id") { $0.managedDeviceID?.description },
      .moment("LastSyncDateTime") { $0.lastCheckIn.map(DateTime.init) },
      .text("ManagedDeviceOwnerType") { $0.isCorporate ? "company" : "personal" },
      .text("ManagementAgent") { $0.management.graphName },
      .text("OperatingSystem") { _ in "Windows" },
      .text("OSVersion") { $0.operatingSystemVersion },
      .text("SerialNumber") { $0.serialNumber },
      .text("UserPrincipalName") { $0.userPrincipalName },
    ])

  /// By policy for a hybrid device; by its user's sign-in for another. [Graph deviceEnrollmentType]
  private var enrollmentType: String {
    if management == .coManaged { return "windowsCoManagement" }
    return isCorporate ? "windowsAzureADJoin" : "windowsAutoEnrollment"
  }
}

extension TenantDevice.Management {
  /// `managementAgent`. [Graph managementAgentType]
  var graphName: String {
    switch self {
    case .configMgr: "configurationManagerClient"
    case .coManaged: "configurationManagerClientMdm"
    case .intune: "mdm"
    }
  }
}

extension TenantDevice.Compliance {
  /// `complianceState`. [Graph complianceState]
  var graphName: String {
    switch self {
    case .compliant: "compliant"
    case .noncompliant: "noncompliant"
    case .inGracePeriod: "inGracePeriod"
    case .configManager: "configManager"
    }
  }
}

/// Workloads that Intune has of a co-managed device: none has been moved.
private struct EnabledFeatures: Sendable {
  static let graphClass = GraphClass<EnabledFeatures>(
    "Microsoft.Graph.PowerShell.Models.MicrosoftGraphConfigurationManagerClientEnabledFeatures",
    [
      "CompliancePolicy", "DeviceConfiguration", "Inventory", "ModernApps", "ResourceAccess",
      "WindowsUpdateForBusiness",
    ].map { name in .flag(name) { _ in false } })
}
