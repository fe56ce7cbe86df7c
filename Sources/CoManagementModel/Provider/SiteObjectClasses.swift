/// Client settings with the number of their deployments.
public struct AssignedClientSettings: Sendable {
  /// The settings.
  public let settings: ClientSettings
  /// In how many collections they are deployed.
  public let assignments: Int

  /// SMS_ClientSettings; the default settings are SMS_ClientSettingsDefault.
  /// [memdocs sms_clientsettings-server-wmi-class]
  public static let providerClass = named("SMS_ClientSettings")
  /// SMS_ClientSettingsDefault: one instance.
  public static let standardClass = named("SMS_ClientSettingsDefault")

  private static func named(_ name: String) -> ProviderClass<AssignedClientSettings> {
    ProviderClass<AssignedClientSettings>(
      name, keys: ["SettingsID"],
      [
        .number("AssignmentCount") { $0.assignments },
        .text("CreatedBy") { $0.settings.createdBy },
        .moment("DateCreated") { $0.settings.created },
        .moment("DateModified") { $0.settings.modified },
        .text("Description") { $0.settings.details },
        .flag("Enabled") { $0.settings.kind == .standard || $0.assignments > 0 },
        .number("FeatureType") { _ in 1 },
        .number("Flags") { _ in 0 },
        .text("LastModifiedBy") { $0.settings.modifiedBy },
        .text("Name") { $0.settings.name },
        .number("Priority") { $0.settings.priority },
        .texts("SecuredScopeNames") { _ in ["Default"] },
        .number("SettingsID") { $0.settings.id },
        .number("Type") { $0.settings.kind.rawValue },
        .text("UniqueID") { $0.settings.uniqueID },
      ])
  }
}

/// A deployment of client settings with the name of its collection.
public struct ClientSettingsAssignment: Sendable {
  /// The deployment.
  public let deployment: ClientSettingsDeployment
  /// `CollectionName`.
  public let collectionName: String

  /// SMS_ClientSettingsAssignment. [memdocs sms_clientsettingsassignment-server-wmi-class]
  public static let providerClass = ProviderClass<ClientSettingsAssignment>(
    "SMS_ClientSettingsAssignment", keys: ["ClientSettingsID", "CollectionID"],
    [
      .number("ClientSettingsID") { $0.deployment.settingsID },
      .text("CollectionID") { $0.deployment.collectionID },
      .text("CollectionName") { $0.collectionName },
    ])
}

extension Simulation {
  /// All client settings with the number of their deployments, the default ones first.
  public var assignedClientSettings: [AssignedClientSettings] {
    clientSettings.map {
      AssignedClientSettings(settings: $0, assignments: deploymentCount(of: $0))
    }
  }

  /// Deployments of client settings with the names of their collections.
  public var clientSettingsAssignments: [ClientSettingsAssignment] {
    clientSettingsDeployments.map {
      ClientSettingsAssignment(
        deployment: $0, collectionName: collection(id: $0.collectionID)?.name ?? "")
    }
  }
}

extension Boundary {
  /// SMS_Boundary. [memdocs sms_boundary-server-wmi-class]
  public static let providerClass = ProviderClass<Boundary>(
    "SMS_Boundary", keys: ["BoundaryID"],
    [
      .number("BoundaryFlags") { _ in 0 },
      .number("BoundaryID") { $0.id },
      .number("BoundaryType") { $0.type },
      .text("DisplayName") { $0.name },
      .number("GroupCount") { $0.groups.count },
      .text("Value") { $0.value },
    ])
}

extension BoundaryGroup {
  /// SMS_BoundaryGroup. [memdocs sms_boundarygroup-server-wmi-class]
  public static let providerClass = ProviderClass<BoundaryGroup>(
    "SMS_BoundaryGroup", keys: ["GroupID"],
    [
      .text("CreatedBy") { $0.createdBy },
      .moment("CreatedOn") { $0.created },
      .text("DefaultSiteCode") { $0.defaultSiteCode },
      .text("Description") { $0.details },
      .number("Flags") { $0.flags },
      .number("GroupID") { $0.id },
      .number("MemberCount") { $0.boundaries.count },
      .text("ModifiedBy") { $0.modifiedBy },
      .moment("ModifiedOn") { $0.modified },
      .text("Name") { $0.name },
      .flag("Shared") { _ in false },
      .number("SiteSystemCount") { $0.siteSystems.count + $0.gateways.count },
    ])
}

