/// What can be changed of a management point.
public struct ManagementPointSettings: Sendable, Hashable {
  /// From where clients may come.
  public enum Connections: Int, Sendable, CaseIterable {
    /// From the intranet alone.
    case intranet = 0
    /// From the internet alone.
    case internet = 1
    /// From both.
    case both = 2

    /// As the cmdlets spell it.
    public var name: String {
      switch self {
      case .intranet: "Intranet"
      case .internet: "Internet"
      case .both: "InternetAndIntranet"
      }
    }
  }

  /// Which certificate IIS shows at port 443 of its server.
  public enum Binding: Sendable, Hashable {
    /// What the site puts there by itself: `SMS Role SSL Certificate` once there is one.
    case site
    /// The web server's certificate of the enterprise's authority.
    case enterprise
    /// None.
    case nothing
  }

  /// *HTTPS*.
  public var usesSSL = false
  /// *Allow Configuration Manager cloud management gateway traffic* (`AllowProxyTraffic`).
  public var allowsGateway = false
  /// From where clients may come.
  public var connections = Connections.intranet
  /// Mobile devices and Macs.
  public var allowsDevices = false
  /// Alerts about its health.
  public var alerts = false
  /// A database other than the site's: server, instance, name.
  public var database: [String] = []
  /// What IIS shows.
  public var binding = Binding.site
  /// Whether IIS sends requests of the default web site elsewhere. [domain/troubleshooting, 34]
  public var isRedirected = false

  func add(to digest: inout DigestBuilder) {
    for flag in [usesSSL, allowsGateway, allowsDevices, alerts, isRedirected] {
      digest.add(flag ? 1 : 0)
    }
    digest.add(UInt64(connections.rawValue) << 1 | (binding == .site ? 0 : 1))
    if binding == .nothing { digest.add("unbound") }
    for text in database { digest.add(text) }
  }
}

/// What is to be changed of one; nil = as it is.
public struct ManagementPointChange: Sendable, Hashable {
  /// *HTTPS*.
  public var usesSSL: Bool?
  /// Whether it takes clients from a gateway.
  public var allowsGateway: Bool?
  /// From where clients may come.
  public var connections: ManagementPointSettings.Connections?
  /// Mobile devices and Macs.
  public var allowsDevices: Bool?
  /// Alerts.
  public var alerts: Bool?
  /// A database of its own, or `[]` for the site's.
  public var database: [String]?

  /// Nothing.
  public init() {}
}

extension GatewayState {
  func managementPoint(on server: String) -> ManagementPointSettings {
    managementPoints[server.foldedASCII] ?? ManagementPointSettings()
  }
}

extension Simulation {
  /// How a management point is set, by its server.
  public func managementPoint(on server: String) -> ManagementPointSettings {
    state.gateways.managementPoint(on: server)
  }

  /// Set-CMManagementPoint. Clients from a gateway need HTTPS or Enhanced HTTP; a point that loses
  /// both lets them in no longer. [memdocs configure-authentication; 2010 release notes of the
  /// module]
  public mutating func setManagementPoint(
    on server: String, siteCode: String, _ change: ManagementPointChange, by: String
  ) throws(ModelRejection) {
    try requireAdministrator(by, for: .siteSystems)
    try requireRole(SiteSystemRole.managementPoint, on: server, siteCode)
    var new = managementPoint(on: server)
    new.connections = change.connections ?? new.connections
    new.allowsDevices = change.allowsDevices ?? new.allowsDevices
    new.alerts = change.alerts ?? new.alerts
    new.database = change.database ?? new.database
    if let usesSSL = change.usesSSL {
      new.usesSSL = usesSSL
      // IIS keeps the certificate that was bound for HTTPS. [domain/troubleshooting, 34]
      if usesSSL { new.binding = .enterprise }
    }
    let isEncrypted = new.usesSSL || siteCommunication.enhanced != nil
    if change.allowsGateway == true, !isEncrypted { throw .gateway(.needsEncryption(server)) }
    new.allowsGateway = (change.allowsGateway ?? new.allowsGateway) && isEncrypted
    if change.allowsGateway != nil, change.connections == nil { new.connections = .intranet }
    if new.connections != .intranet, !new.usesSSL, change.connections != nil {
      throw .gateway(.needsEncryption(server))
    }
    guard new != managementPoint(on: server) else { return }
    let changed = new
    configure(.siteRole(.modified, SiteSystemRole.managementPoint, server: server), by: by) {
      $0.gateways.managementPoints[server.foldedASCII] = changed
    }
  }

  /// What IIS shows at port 443 of a server, and whether it redirects: `netsh http`, IIS Manager.
  public mutating func setWebServer(
    on server: String, binding: ManagementPointSettings.Binding? = nil, isRedirected: Bool? = nil
  ) {
    var new = managementPoint(on: server)
    new.binding = binding ?? new.binding
    new.isRedirected = isRedirected ?? new.isRedirected
    guard new != managementPoint(on: server) else { return }
    let changed = new
    change { state in
      state.gateways.managementPoints[server.foldedASCII] = changed
      state.updateDigest()
    }
  }

  /// Throws where a server of a site does not have a role.
  func requireRole(
    _ roleName: String, on server: String, _ siteCode: String
  ) throws(ModelRejection) {
    let isThere = hierarchyRoles.contains {
      $0.roleName == roleName && $0.serverName.equalsIgnoringASCIICase(server)
        && $0.siteCode.equalsIgnoringASCIICase(siteCode)
    }
    guard isThere else { throw .roleNotFound(roleName: roleName, serverName: server) }
  }
}
