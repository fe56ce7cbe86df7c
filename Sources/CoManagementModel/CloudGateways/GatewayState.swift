/// The way in from the internet: gateways, what Azure and DNS hold of them, and the site's side.
struct GatewayState: Sendable, Hashable {
  /// In the order in which they were made; those that are gone stay, so that ids are not given
  /// twice.
  var gateways: [CloudGateway] = []
  var azure = AzureState()
  var connectionPoints: [GatewayConnectionPoint] = []
  /// Folded FQDNs of servers with a certificate for client authentication.
  var clientCertificates: Set<String> = []
  var communication = SiteCommunication()
  /// By the folded FQDN of the server; what is not here is as setup makes it.
  var managementPoints: [String: ManagementPointSettings] = [:]
  var updatePoints: [SoftwareUpdatePoint] = []
  var content: [GatewayContent] = []
  /// What held for connection points, and since when: their log tells of it.
  private(set) var eras: [ConnectionEra] = []
  /// By the id of the group.
  var boundaryGroups: [Int: BoundaryGroupChange] = [:]

  /// Whether there is, or was, a connection point.
  var isFollowed: Bool { !connectionPoints.isEmpty || !eras.isEmpty }

  /// After every change: what holds from now on.
  mutating func follow(_ new: GatewayConditions, at now: VirtualInstant) {
    guard new != eras.last?.conditions else { return }
    if eras.last?.since == now { eras.removeLast() }
    eras.append(ConnectionEra(since: now, conditions: new))
  }

  func add(to digest: inout DigestBuilder) {
    for gateway in gateways { gateway.add(to: &digest) }
    azure.add(to: &digest)
    for point in connectionPoints { point.add(to: &digest) }
    for server in clientCertificates.sorted() { digest.add(server) }
    communication.add(to: &digest)
    for (server, settings) in managementPoints.sorted(by: { $0.key < $1.key }) {
      digest.add(server)
      settings.add(to: &digest)
    }
    for point in updatePoints { point.add(to: &digest) }
    for content in content {
      digest.add(content.packageID)
      digest.add(UInt64(content.gateway))
    }
    for (id, change) in boundaryGroups.sorted(by: { $0.key < $1.key }) {
      digest.add(UInt64(id))
      change.add(to: &digest)
    }
  }

  /// Whether both have configured the same: what was done when, and what the log remembers, does
  /// not count.
  func isConfigured(as other: GatewayState) -> Bool {
    DigestBuilder.value(of: add) == DigestBuilder.value(of: other.add)
  }

  /// Adds when things were done, which is no configuration; clients act on it.
  func addTimes(to digest: inout DigestBuilder) {
    for gateway in gateways where !gateway.commands.isEmpty {
      digest.add(UInt64(gateway.commands.count))
    }
    for point in connectionPoints { digest.add(point.since) }
    if let ready = communication.certificateReady { digest.add(ready) }
  }
}

/// What held for connection points from a moment on.
struct ConnectionEra: Sendable, Hashable {
  let since: VirtualInstant
  let conditions: GatewayConditions
}
