/// The role that joins a gateway to the site: *Cloud management gateway connection point*.
public struct GatewayConnectionPoint: Sendable, Hashable {
  /// FQDN of its server.
  public let serverName: String
  /// Number of its gateway.
  public var gateway: Int
  /// When it was added, or last pointed to another gateway.
  public var since: VirtualInstant

  func add(to digest: inout DigestBuilder) {
    digest.add(serverName)
    digest.add(UInt64(gateway))
  }
}

/// Whether a connection point holds its channel, and what stands in the way.
/// [domain/troubleshooting, 38]
public enum ConnectionPointStatus: Sendable, Hashable {
  /// It does.
  case connected
  /// The role is being installed.
  case installing
  /// SMS_EXECUTIVE of its server does not run.
  case serviceStopped
  /// The gateway is gone.
  case gatewayRemoved
  /// The gateway is not ready.
  case gatewayNotReady
  /// Nobody knows the gateway's name: its alias is missing.
  case nameNotResolved
  /// The gateway's certificate is over.
  case certificate
  /// The proxy of its server leads nowhere.
  case proxy
  /// The firewall lets it out to none of the ports that it needs.
  case ports(ClosedRange<Int>)

  /// As the console shows it.
  public var text: String {
    switch self {
    case .connected: "Connected"
    case .installing: "Pending"
    default: "Disconnected"
    }
  }
}

extension CloudGateway {
  /// Ports at which a connection point reaches the instances of a scale set.
  /// [memdocs cmg/data-flow]
  var connectionPorts: ClosedRange<Int> {
    settings.instances == 1 ? 443...443 : 10_124...(10_123 + settings.instances)
  }
}

extension Simulation {
  /// Connection points of the site, in the order in which they were added.
  public var connectionPoints: [GatewayConnectionPoint] { state.gateways.connectionPoints }

  /// The gateway of a connection point; nil = it is gone.
  public func gateway(of point: GatewayConnectionPoint) -> CloudGateway? {
    cloudGateways.first { $0.id == point.gateway }
  }

  /// How a connection point is now.
  public func status(of point: GatewayConnectionPoint) -> ConnectionPointStatus {
    GatewayConditions(self).status(of: point, at: now)
  }

  /// Add-CMCloudManagementGatewayConnectionPoint: on a site system server that does not have it.
  public mutating func addConnectionPoint(
    on server: String, toGatewayNamed name: String, by: String
  ) throws(ModelRejection) {
    try requireAdministrator(by, for: .siteSystems)
    let gateway = try gateway(named: name)
    guard
      let role = siteSystemRoles.first(where: {
        $0.roleName == "SMS Site System" && state.facts.isServer(server, $0.serverName)
      })
    else { throw .siteSystemServerNotFound(serverName: server) }
    guard !connectionPoints.contains(where: { $0.serverName == role.serverName }) else {
      throw .gateway(.roleExists(role.serverName))
    }
    let point = GatewayConnectionPoint(
      serverName: role.serverName, gateway: gateway.id, since: now)
    configure(
      .siteRole(.created, SiteSystemRole.connectionPoint, server: role.serverName), by: by
    ) { $0.gateways.connectionPoints.append(point) }
  }

  /// Set-CMCloudManagementGatewayConnectionPoint: another gateway.
  public mutating func setConnectionPoint(
    on server: String, toGatewayNamed name: String, by: String
  ) throws(ModelRejection) {
    try requireAdministrator(by, for: .siteSystems)
    let gateway = try gateway(named: name)
    let place = try connectionPoint(on: server)
    let name = connectionPoints[place].serverName
    let isSame = connectionPoints[place].gateway == gateway.id
    configure(.siteRole(.modified, SiteSystemRole.connectionPoint, server: name), by: by) {
      guard !isSame else { return }
      $0.gateways.connectionPoints[place].gateway = gateway.id
      $0.gateways.connectionPoints[place].since = $0.now
    }
  }

  /// Remove-CMCloudManagementGatewayConnectionPoint.
  public mutating func removeConnectionPoint(
    on server: String, by: String
  ) throws(ModelRejection) {
    try requireAdministrator(by, for: .siteSystems)
    let place = try connectionPoint(on: server)
    let name = connectionPoints[place].serverName
    configure(.siteRole(.deleted, SiteSystemRole.connectionPoint, server: name), by: by) {
      $0.gateways.connectionPoints.remove(at: place)
    }
  }

  /// A certificate for client authentication of the enterprise's authority comes to a server, or
  /// goes. [domain/troubleshooting, 33]
  public mutating func setClientCertificate(on server: String, isThere: Bool) {
    guard let role = siteSystemRoles.first(where: { state.facts.isServer(server, $0.serverName) })
    else { return }
    let name = role.serverName.foldedASCII
    change { state in
      if isThere {
        state.gateways.clientCertificates.insert(name)
      } else {
        state.gateways.clientCertificates.remove(name)
      }
      state.updateDigest()
    }
  }

  /// Whether a server has one.
  public func hasClientCertificate(_ server: String) -> Bool {
    state.gateways.clientCertificates.contains(server.foldedASCII)
  }

  private func gateway(named name: String) throws(ModelRejection) -> CloudGateway {
    guard let found = cloudGateway(named: name), found.status(at: now) != .deleting else {
      throw .gateway(.notFound(name))
    }
    return found
  }

  private func connectionPoint(on server: String) throws(ModelRejection) -> Int {
    guard
      let place = connectionPoints.firstIndex(where: {
        state.facts.isServer(server, $0.serverName) || $0.serverName.equalsIgnoringASCIICase(server)
      })
    else {
      throw .roleNotFound(roleName: SiteSystemRole.connectionPoint, serverName: server)
    }
    return place
  }
}
