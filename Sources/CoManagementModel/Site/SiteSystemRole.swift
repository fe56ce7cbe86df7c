/// A role of a site system server, as SMS_SCI_SysResUse shows it.
public struct SiteSystemRole: Sendable, Hashable {
  /// One embedded property of the role.
  public struct Property: Sendable, Hashable {
    /// `PropertyName`.
    public let name: String
    /// `Value`.
    public let value: Int
    /// `Value1`.
    public let value1: String
    /// `Value2`.
    public let value2: String

    init(_ name: String, _ value: Int, _ value1: String = "", _ value2: String = "") {
      self.name = name
      self.value = value
      self.value1 = value1
      self.value2 = value2
    }
  }

  /// The internal name, `SMS Dmp Connector`.
  public let roleName: String
  /// FQDN of the server.
  public let serverName: String
  /// Code of the site that the role belongs to.
  public let siteCode: String
  /// 0 HTTP, 1 HTTPS, 2 not applicable, 3 always HTTPS, 4 always HTTP.
  public internal(set) var sslState: Int
  /// 2 on the primary site server, 8 on another server.
  public let type: Int
  /// How many roles the server has.
  public internal(set) var roleCount: Int
  /// `Props`.
  public internal(set) var properties: [Property]

  /// `\\CM01.contoso.com`.
  public var networkOSPath: String { #"\\"# + serverName }

  /// `["Display=\\CM01.contoso.com\"]MSWNET:["SMS_SITE=XYZ"]\\CM01.contoso.com\`.
  public var nalPath: String {
    #"["Display=\\\#(serverName)\"]MSWNET:["SMS_SITE=\#(siteCode)"]\\\#(serverName)\"#
  }

  /// The NAL path and the role, as site control items are named.
  public var itemName: String { "\(nalPath),\(roleName)" }

  /// Always `System Resource Usage`.
  public var itemType: String { "System Resource Usage" }
}

extension SiteSystemRole {
  /// The internal name of the service connection point.
  public static let serviceConnectionPoint = "SMS Dmp Connector"
  /// The internal name of the management point.
  public static let managementPoint = "SMS Management Point"
  /// The internal name of the software update point.
  public static let softwareUpdatePoint = "SMS Software Update Point"
  /// The internal name of the connection point of a cloud management gateway.
  public static let connectionPoint = "SMS Cloud Proxy Connector"

  /// Roles of every lab in the order of the table, with the SSL state of each.
  private static let onSiteServer: [(name: String, sslState: Int)] = [
    ("SMS Site Server", 2), ("SMS SQL Server", 2), ("SMS Site System", 2),
    ("SMS Component Server", 2), ("SMS Provider", 2), (managementPoint, 0),
    ("SMS Distribution Point", 0),
  ]

  static func all(facts: ScenarioFacts, configuration: SiteConfiguration) -> [SiteSystemRole] {
    let remote = facts.serviceConnectionPointFQDN != facts.serverFQDN
    let local = onSiteServer.count + (remote ? 0 : 1)
    func role(_ name: String, _ ssl: Int, remote: Bool, _ properties: [Property]) -> Self {
      SiteSystemRole(
        roleName: name,
        serverName: remote ? facts.serviceConnectionPointFQDN : facts.serverFQDN,
        siteCode: facts.description.siteCode, sslState: ssl, type: remote ? 8 : 2,
        roleCount: remote ? 3 : local, properties: properties)
    }
    var roles = onSiteServer.map { entry in
      let carriesProxy = entry.name == "SMS Site System" && !remote
      let properties =
        carriesProxy ? proxyProperties(configuration.proxy) : []
      return role(entry.name, entry.sslState, remote: false, properties)
    }
    if remote {
      roles.append(
        role("SMS Site System", 2, remote: true, proxyProperties(configuration.proxy)))
      roles.append(role("SMS Component Server", 2, remote: true, []))
    }
    let mode = Property("OfflineMode", configuration.serviceConnectionPointMode.rawValue)
    roles.append(role(serviceConnectionPoint, 2, remote: remote, [mode]))
    return roles
  }

  private static func proxyProperties(_ proxy: ProxySettings?) -> [Property] {
    [
      Property("UseProxy", proxy == nil ? 0 : 1),
      Property("ProxyName", 0, proxy?.server ?? ""),
      Property("ProxyServerPort", proxy?.port ?? 80),
    ]
  }
}
