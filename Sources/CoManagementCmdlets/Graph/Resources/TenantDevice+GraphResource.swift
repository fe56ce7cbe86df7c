import CoManagementModel

extension TenantDevice {
  /// Graph's `managedDevice`. [Graph managedDevice]
  static let graphResource = GraphResource<TenantDevice>(
    "managedDevice",
    shown: ["DeviceName", "ManagementAgent", "ComplianceState", "OSVersion", "UserPrincipalName"],
    service: .intune,
    [
      .text("azureADDeviceId", sdk: "AzureAdDeviceId") { $0.directoryDeviceID?.description },
      .flag("azureADRegistered", sdk: "AzureAdRegistered") { _ in true },
      .text("complianceState") { $0.compliance.graphName },
      .complex("configurationManagerClientEnabledFeatures", EnabledFeatures.graphResource) {
        $0.management == .coManaged ? EnabledFeatures(ownership: $0.ownership) : nil
      },
      .text("deviceEnrollmentType") { $0.enrollmentType },
      .text("deviceName") { $0.name },
      .moment("enrolledDateTime") { device, _ in device.enrolled },
      .text("id") { $0.managedDeviceID?.description },
      .moment("lastSyncDateTime") { device, _ in device.lastCheckIn },
      .text("managedDeviceOwnerType") { $0.isCorporate ? "company" : "personal" },
      .text("managementAgent") { $0.management.graphName },
      .text("operatingSystem") { _ in "Windows" },
      .text("osVersion", sdk: "OSVersion") { $0.operatingSystemVersion },
      .text("serialNumber") { $0.serialNumber },
      .text("userPrincipalName") { $0.userPrincipalName },
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

/// Workloads that Intune has of a co-managed device; inventory has none and stays.
private struct EnabledFeatures: Sendable {
  let ownership: WorkloadOwnership

  static let graphResource = GraphResource<EnabledFeatures>(
    "configurationManagerClientEnabledFeatures", service: .intune,
    [
      .flag("compliancePolicy") { $0.has(.compliancePolicies) },
      .flag("deviceConfiguration") { $0.has(.deviceConfiguration) },
      .flag("inventory") { _ in false },
      .flag("modernApps") { $0.has(.clientApps) },
      .flag("resourceAccess") { $0.has(.resourceAccessPolicies) },
      .flag("windowsUpdateForBusiness") { $0.has(.windowsUpdatePolicies) },
    ])

  /// Also where it moved along with another, or is Intune's by the site's release. [R-31, R-40a]
  private func has(_ workload: Workload) -> Bool { ownership.owner(of: workload) == .intune }
}
