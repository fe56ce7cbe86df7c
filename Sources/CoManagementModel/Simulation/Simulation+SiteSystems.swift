extension Simulation {
  /// All roles of all site system servers.
  public var siteSystemRoles: [SiteSystemRole] {
    let others = gatewayRoles
    let counts = Dictionary(grouping: others, by: \.serverName).mapValues(\.count)
    let first = SiteSystemRole.all(facts: state.facts, configuration: state.site).map { role in
      var role = withSettings(role)
      role.roleCount += counts[role.serverName] ?? 0
      return role
    }
    return first + others.map { role in
      var role = role
      role.roleCount = (counts[role.serverName] ?? 0)
        + first.count { $0.serverName == role.serverName }
      return role
    }
  }

  /// The service connection point; every lab has one.
  public var serviceConnectionPoints: [SiteSystemRole] {
    siteSystemRoles.filter { $0.roleName == SiteSystemRole.serviceConnectionPoint }
  }

  /// Whether the service connection point may talk to Microsoft's services.
  public var serviceConnectionPointMode: ServiceConnectionPointMode {
    state.site.serviceConnectionPointMode
  }

  /// What the SMS Provider demands of who signs in.
  public var providerAuthentication: ProviderAuthentication { state.site.providerAuthentication }

  /// Proxy of the service connection point's server; nil = none.
  public var serviceConnectionPointProxy: ProxySettings? { state.site.proxy }

  /// What Windows' own services use on the site server; nil = direct access.
  public var winHTTPProxy: WinHTTPProxy? { state.site.winHTTPProxy }

  /// Components of the site with their status, in a fixed order.
  public var siteComponents: [SiteComponent] {
    let failures = state.uploads?.failuresInARow(at: state.now) ?? 0
    return SiteComponent.all(
      facts: state.facts, uploadStatus: ComponentStatus(failuresInARow: failures))
  }
}

extension Simulation {
  /// Set-CMServiceConnectionPoint. `server` is an FQDN or a NetBIOS name, `siteCode` nil = the
  /// only site, `by` a logon name. The worker's next run is the next of its 15-minute slots. A
  /// mode that holds already changes nothing.
  public mutating func setServiceConnectionPoint(
    mode: ServiceConnectionPointMode, server: String, siteCode: String? = nil, by: String
  ) throws(ModelRejection) {
    if let siteCode, let point = secondaryConnectionPoint(server: server, siteCode: siteCode) {
      return try setSecondaryConnectionPoint(point, mode: mode, by: by)
    }
    try requireSite(siteCode)
    try requireServiceConnectionPoint(on: server)
    try requireAdministrator(by, for: .siteSystems)
    guard state.site.serviceConnectionPointMode != mode else { return }
    configure(.serviceConnectionPoint(mode), by: by) {
      $0.site.serviceConnectionPointMode = mode
    }
  }

  /// The same at a secondary site, through which nothing of the lab goes out.
  private mutating func setSecondaryConnectionPoint(
    _ point: SiteSystemRole, mode: ServiceConnectionPointMode, by: String
  ) throws(ModelRejection) {
    try requireAdministrator(by, for: .siteSystems)
    guard state.site.offlineServers.contains(point.serverName) != (mode == .offline) else { return }
    configure(
      .connectionPoint(mode, server: point.serverName, siteCode: point.siteCode), by: by
    ) {
      if mode == .offline {
        $0.site.offlineServers.insert(point.serverName)
      } else {
        $0.site.offlineServers.remove(point.serverName)
      }
    }
  }

  /// Hierarchy settings, Authentication: the level that the SMS Provider demands.
  public mutating func setProviderAuthentication(
    _ level: ProviderAuthentication, by: String
  ) throws(ModelRejection) {
    try requireAdministrator(by, for: .siteSystems)
    guard state.site.providerAuthentication != level else { return }
    configure(.providerAuthentication(level), by: by) { $0.site.providerAuthentication = level }
  }

  /// The proxy of the service connection point's server; nil = none.
  public mutating func setServiceConnectionPointProxy(
    _ proxy: ProxySettings?, server: String, by: String
  ) throws(ModelRejection) {
    try requireServiceConnectionPoint(on: server)
    try requireAdministrator(by, for: .siteSystems)
    guard state.site.proxy != proxy else { return }
    configure(.proxy(proxy), by: by) { $0.site.proxy = proxy }
  }

  /// `netsh winhttp set proxy` and `reset proxy` on the site server; nil = direct access. The
  /// site's components do not use it, and no audit message tells of it.
  public mutating func setWinHTTPProxy(_ proxy: WinHTTPProxy?) {
    guard state.site.winHTTPProxy != proxy else { return }
    change { state in
      state.site.winHTTPProxy = proxy
      state.updateDigest()
    }
  }

  /// Azure Active Directory Tenants, *Renew Secret Key*: a new secret from now on, for as long as
  /// the one before was made for; those of *Cloud Management* and of imported apps last a year.
  /// [azure-services-wizard: 1 or 2 years]
  public mutating func renewSecretKey(by: String) throws(ModelRejection) {
    try requireAdministrator(by, for: .azureServices)
    let servers = applications.filter { $0.kind == .server && $0.tenantID == tenant.id }
    let own = Set(servers.map(\.clientID))
    guard !own.isEmpty else { throw .notAttached }
    configure(.secretRenewed, by: by) { state in
      if state.uploads != nil {
        state.tenant.secretGeneration += 1
        state.tenant.secretExpires = state.now.adding(milliseconds: state.tenant.secretLifetime)
      }
      state.cloudServices.renewSecrets(of: own, at: state.now)
    }
  }
}

extension Simulation {
  /// Changes the configuration, notes who did it and lets the upload's conditions follow.
  mutating func configure(
    _ change: AuditEvent.Change, by: String, _ body: (inout WorldState) -> Void
  ) {
    self.change { state in
      body(&state)
      state.audits.append(AuditEvent(time: state.now, by: by, change: change))
      state.followConditions(at: state.now)
      state.updateDigest()
    }
  }

  private func requireSite(_ siteCode: String?) throws(ModelRejection) {
    guard let siteCode else { return }
    guard scenario.siteCode.equalsIgnoringASCIICase(siteCode) else {
      throw .siteNotFound(siteCode: siteCode)
    }
  }

  private func requireServiceConnectionPoint(on server: String) throws(ModelRejection) {
    let facts = state.facts
    if facts.isServer(server, facts.serviceConnectionPointFQDN) { return }
    guard facts.isServer(server, facts.serverFQDN) else {
      throw .siteSystemServerNotFound(serverName: server)
    }
    throw .roleNotFound(
      roleName: SiteSystemRole.serviceConnectionPoint, serverName: facts.serverFQDN)
  }
}

extension ScenarioFacts {
  /// Whether `name` is the FQDN or its first label, without regard to case.
  func isServer(_ name: String, _ fqdn: String) -> Bool {
    name.equalsIgnoringASCIICase(fqdn)
      || "\(name).\(description.domainName)".equalsIgnoringASCIICase(fqdn)
  }
}
