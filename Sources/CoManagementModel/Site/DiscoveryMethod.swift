/// A discovery method of the site: a component of it, or for heartbeat discovery the clients'
/// configuration. [memdocs about-discovery-methods]
public struct DiscoveryMethod: Sendable, Hashable {
  /// As `Get-CMDiscoveryMethod -Name` calls it.
  public enum Kind: String, Sendable, CaseIterable {
    // swift-format-ignore
    case forest = "ActiveDirectoryForestDiscovery", group = "ActiveDirectoryGroupDiscovery"
    // swift-format-ignore
    case system = "ActiveDirectorySystemDiscovery", user = "ActiveDirectoryUserDiscovery"
    // swift-format-ignore
    case network = "NetworkDiscovery", heartbeat = "HeartbeatDiscovery"
  }

  /// Which one.
  public let kind: Kind
  /// Whether it runs.
  public let isEnabled: Bool
  /// Code of its site.
  public let siteCode: String
  /// FQDN of the server where it runs.
  public let serverName: String
  /// `Props`.
  public let properties: [SiteSystemRole.Property]
  /// Where it looks, `PropLists`: paths of Active Directory containers.
  public let containers: [String]

  /// `SMS_AD_SYSTEM_DISCOVERY_AGENT`; for heartbeat discovery the name of the configuration.
  public var componentName: String {
    switch kind {
    case .forest: "SMS_AD_FOREST_DISCOVERY_MANAGER"
    case .group: "SMS_AD_SECURITY_GROUP_DISCOVERY_AGENT"
    case .system: "SMS_AD_SYSTEM_DISCOVERY_AGENT"
    case .user: "SMS_AD_USER_DISCOVERY_AGENT"
    case .network: "SMS_NETWORK_DISCOVERY"
    case .heartbeat: "Client Properties"
    }
  }

  /// `Component` or `Client Configuration`.
  public var itemType: String { kind == .heartbeat ? "Client Configuration" : "Component" }

  /// Component and server.
  public var itemName: String {
    kind == .heartbeat ? componentName : "\(componentName)|\(serverName)"
  }
}

extension Simulation {
  /// What the labs discover by: the domain's devices, users and groups with changes every five
  /// minutes, and each client's heartbeat every seven days. Forests and the network are not looked
  /// for.
  public var discoveryMethods: [DiscoveryMethod] {
    DiscoveryMethod.Kind.allCases.map { kind in
      let isEnabled = [.group, .system, .user, .heartbeat].contains(kind)
      return DiscoveryMethod(
        kind: kind, isEnabled: isEnabled, siteCode: site.siteCode, serverName: site.serverName,
        properties: Self.properties(kind, isEnabled: isEnabled),
        containers: [.group, .system, .user].contains(kind) ? ["LDAP://\(distinguishedName)"] : [])
    }
  }

  /// `DC=corp,DC=contoso,DC=com`.
  private var distinguishedName: String {
    scenario.domainName.split(separator: ".").map { "DC=\($0)" }.joined(separator: ",")
  }

  private static func properties(
    _ kind: DiscoveryMethod.Kind, isEnabled: Bool
  ) -> [SiteSystemRole.Property] {
    typealias Property = SiteSystemRole.Property
    guard kind != .heartbeat else {
      return [
        Property("Enable Heartbeat DDR", isEnabled ? 1 : 0),
        Property("DDR Refresh Interval", 0, "", "0001170000100038"),
      ]
    }
    var found = [Property("SETTINGS", 0, isEnabled ? "ACTIVE" : "INACTIVE")]
    guard isEnabled else { return found }
    found.append(Property("Full Sync Schedule", 0, "0001170000100038"))
    found.append(Property("Enable Incremental Sync", 1))
    found.append(Property("Startup Schedule", 0, "000117000010A000"))
    if kind == .system {
      found.append(Property("Enable Filtering Expired Logon", 1))
      found.append(Property("Days Since Last Logon", 90))
      found.append(Property("Enable Filtering Expired Password", 1))
      found.append(Property("Days Since Last Password Set", 90))
    }
    return found
  }
}
