/// What clients on the internet meet at the site's gateways, as it is between two changes.
struct GatewayConditions: Sendable, Hashable {
  let gateways: [CloudGateway]
  let siteCode: String
  let azure: AzureState
  let connectionPoints: [GatewayConnectionPoint]
  /// TCP ports to which the firewall of a server lets nobody out, by folded NetBIOS name.
  let blockedPorts: [String: Set<Int>]
  let clientCertificates: Set<String>
  let communication: SiteCommunication
  /// Those of the site's own management points.
  let managementPoints: [ManagementPointSettings]
  let siteDeviceCount: Int
  /// Folded NetBIOS names of servers on which SMS_EXECUTIVE does not run.
  let stoppedServers: Set<String>
  let isProxyRight: Bool
  let connectionServer: String

  init(_ simulation: Simulation) { self.init(simulation.state) }

  init(_ state: WorldState) {
    gateways = state.gateways.gateways
    siteCode = state.facts.description.siteCode
    azure = state.gateways.azure
    connectionPoints = state.gateways.connectionPoints
    clientCertificates = state.gateways.clientCertificates
    communication = state.gateways.communication
    managementPoints = SiteSystemRole.all(facts: state.facts, configuration: state.site)
      .filter { $0.roleName == SiteSystemRole.managementPoint }
      .map { state.gateways.managementPoint(on: $0.serverName) }
    siteDeviceCount = state.facts.deviceTemplate.count
    blockedPorts = Dictionary(
      state.gateways.connectionPoints.map { point in
        let server = Self.shortName(point.serverName)
        return (server, state.machines[server].blockedPorts)
      }, uniquingKeysWith: { first, _ in first })
    stoppedServers = Set(
      state.gateways.connectionPoints.map { Self.shortName($0.serverName) }.filter {
        state.machines[$0].services["sms_executive"]?.status != nil
      })
    isProxyRight = state.site.proxy == state.facts.requiredProxy
    connectionServer = state.facts.serviceConnectionPointFQDN
  }

  /// What a device meets at an address (`host/CCM_Proxy_MutualAuth/id`, without a scheme) at a
  /// moment: the gateway through which a management point answers, or what stops it. A client that
  /// was told `/NoCRLCheck` does not look for revoked certificates.
  func contact(
    _ address: String, from device: Device, _ record: MachineRecord, at instant: VirtualInstant,
    checksRevocation: Bool = true
  ) -> Result<CloudGateway, GatewayFailure> {
    let host = address.split(separator: "/").first.map(String.init) ?? address
    guard let gateway = gateway(at: host, instant) else { return .failure(.nameNotResolved) }
    guard gateway.status(at: instant) == .ready else { return .failure(.notReady) }
    let trusts = trustsEnterprise(device, record)
    let failure =
      certificateFailure(
        gateway, host: host, trusts: trusts, checksRevocation: checksRevocation, at: instant)
      ?? pathFailure(gateway, address) ?? siteFailure(gateway, at: instant)
    return failure.map { .failure($0) } ?? .success(gateway)
  }

  /// Where a name leads in the public DNS: to the gateway of that deployment, by itself or by an
  /// alias.
  func gateway(at host: String, _ instant: VirtualInstant) -> CloudGateway? {
    let folded = host.foldedASCII
    let target = azure.aliases[folded] ?? folded
    return gateways.last {
      $0.deploymentName.foldedASCII == target && isInDNS($0, at: instant)
    }
  }

  /// Azure knows a deployment from its end until it is removed.
  private func isInDNS(_ gateway: CloudGateway, at instant: VirtualInstant) -> Bool {
    switch gateway.status(at: instant) {
    case .provisioning, .error, .deleting: false
    case .ready, .starting, .stopping, .stopped: gateway.created <= instant
    }
  }

  /// Devices of the domain have the enterprise's root; others once somebody gave it to them.
  private func trustsEnterprise(_ device: Device, _ record: MachineRecord) -> Bool {
    let isOfDomain = Int(device.index) < siteDeviceCount && !device.traits.contains(.entraJoined)
    return isOfDomain || record.trustsEnterpriseRoot
  }

  func certificateFailure(
    _ gateway: CloudGateway, host: String, trusts: Bool, checksRevocation: Bool,
    at instant: VirtualInstant
  ) -> GatewayFailure? {
    let certificate = gateway.settings.certificate
    if certificate.authority == .enterprise, !trusts { return .untrustedRoot }
    if certificate.notAfter <= instant { return .certificateExpired }
    guard certificate.covers(host) else { return .certificateName }
    let looks = checksRevocation && communication.checksRevocation
    if certificate.authority == .enterprise, looks, !azure.publishesRevocationList {
      return .revocationUnreachable
    }
    return nil
  }

  private func pathFailure(_ gateway: CloudGateway, _ address: String) -> GatewayFailure? {
    let path = address.split(separator: "/", maxSplits: 1).dropFirst().first.map(String.init)
    let own = "CCM_Proxy_MutualAuth/\(gateway.proxyID)"
    return path?.equalsIgnoringASCIICase(own) == true ? nil : .unknownPath
  }

  /// What the site's side does with a request that the gateway took.
  func siteFailure(
    _ gateway: CloudGateway, at instant: VirtualInstant
  ) -> GatewayFailure? {
    let point = connectionPoints.first {
      $0.gateway == gateway.id && status(of: $0, at: instant) == .connected
    }
    guard let point else { return .connectionPoint }
    let isEnhanced = communication.isEnhanced(at: instant)
    let open = managementPoints.filter { $0.allowsGateway && ($0.usesSSL || isEnhanced) }
    guard let first = open.first else { return .managementPoint }
    if first.isRedirected { return .forbidden }
    if first.usesSSL {
      let hasCertificate = clientCertificates.contains(point.serverName.foldedASCII)
      return hasCertificate ? nil : .clientCertificateRequired
    }
    return first.binding == .site ? nil : .forbidden
  }

  private static func shortName(_ server: String) -> String {
    String(server.prefix { $0 != "." }).foldedASCII
  }

  /// How a connection point is at a moment.
  func status(
    of point: GatewayConnectionPoint, at instant: VirtualInstant
  ) -> ConnectionPointStatus {
    if instant < point.since.adding(milliseconds: Stage.roleInstalled.delay) { return .installing }
    if stoppedServers.contains(Self.shortName(point.serverName)) { return .serviceStopped }
    guard let gateway = gateways.first(where: { $0.id == point.gateway }),
      gateway.status(at: instant) != .deleting
    else { return .gatewayRemoved }
    guard gateway.status(at: instant) == .ready else { return .gatewayNotReady }
    if point.serverName == connectionServer, !isProxyRight { return .proxy }
    if self.gateway(at: gateway.name, instant)?.id != gateway.id { return .nameNotResolved }
    if gateway.settings.certificate.notAfter <= instant { return .certificate }
    let ports = gateway.connectionPorts
    let blocked = blockedPorts[Self.shortName(point.serverName)] ?? []
    return ports.contains { !blocked.contains($0) } ? .connected : .ports(ports)
  }
}

extension GatewayFailure: Error {}
