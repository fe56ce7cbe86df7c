extension Simulation {
  /// The sites of the hierarchy: the lab's own, then secondary sites below it.
  public var sites: [Site] {
    guard scenario.hasDocumentedObjects else { return [site] }
    return [site]
      + DocumentedObjects.sites.map { Site(secondary: $0, below: site) }
  }

  /// Roles of the servers of all sites, the lab's own first.
  public var hierarchyRoles: [SiteSystemRole] {
    guard scenario.hasDocumentedObjects else { return siteSystemRoles }
    return siteSystemRoles
      + DocumentedObjects.sites.flatMap { site in
        site.servers.flatMap { roles(of: $0.name, role: $0.role, siteCode: site.code) }
      }
  }

  private func roles(of server: String, role: String, siteCode: String) -> [SiteSystemRole] {
    let isOffline = state.site.offlineServers.contains(server)
    let mode = SiteSystemRole.Property("OfflineMode", isOffline ? 1 : 0)
    let names = ["SMS Site System", "SMS Component Server", role]
    return names.map { name in
      withSettings(SiteSystemRole(
        roleName: name, serverName: server, siteCode: siteCode,
        sslState: name == "SMS Management Point" || name == "SMS Distribution Point" ? 0 : 2,
        type: 8, roleCount: names.count,
        properties: name == SiteSystemRole.serviceConnectionPoint ? [mode] : []))
    }
  }

  /// The service connection point of a secondary site, by its server; nil where there is none.
  func secondaryConnectionPoint(server: String, siteCode: String) -> SiteSystemRole? {
    hierarchyRoles.first { role in
      role.roleName == SiteSystemRole.serviceConnectionPoint
        && role.siteCode.equalsIgnoringASCIICase(siteCode)
        && role.siteCode != scenario.siteCode
        && role.serverName.equalsIgnoringASCIICase(server)
    }
  }

  /// What servers of secondary sites reported: two days before the lab began.
  func secondaryMessages(since: VirtualInstant) -> [StatusMessage] {
    guard scenario.hasDocumentedObjects else { return [] }
    let entries: [(String, StatusMessageKind, String, [String])] = [
      ("CM1", .storageLow, "SMS_SITE_SYSTEM_STATUS_SUMMARIZER", ["E:", "9"]),
      ("CM2", .packageNotDistributed, "SMS_DISTRIBUTION_MANAGER", ["Company Portal"]),
    ]
    return entries.enumerated().compactMap { number, entry in
      let time = scenario.clock.adding(milliseconds: -2 * .day + Int64(number) * .hour)
      guard time >= since, time <= now else { return nil }
      return StatusMessage(
        recordID: StatusMessage.recordID(source: 3, number: Int64(number)), time: time,
        component: entry.2, machineName: "cmcen-dist02.tsqa.contoso.com", siteCode: entry.0,
        message: entry.1, insertions: entry.3, win32Error: 0)
    }
  }
}

extension Site {
  fileprivate init(secondary site: DocumentedObjects.SecondarySite, below parent: Site) {
    self.init(
      siteCode: site.code, siteName: site.name,
      serverName: site.servers.first?.name ?? parent.serverName, version: parent.version,
      buildNumber: parent.buildNumber, type: .secondary, status: 1, mode: 0,
      installDir: Site.installFolder, reportingSiteCode: parent.siteCode,
      timeZoneInfo: parent.timeZoneInfo)
  }
}