extension SiteUpdate {
  /// SMS_CM_UpdatePackages. [memdocs sms_cm_updatepackages-server-wmi-class]
  public static let providerClass = ProviderClass<SiteUpdate>(
    "SMS_CM_UpdatePackages", keys: ["PackageGuid"],
    [
      .text("ClientVersion") { $0.release.version },
      .moment("DateCreated") { $0.arrived },
      .moment("DateReleased") { $0.arrived },
      .text("Description") { "\($0.name) for the current branch" },
      .text("FullVersion") { $0.release.version },
      .moment("LastUpdateTime") { $0.arrived },
      .text("MaxCMVersion") { $0.release.version },
      .text("MinCMVersion") { _ in "5.00.9068.1000" },
      .text("Name") { $0.name },
      .text("PackageGuid") { $0.guid.uppercased },
      .number("PrereqFlag") { _ in 0 },
      .number("State") { $0.state.rawValue },
      .number("UpdateType") { _ in 0 },
    ])
}

extension SiteFeature {
  /// SMS_CM_UpdateFeatures, without its lazy property.
  /// [memdocs sms_cm_updatefeatures-server-wmi-class]
  public static let providerClass = ProviderClass<SiteFeature>(
    "SMS_CM_UpdateFeatures", keys: ["FeatureGuid"],
    [
      .text("Description") { $0.details },
      .number("Exposed") { $0.isOn ? 1 : 0 },
      .text("FeatureGuid") { $0.guid.uppercased },
      .number("FeatureType") { $0.isPrerelease ? 0 : 1 },
      .number("LocaleID") { _ in 0 },
      .text("MoreInfoLink") { _ in "" },
      .text("Name") { $0.name },
      .number("Status") { $0.isOn ? 1 : 0 },
    ])
}

/// A group that the site discovered in Active Directory.
struct DiscoveredUserGroup: Sendable {
  /// Groups count from here. [reference of Get-CMResource, first example]
  static let firstResourceID = 2_097_152_000
  static let names = [
    "Domain Users", "Domain Admins", "ConfigMgr Administrators", "Helpdesk",
  ]

  let index: Int
  let facts: ScenarioFacts

  /// `CONTOSO\Domain Users`.
  private var uniqueName: String {
    "\(facts.description.domainNetBIOSName)\\\(Self.names[index])"
  }

  /// SMS_R_UserGroup. [memdocs sms_r_usergroup]
  static let providerClass = ProviderClass<DiscoveredUserGroup>(
    "SMS_R_UserGroup", keys: ["ResourceId"],
    [
      .texts("AgentName") { _ in ["SMS_AD_SECURITY_GROUP_DISCOVERY_AGENT"] },
      .text("Name") { $0.uniqueName },
      .number("ResourceId") { Self.firstResourceID + $0.index },
      .number("ResourceType") { _ in 3 },
      .text("UniqueUsergroupName") { $0.uniqueName },
      .text("UsergroupName") { Self.names[$0.index] },
      .text("WindowsNTDomain") { $0.facts.description.domainNetBIOSName },
    ])

  /// The same as a member of collections.
  func resource(at position: Int) -> UserResource {
    UserResource(
      position: position, kind: .group, resourceID: Self.firstResourceID + index,
      name: uniqueName, uniqueName: uniqueName, fullName: nil, principalName: nil,
      domain: facts.description.domainNetBIOSName)
  }

  static func all(_ facts: ScenarioFacts) -> [DiscoveredUserGroup] {
    names.indices.map { DiscoveredUserGroup(index: $0, facts: facts) }
  }
}
