extension Simulation {
  /// Logs of the manager of cloud services, of the discovery of the tenant's users, of gateways as
  /// they are copied to the site server, and of connection points, as far as they have lines.
  /// [memdocs monitor-clients-cloud-management-gateway]
  var gatewayLogFiles: [LogFile] {
    let logs = Site.installFolder + #"\Logs"#
    var files: [LogFile] = []
    func add(_ name: String, _ source: LogFile.Source, server: String, folder: String) {
      let file = LogFile(
        serverName: server, folder: folder, name: name, number: 0, source: source)
      if !gatewayLines(of: file, last: 1).isEmpty { files.append(file) }
    }
    let server = site.serverName
    add("CloudMgr.log", .cloudServices, server: server, folder: logs)
    add(
      "SMS_AZUREAD_DISCOVERY_AGENT.log", .tenantDiscovery, server: server, folder: logs)
    for gateway in cloudGateways {
      let prefix = "CMG-\(gateway.prefix)-ProxyService_IN_0-"
      add(
        prefix + "CMGSetup.log", .gatewaySetup(gateway.id), server: server, folder: logs)
      add(
        prefix + "CMGService.log", .gatewayService(gateway.id), server: server, folder: logs)
    }
    for point in connectionPoints {
      let folder = point.serverName == server ? logs : LogFile.remoteRoleFolder
      add(
        "SMS_Cloud_ProxyConnector.log", .connectionPoint(point.serverName),
        server: point.serverName, folder: folder)
    }
    return files
  }

  /// The last lines of one of them, at most so many.
  func gatewayLines(of file: LogFile, last count: Int) -> [ServerLogLine] {
    let thread = Int(
      RandomStream.draw(500...4_000, seed: scenario.seed, purpose: .gatewayThreads)) * 4
    switch file.source {
    case .upload: return []
    case .cloudServices:
      return CloudServicesLog(self, thread: thread).lines.filter { $0.time <= now }.suffix(count)
    case .tenantDiscovery:
      return tenantDiscoveries.flatMap {
        TenantDiscoveryLog(discovery: $0, now: now, thread: thread + 16).lines(last: count)
      }.sorted { $0.time < $1.time }.suffix(count)
    case .gatewaySetup(let id):
      return cloudGateways.first { $0.id == id }.map {
        GatewayServiceLog(gateway: $0, now: now, thread: thread + 4).setupLines
      }?.suffix(count) ?? []
    case .gatewayService(let id):
      return cloudGateways.first { $0.id == id }.map {
        GatewayServiceLog(gateway: $0, now: now, thread: thread + 8).lines(last: count)
      } ?? []
    case .connectionPoint(let server):
      return ConnectionPointLog(self, server: server, thread: thread + 12)?.lines(last: count) ?? []
    }
  }
}

extension [ServerLogLine] {
  /// The last elements as an array.
  fileprivate func suffix(_ count: Int) -> [ServerLogLine] {
    count >= self.count ? self : Array(self[(self.count - Swift.max(0, count))...])
  }
}
