extension WorldViews.View {
  /// A column, and what is read for it from each object.
  typealias Column = (name: String, expression: String)

  /// The columns that are read, the key first.
  var columns: [Column] {
    switch self {
    case .collections, .collectionsNode, .members, .memberCounts, .deployments,
      .deploymentSummaries, .deploymentsNode, .policies: Self.siteColumns(self)
    case .licenses, .licensesPage, .assignedLicenses, .mobility, .mobilityPage, .groups,
      .groupsPage: Self.tenantColumns(self)
    default: Self.deviceColumns(self)
    }
  }

  private static func read(_ names: String) -> [Column] {
    names.split(separator: " ").map { (String($0), "$_.\($0)") }
  }

  private static func deviceColumns(_ view: Self) -> [Column] {
    switch view {
    case .site:
      read(
        """
        Name ResourceId SiteCode ComgmtPolicyPresent MDMEnrolled MDMProvisioned MDMWorkloads \
        HybridAADJoined AADJoined AADDeviceID EnrollmentScheduled EnrollmentFailed \
        EnrollmentStatusCode PendingLogon
        """)
    case .console:
      read(
        """
        Name ResourceID IsClient CoManaged AADDeviceID SMSID SerialNumber DeviceOSBuild DeviceOS \
        SiteCode ClientVersion
        """)
    case .discovery: read("Name ResourceId Client AADDeviceID SMSUniqueIdentifier Build")
    case .devicesNode: read("Name ResourceID Client CoManaged")
    case .dashboard: read("Figure Devices")
    case .graph:
      read(
        """
        DeviceName Id ManagementAgent AzureAdDeviceId ComplianceState SerialNumber OSVersion \
        UserPrincipalName LastSyncDateTime EnrolledDateTime
        """) + features
    case .page:
      read(
        """
        DeviceName ManagedBy Compliance OSVersion LastCheckIn PrimaryUserUPN SerialNumber \
        EnrolledDate
        """)
    case .overview:
      read(
        """
        DeviceName ManagedBy Compliance LastCheckIn PrimaryUser SerialNumber EnrolledDate \
        IntuneManagedWorkloads Menu
        """)
    case .clientDetails: read("DeviceName SiteCode ClientVersion")
    case .entra: read("Id DeviceId DisplayName TrustType IsManaged AccountEnabled")
    case .entraPage: read("ObjectId DeviceId Name JoinType MDM Enabled")
    default:
      read(
        """
        Name AzureAdJoined DomainJoined DeviceId Mdm Join Flags Enrolments Tasks Events Id Serial \
        Build
        """)
    }
  }

  /// Whether Graph says that Intune has a workload.
  private static let features: [Column] = [
    "CompliancePolicy", "ResourceAccess", "DeviceConfiguration", "WindowsUpdateForBusiness",
    "ModernApps",
  ].map { ($0, "$_.ConfigurationManagerClientEnabledFeatures.\($0)") }

  private static func siteColumns(_ view: Self) -> [Column] {
    switch view {
    case .collections: read("CollectionID Name MemberCount LimitToCollectionName")
    case .collectionsNode: read("CollectionID Name Members LimitingCollection")
    case .members: [("Member", "$_.Collection + ' ' + $_.Name"), ("Collection", "$_.Collection")]
    case .memberCounts: read("Name Count")
    case .deployments:
      [("Deployment", "$_.AssignmentName"), ("CollectionID", "$_.TargetCollectionID")]
    case .deploymentSummaries:
      read(
        """
        DeploymentID SoftwareName CollectionName NumberTargeted NumberSuccess NumberOther \
        NumberUnknown CollectionID
        """)
    case .deploymentsNode: read("DeploymentID Software Collection Targeted Success Other Unknown")
    default: read("LocalizedDisplayName IsAssigned")
    }
  }

  private static func tenantColumns(_ view: Self) -> [Column] {
    switch view {
    case .licenses:
      [
        ("SkuId", "$_.SkuId"), ("Part", "$_.SkuPartNumber"), ("Consumed", "$_.ConsumedUnits"),
        ("Enabled", "$_.PrepaidUnits.Enabled"),
      ]
    case .licensesPage: read("Name Total Assigned Available")
    case .assignedLicenses: read("Name Count")
    case .mobility: read("DisplayName AppliesTo DiscoveryUrl")
    case .mobilityPage: read("Page MDMUserScope DiscoveryUrl")
    case .groups: read("Id DisplayName")
    default: read("ObjectId Name")
    }
  }
}
