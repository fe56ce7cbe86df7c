/// A software update point: WSUS for the site.
public struct SoftwareUpdatePoint: Sendable, Hashable {
  /// FQDN of its server.
  public let serverName: String
  /// *Require SSL communication to the WSUS server*.
  public var usesSSL = false
  /// *Allow Configuration Manager cloud management gateway traffic*.
  public var allowsGateway = false
  /// From where clients may come.
  public var connections = ManagementPointSettings.Connections.intranet
  /// WSUS without SSL.
  public var httpPort = 8_530
  /// WSUS with SSL.
  public var httpsPort = 8_531
  /// Whether it goes out through the server's proxy.
  public var usesProxy = false

  func add(to digest: inout DigestBuilder) {
    digest.add(serverName)
    for flag in [usesSSL, allowsGateway, usesProxy] { digest.add(flag ? 1 : 0) }
    for number in [connections.rawValue, httpPort, httpsPort] { digest.add(UInt64(number)) }
  }
}

/// What is to be changed of one; nil = as it is.
public struct SoftwareUpdatePointChange: Sendable, Hashable {
  /// SSL.
  public var usesSSL: Bool?
  /// Whether it takes clients from a gateway.
  public var allowsGateway: Bool?
  /// From where clients may come.
  public var connections: ManagementPointSettings.Connections?
  /// A port.
  public var httpPort: Int?
  /// A port.
  public var httpsPort: Int?
  /// Whether it goes out through the server's proxy.
  public var usesProxy: Bool?

  /// Nothing.
  public init() {}

  fileprivate func applied(to point: SoftwareUpdatePoint) -> SoftwareUpdatePoint {
    var new = point
    new.usesSSL = usesSSL ?? new.usesSSL
    new.connections = connections ?? new.connections
    new.httpPort = httpPort ?? new.httpPort
    new.httpsPort = httpsPort ?? new.httpsPort
    new.usesProxy = usesProxy ?? new.usesProxy
    new.allowsGateway = allowsGateway ?? new.allowsGateway
    return new
  }
}

extension Simulation {
  /// Software update points of the site.
  public var softwareUpdatePoints: [SoftwareUpdatePoint] { state.gateways.updatePoints }

  /// Add-CMSoftwareUpdatePoint.
  public mutating func addSoftwareUpdatePoint(
    on server: String, _ change: SoftwareUpdatePointChange, by: String
  ) throws(ModelRejection) {
    try requireAdministrator(by, for: .siteSystems)
    try requireRole("SMS Site System", on: server, site.siteCode)
    guard !softwareUpdatePoints.contains(where: { $0.serverName.equalsIgnoringASCIICase(server) })
    else { throw .gateway(.roleExists(server)) }
    let new = change.applied(to: SoftwareUpdatePoint(serverName: server))
    try requireEncryption(of: new)
    configure(.siteRole(.created, SiteSystemRole.softwareUpdatePoint, server: server), by: by) {
      $0.gateways.updatePoints.append(new)
    }
  }

  /// Set-CMSoftwareUpdatePoint.
  public mutating func setSoftwareUpdatePoint(
    on server: String, _ change: SoftwareUpdatePointChange, by: String
  ) throws(ModelRejection) {
    try requireAdministrator(by, for: .siteSystems)
    guard
      let place = softwareUpdatePoints.firstIndex(where: {
        $0.serverName.equalsIgnoringASCIICase(server)
      })
    else {
      throw .roleNotFound(roleName: SiteSystemRole.softwareUpdatePoint, serverName: server)
    }
    let new = change.applied(to: softwareUpdatePoints[place])
    try requireEncryption(of: new)
    guard new != softwareUpdatePoints[place] else { return }
    configure(.siteRole(.modified, SiteSystemRole.softwareUpdatePoint, server: server), by: by) {
      $0.gateways.updatePoints[place] = new
    }
  }

  private func requireEncryption(of point: SoftwareUpdatePoint) throws(ModelRejection) {
    guard !point.allowsGateway || point.usesSSL || siteCommunication.enhanced != nil else {
      throw .gateway(.needsEncryption(point.serverName))
    }
  }
}
