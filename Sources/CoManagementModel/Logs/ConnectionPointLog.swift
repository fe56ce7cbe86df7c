/// SMS_Cloud_ProxyConnector.log: the channel between a connection point and its gateway, and what
/// management points answer. [support cmg-communication-error; public reports]
struct ConnectionPointLog {
  private let eras: [ConnectionEra]
  private let server: String
  private let facts: ScenarioFacts
  private let now: VirtualInstant
  private let thread: Int
  /// Whether `VerboseLogging` is 1. [domain/troubleshooting, 33]
  private let isVerbose: Bool

  private static let period: Int64 = 5 * .minute
  /// How many moments the file holds.
  private static let kept: Int64 = 288

  /// nil where the server has no such role.
  init?(_ simulation: Simulation, server: String, thread: Int) {
    guard simulation.connectionPoints.contains(where: { $0.serverName == server }) else {
      return nil
    }
    let short = String(server.prefix { $0 != "." }).foldedASCII
    eras = simulation.state.gateways.eras
    self.server = server
    facts = simulation.state.facts
    now = simulation.now
    self.thread = thread
    isVerbose = simulation.state.machines[short].registry.isConnectorVerbose
  }

  /// The last lines, at most so many: something every five minutes.
  func lines(last count: Int) -> [ServerLogLine] {
    guard let first = eras.first?.since else { return [] }
    var found: [ServerLogLine] = []
    let newest = now.milliseconds / Self.period
    var slot = newest
    while slot > newest - Self.kept, found.count < count {
      let time = VirtualInstant(milliseconds: slot * Self.period)
      guard time >= first else { break }
      found += messages(at: time, UInt64(bitPattern: slot)).reversed().map {
        ServerLogLine(
          time: time, component: "SMS_CLOUD_PROXYCONNECTOR", thread: thread, message: $0)
      }
      slot -= 1
    }
    return Array(found.reversed().suffix(max(0, count)))
  }

  private func messages(at time: VirtualInstant, _ slot: UInt64) -> [String] {
    guard let era = eras.last(where: { $0.since <= time }) else { return [] }
    let conditions = era.conditions
    guard let point = conditions.connectionPoints.first(where: { $0.serverName == server }) else {
      return []
    }
    let gateway = conditions.gateways.first { $0.id == point.gateway }
    switch conditions.status(of: point, at: time) {
    case .connected:
      return gateway.map { answer(conditions.siteFailure($0, at: time), slot) } ?? []
    case .installing, .serviceStopped: return []
    case .nameNotResolved, .gatewayRemoved:
      let name = gateway?.name.foldedASCII ?? ""
      return broken(gateway, "The remote name could not be resolved: '\(name)'", slot)
    case .gatewayNotReady, .proxy:
      return broken(gateway, "Unable to connect to the remote server", slot)
    case .ports:
      return broken(
        gateway, "The remote server returned an error: (990) BGB Session Ended.", slot)
    case .certificate:
      return broken(
        gateway,
        "The underlying connection was closed: Could not establish trust relationship for the "
          + "SSL/TLS secure channel.", slot)
    }
  }

  private func broken(_ gateway: CloudGateway?, _ reason: String, _ slot: UInt64) -> [String] {
    guard let gateway else { return [] }
    let id = StableGUID(seed: facts.description.seed, kind: .request, index: 1 << 40 | slot)
    return [
      "ERROR: Failed to build Http connection \(id) with server "
        + "\(gateway.name.uppercasedASCII):\(gateway.connectionPorts.lowerBound). Exception: "
        + "System.Net.WebException: \(reason)"
    ]
  }

  /// What a management point answered to a request that came through the channel.
  private func answer(_ failure: GatewayFailure?, _ slot: UInt64) -> [String] {
    let id = StableGUID(seed: facts.description.seed, kind: .request, index: 1 << 41 | slot)
    let address = "https://\(facts.serverFQDN.uppercasedASCII)/SMS_MP/.sms_aut?SITESIGNCERT"
    func line(_ header: String, size: Int) -> String {
      "MessageID: \(id) RequestURI: \(address) EndpointName: SMS_MP ResponseHeader: HTTP/1.1 "
        + "\(header)~~ ResponseBodySize: \(size) ElapsedTime: \(2 + slot % 40) ms"
    }
    switch failure {
    case nil: return [line("200 OK", size: 1_533)]
    case .clientCertificateRequired:
      let count = isVerbose ? ["Filtered cert count with client auth: 0"] : []
      return count + [line("403 CMGConnector_Clientcertificaterequired", size: 5_274)]
    case .forbidden: return [line("403 CMGConnector_Forbidden", size: 5_274)]
    default: return []
    }
  }
}
