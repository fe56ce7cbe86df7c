extension Simulation {
  /// Roles of the site beside those of every lab: software update points, connection points, and
  /// the server that labs with documented objects have for one.
  var gatewayRoles: [SiteSystemRole] {
    var found: [SiteSystemRole] = []
    if scenario.hasDocumentedObjects {
      for name in ["SMS Site System", "SMS Component Server"] {
        found.append(role(name, on: DocumentedObjects.connectionServer))
      }
    }
    for point in softwareUpdatePoints {
      var role = role(SiteSystemRole.softwareUpdatePoint, on: point.serverName)
      role.sslState = point.usesSSL ? 1 : 0
      role.properties = [
        .init("AllowProxyTraffic", point.allowsGateway ? 1 : 0),
        .init("IsINF", point.connections == .intranet ? 0 : 1),
        .init("SSLWSUS", point.usesSSL ? 1 : 0),
        .init("UseProxy", point.usesProxy ? 1 : 0),
        .init("WSUSIISPort", point.httpPort), .init("WSUSIISSSLPort", point.httpsPort),
      ]
      found.append(role)
    }
    for point in connectionPoints {
      var role = role(SiteSystemRole.connectionPoint, on: point.serverName)
      role.properties = [
        .init("ProxyServiceName", 0, gateway(of: point)?.name ?? ""),
        .init("ConnectionStatus", status(of: point) == .connected ? 1 : 0),
      ]
      found.append(role)
    }
    return found
  }

  private func role(_ name: String, on server: String) -> SiteSystemRole {
    SiteSystemRole(
      roleName: name, serverName: server, siteCode: site.siteCode, sslState: 2,
      type: server == site.serverName ? 2 : 8, roleCount: 1, properties: [])
  }

  /// A management point as it is set. Names of properties: scripts that read them.
  func withSettings(_ role: SiteSystemRole) -> SiteSystemRole {
    guard role.roleName == SiteSystemRole.managementPoint,
      let settings = state.gateways.managementPoints[role.serverName.foldedASCII]
    else { return role }
    var role = role
    role.sslState = settings.usesSSL ? 1 : 0
    role.properties = [
      .init("AllowProxyTraffic", settings.allowsGateway ? 1 : 0),
      .init("DatabaseName", 0, settings.database.last ?? ""),
      .init("MPInternetFacing", settings.connections.rawValue),
      .init("SQLServerName", 0, settings.database.first ?? ""),
      .init("UseSiteDatabase", settings.database.isEmpty ? 1 : 0),
    ]
    return role
  }
}
