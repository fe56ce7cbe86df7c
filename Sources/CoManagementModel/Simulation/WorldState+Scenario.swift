extension WorldState {
  /// The world as a scenario begins: built as of the attachment, then each fault at its own time
  /// before the clock.
  init(scenario facts: ScenarioFacts) {
    let description = facts.description
    let life = RandomStream.draw(
      180 * .day...540 * .day, seed: description.seed, purpose: .application)
    self.init(
      facts: facts,
      tenant: TenantConfiguration(secretExpires: description.clock.adding(milliseconds: life)))
    if life > tenant.secretLifetime { tenant.secretLifetime *= 2 }
    site.proxy = facts.requiredProxy
    site.winHTTPProxy = facts.requiredProxy.map {
      WinHTTPProxy(server: $0.description, bypassList: "<local>")
    }
    attachedSince = facts.attachedSince
    if let attachedSince {
      let faults = Self.started(description.faults, facts: facts, notBefore: attachedSince)
      for (fault, start) in faults where fault == .appSecretExpired {
        tenant.secretExpires = start
      }
      if let proxy = facts.requiredProxy {
        audits.append(
          AuditEvent(
            time: attachedSince, by: Administrator.earlierAdministrator(facts),
            change: .proxy(proxy)))
      }
      uploads = UploadHistory(
        schedule: facts.schedule, start: attachedSince, conditions: uploadConditions)
      for (fault, start) in faults { begin(fault, at: start) }
    }
    if description.coManagedCount > 0 { beginCoManagement() }
    if description.hasCloudGateway || description.hasDocumentedObjects { beginGateway() }
    if description.hasDocumentedObjects {
      beginDocumentedObjects()
      beginDocumentedDirectory()
    }
    updateDigest()
  }

  /// Each fault once with the moment when it began, 26 to 60 hours before the clock, earliest
  /// first: old enough for a Warning at the start, too young for Unhealthy.
  private static func started(
    _ faults: [ConnectorFault], facts: ScenarioFacts, notBefore: VirtualInstant
  ) -> [(fault: ConnectorFault, start: VirtualInstant)] {
    var found: [(fault: ConnectorFault, start: VirtualInstant)] = []
    for (index, fault) in ConnectorFault.allCases.enumerated() where faults.contains(fault) {
      let age = RandomStream.draw(
        26 * 3_600...60 * 3_600, seed: facts.description.seed, purpose: .faultStart,
        index: UInt64(index))
      let start = facts.description.clock.adding(seconds: -age)
      found.append((fault, max(start, notBefore)))
    }
    return found.sorted { $0.start < $1.start }
  }

  private mutating func begin(_ fault: ConnectorFault, at start: VirtualInstant) {
    var change: AuditEvent.Change?
    switch fault {
    case .serviceConnectionPointOffline:
      site.serviceConnectionPointMode = .offline
      change = .serviceConnectionPoint(.offline)
    case .gatewayUnauthorized:
      site.providerAuthentication = .windowsHello
      change = .providerAuthentication(.windowsHello)
    case .endpointUnreachable:
      let stale = ProxySettings(server: "proxy-old.\(facts.description.domainName)", port: 8080)
      site.proxy = stale
      change = .proxy(stale)
    case .appSecretExpired:
      // The end date stands in the conditions already; time alone brings the fault.
      change = nil
    }
    if let change {
      let administrator = Administrator.earlierAdministrator(facts)
      audits.append(AuditEvent(time: start, by: administrator, change: change))
    }
    followConditions(at: start)
  }
}
