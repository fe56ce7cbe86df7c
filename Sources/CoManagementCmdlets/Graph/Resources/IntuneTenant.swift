import CoManagementModel

/// Intune of the tenant: Graph's `deviceManagement`.
struct IntuneTenant: Sendable {
  let settings: EnrollmentSettings
  let accountID: StableGUID
  let tenantID: StableGUID

  init(_ simulation: Simulation) {
    settings = simulation.enrollmentSettings
    accountID = StableGUID(seed: simulation.scenario.seed, kind: .intuneAccount)
    tenantID = simulation.tenant.id
  }

  /// [Graph docs: deviceManagement]
  static let graphResource = GraphResource<IntuneTenant>(
    "deviceManagement", shown: ["Id", "IntuneAccountId", "SubscriptionState"], service: .intune,
    empty: unused,
    [
      .value("AdditionalProperties", .open) { _, _ in .table([]) },
      .navigation("deviceCompliancePolicies") { _, simulation in
        TenantPolicy.complianceResource.entities(simulation.policies(.compliance), simulation)
      },
      .value("id", .text) { intune, _ in .text(intune.tenantID.description) },
      .value("intuneAccountId", .text) { intune, _ in .text(intune.accountID.description) },
      .navigation("managedDevices") { _, simulation in
        TenantDevice.graphResource.entities(simulation.managedDevices, simulation)
      },
      .complex("settings", ComplianceSettings.graphResource) {
        ComplianceSettings(settings: $0.settings)
      },
      .text("subscriptionState") { _ in "active" },
    ])

  /// Properties of the SDK's class that the lab has nothing of.
  private static let unused = """
    applePushNotificationCertificate auditEvents complianceManagementPartners \
    conditionalAccessSettings detectedApps deviceCategories \
    deviceCompliancePolicyDeviceStateSummary deviceCompliancePolicySettingStateSummaries \
    deviceConfigurationDeviceStateSummaries deviceConfigurations deviceEnrollmentConfigurations \
    deviceManagementPartners deviceProtectionOverview exchangeConnectors \
    importedWindowsAutopilotDeviceIdentities intuneBrand iosUpdateStatuses managedDeviceOverview \
    mobileAppTroubleshootingEvents mobileThreatDefenseConnectors notificationMessageTemplates \
    remoteAssistancePartners reports resourceOperations roleAssignments roleDefinitions \
    softwareUpdateStatusSummary termsAndConditions troubleshootingEvents virtualEndpoint \
    windowsAutopilotDeviceIdentities windowsMalwareInformation windowsMalwareOverview
    """
}

/// `settings` of Intune.
struct ComplianceSettings: Sendable {
  let settings: EnrollmentSettings

  /// [Graph docs: deviceManagementSettings]
  static let graphResource = GraphResource<ComplianceSettings>(
    "deviceManagementSettings", service: .intune,
    [
      .number("deviceComplianceCheckinThresholdDays") { $0.settings.complianceCheckInDays },
      .flag("isScheduledActionEnabled") { _ in true },
      .flag("secureByDefault") { $0.settings.isSecureByDefault },
    ])
}

/// A default enrolment restriction: Graph's `deviceEnrollmentConfiguration`.
struct EnrollmentRestriction: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case platforms = "deviceEnrollmentPlatformRestrictionsConfiguration"
    case limit = "deviceEnrollmentLimitConfiguration"
  }

  let kind: Kind
  let settings: EnrollmentSettings
  let accountID: StableGUID

  /// The default ones, that are for everybody.
  static func all(_ simulation: Simulation) -> [EnrollmentRestriction] {
    let accountID = StableGUID(seed: simulation.scenario.seed, kind: .intuneAccount)
    return Kind.allCases.map {
      EnrollmentRestriction(
        kind: $0, settings: simulation.enrollmentSettings, accountID: accountID)
    }
  }

  /// `..._DefaultLimit`
  var id: String {
    "\(accountID)_\(kind == .limit ? "DefaultLimit" : "DefaultPlatformRestrictions")"
  }

  /// As the service words it.
  static let description =
    "This is the default restriction, applied with the lowest priority to all users "
    + "regardless of group membership."

  /// What only its type has: the number of devices, or what it says of Windows.
  func settings(_ simulation: Simulation) -> [(name: String, value: GraphValue)] {
    let type = ("@odata.type", GraphValue.text("#microsoft.graph.\(kind.rawValue)"))
    guard kind == .platforms else { return [type, ("limit", .number(settings.deviceLimit))] }
    let windows = PlatformRestriction.graphResource.entity(
      PlatformRestriction(settings: settings), simulation)
    return [type, ("windowsRestriction", .entity(windows))]
  }
}

/// What a restriction says of Windows.
struct PlatformRestriction: Sendable {
  let settings: EnrollmentSettings

  /// [Graph docs: deviceEnrollmentPlatformRestriction]
  static let graphResource = GraphResource<PlatformRestriction>(
    "deviceEnrollmentPlatformRestriction", service: .intune,
    [
      .text("osMaximumVersion") { $0.settings.maximumVersion },
      .text("osMinimumVersion") { $0.settings.minimumVersion },
      .flag("personalDeviceEnrollmentBlocked") { $0.settings.arePersonalDevicesBlocked },
      .flag("platformBlocked") { $0.settings.isWindowsBlocked },
    ])
}

/// Who may join devices to the directory: Graph's `deviceRegistrationPolicy`. Beta only.
struct RegistrationPolicy: Sendable {
  let settings: EnrollmentSettings

  /// [Graph docs: deviceRegistrationPolicy]
  static let graphResource = GraphResource<RegistrationPolicy>(
    "deviceRegistrationPolicy", service: .policies,
    [
      .text("description") { _ in
        "Tenant-wide policy that manages initial provisioning controls using quota restrictions"
      },
      .text("displayName") { _ in "Device Registration Policy" },
      .text("id") { _ in "deviceRegistrationPolicy" },
      .text("multiFactorAuthConfiguration") {
        $0.settings.isMFARequiredToJoin ? "required" : "notRequired"
      },
      .number("userDeviceQuota") { $0.settings.directoryDeviceLimit },
    ])
}
