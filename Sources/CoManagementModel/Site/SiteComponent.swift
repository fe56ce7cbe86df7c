/// A component of the site (SMS_SCI_Component) with its status (SMS_ComponentSummarizer).
public struct SiteComponent: Sendable, Hashable {
  /// `SMS_EXECUTIVE`.
  public let componentName: String
  /// FQDN of the server on which it runs.
  public let serverName: String
  /// Code of its site.
  public let siteCode: String
  /// Component and role, `SMS_DMP_DOWNLOADER|SMS Dmp Connector`.
  public let itemName: String
  /// Follows from the component's events.
  public let status: ComponentStatus

  /// 2 = site control item.
  public var fileType: Int { 2 }
  /// Always `Component`.
  public var itemType: String { "Component" }
  /// 6 = flag of installed components.
  public var flag: Int { 6 }
}

extension SiteComponent {
  /// The component of CMGatewaySyncUploadWorker.
  public static let uploadWorker = "SMS_SERVICE_CONNECTOR_CMGatewaySyncUploadWorker"

  /// Name and role of each, in the order of the table. Names: [memdocs log-files],
  /// [Support tenant-attach article]; `NAME|role` seen for SMS_DMP_DOWNLOADER.
  static let table: [(name: String, role: String)] = [
    ("SMS_EXECUTIVE", "SMS Site Server"),
    ("SMS_SITE_COMPONENT_MANAGER", "SMS Site Server"),
    ("SMS_HIERARCHY_MANAGER", "SMS Site Server"),
    ("SMS_POLICY_PROVIDER", "SMS Site Server"),
    ("SMS_COLLECTION_EVALUATOR", "SMS Site Server"),
    ("SMS_DISCOVERY_DATA_MANAGER", "SMS Site Server"),
    ("SMS_STATE_SYSTEM", "SMS Site Server"),
    ("SMS_DISTRIBUTION_MANAGER", "SMS Site Server"),
    ("SMS_CLOUD_SERVICES_MANAGER", "SMS Site Server"),
    ("SMS_AZUREAD_DISCOVERY_AGENT", "SMS Site Server"),
    ("SMS_REST_PROVIDER", "SMS Provider"),
    ("SMS_MP_CONTROL_MANAGER", "SMS Management Point"),
    ("SMS_DMP_DOWNLOADER", SiteSystemRole.serviceConnectionPoint),
    ("SMS_DMP_UPLOADER", SiteSystemRole.serviceConnectionPoint),
    ("SMS_SERVICE_CONNECTOR", SiteSystemRole.serviceConnectionPoint),
    (uploadWorker, SiteSystemRole.serviceConnectionPoint),
    ("SMS_SERVICE_CONNECTOR_CMGatewayNotificationWorker", SiteSystemRole.serviceConnectionPoint),
  ]

  static func all(facts: ScenarioFacts, uploadStatus: ComponentStatus) -> [SiteComponent] {
    table.map { entry in
      SiteComponent(
        componentName: entry.name, serverName: server(of: entry.role, facts),
        siteCode: facts.description.siteCode, itemName: "\(entry.name)|\(entry.role)",
        status: entry.name == uploadWorker ? uploadStatus : .ok)
    }
  }

  static func server(of role: String, _ facts: ScenarioFacts) -> String {
    role == SiteSystemRole.serviceConnectionPoint
      ? facts.serviceConnectionPointFQDN : facts.serverFQDN
  }
}
