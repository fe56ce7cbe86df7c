import CoManagementModel

extension TenantDevice {
  /// Graph's `managedDevice`. [Graph managedDevice]
  static let graphResource = GraphResource<TenantDevice>(
    "managedDevice",
    shown: ["DeviceName", "ManagementAgent", "ComplianceState", "OSVersion", "UserPrincipalName"],
    service: .intune, empty: unused, identity + state + relations)

  private typealias Column = GraphResource<TenantDevice>.Column

  private static var identity: [Column] {
    [
      .value("AdditionalProperties", .open) { _, _ in .table([]) },
      .text("azureADDeviceId", sdk: "AzureAdDeviceId") { $0.directoryDeviceID?.description },
      .flag("azureADRegistered", sdk: "AzureAdRegistered") { _ in true },
      .text("deviceCategoryDisplayName") { _ in "Unknown" },
      .text("deviceEnrollmentType") { $0.enrollmentType },
      .text("deviceName") { $0.name },
      .text("id") { $0.managedDeviceID?.description },
      .text("managedDeviceName") { device in
        device.userPrincipalName.map {
          "\($0.prefix { $0 != "@" })_Windows_\(device.serialNumber)"
        }
      },
      .text("managedDeviceOwnerType") { $0.isCorporate ? "company" : "personal" },
      .text("managementAgent") { $0.management.graphName },
      .text("operatingSystem") { _ in "Windows" },
      .text("osVersion", sdk: "OSVersion") { $0.operatingSystemVersion },
      .text("serialNumber") { $0.serialNumber },
      .value("userDisplayName", .text) { device, simulation in
        .text(device.user(simulation)?.displayName)
      },
      .value("userId", .text) { device, simulation in
        .text(device.user(simulation)?.id.description)
      },
      .text("userPrincipalName") { $0.userPrincipalName },
      .value("emailAddress", .text) { device, simulation in .text(device.user(simulation)?.mail) },
    ]
  }

  private static var state: [Column] {
    [
      .moment("complianceGracePeriodExpirationDateTime") { device, _ in
        device.verdict?.graceEnds ?? .latest
      },
      .text("complianceState") { $0.compliance.graphName },
      .complex("configurationManagerClientEnabledFeatures", EnabledFeatures.graphResource) {
        $0.management == .coManaged ? EnabledFeatures(ownership: $0.ownership) : nil
      },
      .text("deviceRegistrationState") { _ in "registered" },
      .flag("easActivated") { _ in false },
      .moment("enrolledDateTime") { device, _ in device.enrolled },
      .text("exchangeAccessState") { _ in "none" },
      .text("exchangeAccessStateReason") { _ in "none" },
      .flag("isEncrypted") { $0.protection.isEncrypted },
      .flag("isSupervised") { _ in false },
      .text("jailBroken") { _ in "Unknown" },
      .moment("lastSyncDateTime") { device, _ in device.lastCheckIn },
      .moment("managementCertificateExpirationDate") { device, _ in
        device.enrolled?.adding(milliseconds: 365 * 86_400_000)
      },
      .text("partnerReportedThreatState") { _ in "unknown" },
    ]
  }

  private static var relations: [Column] {
    [
      .navigation("deviceCompliancePolicyStates") { device, simulation in
        CompliancePolicyState.graphResource.entities(
          CompliancePolicyState.all(of: device), simulation)
      },
      .navigation("users") { device, simulation in
        device.user(simulation).map { [DirectoryUser.graphResource.entity($0, simulation)] } ?? []
      },
    ]
  }

  /// Properties of the SDK's class that the lab has nothing of.
  private static let unused = """
    activationLockBypassCode androidSecurityPatchLevel deviceActionResults deviceCategory \
    deviceConfigurationStates deviceHealthAttestationState easActivationDateTime easDeviceId \
    enrollmentProfileName ethernetMacAddress exchangeLastSuccessfulSyncDateTime \
    freeStorageSpaceInBytes iccid imei logCollectionRequests manufacturer meid model notes \
    phoneNumber physicalMemoryInBytes remoteAssistanceSessionErrorDetails \
    remoteAssistanceSessionUrl requireUserEnrollmentApproval subscriberCarrier \
    totalStorageSpaceInBytes udid wiFiMacAddress windowsProtectionState
    """

  /// Who enrolled it or uses it.
  func user(_ simulation: Simulation) -> DirectoryUser? {
    userPrincipalName.flatMap { simulation.directoryUser(named: $0) }
  }

  /// By policy for a device of the site; by its user's sign-in for another. [Graph
  /// deviceEnrollmentType]
  private var enrollmentType: String {
    if management == .coManaged, !cameByIntune { return "windowsCoManagement" }
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
    case .unknown: "unknown"
    }
  }
}

/// Workloads that Intune has of a co-managed device; inventory has none and stays. [R-9, R-49]
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
