import CoManagementModel
import ShellRuntime

/// Administration > Overview > Site Configuration > Servers and Site System Roles: one row for
/// each role of each server. [memdocs proxy-server-support]
struct SiteSystemsNode: Page {
  private static let useProxy =
    "Use a proxy server when synchronizing information from the internet"
  private static let proxyName = "Proxy server name"
  private static let port = "Port"
  private static let server = "Site system server"
  private static let mode = "Mode"
  private static let online = "Online, persistent connection (recommended)"
  private static let offline = "Offline, on-demand connection"

  var path: [String] {
    ["Administration", "Overview", "Site Configuration", "Servers and Site System Roles"]
  }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    simulation.siteSystemRoles.map { Self.rowClass.row($0, page: title, engine) }
  }

  var actions: [PageAction] {
    [
      PageAction(
        "Site System Properties", place: "details of the server; tab Proxy",
        fields: [
          PageField(Self.useProxy, .checkBox),
          PageField(Self.proxyName, .hostName, under: Self.useProxy),
          PageField(Self.port, .number(1...65_535), isRequired: false, under: Self.useProxy),
          PageField(Self.server, .hostName, isRequired: false),
        ], effect: Self.setProxy),
      PageAction(
        "Service Connection Point Properties", place: "details of the role",
        fields: [PageField(Self.mode, .choice([Self.online, Self.offline]))],
        effect: Self.setMode),
    ] + GatewayRoleActions.all
  }

  /// The port is 80 where none is entered, as in the console.
  private static let setProxy: PageAction.Effect = {
    (simulation, entries, user) throws(ModelRejection) in
    let proxy = entries[proxyName].map {
      ProxySettings(server: $0, port: entries[port].flatMap { Int($0) } ?? 80)
    }
    let point = simulation.serviceConnectionPoints.first?.serverName ?? ""
    try simulation.setServiceConnectionPointProxy(
      proxy, server: entries[server] ?? point, by: user)
  }

  private static let setMode: PageAction.Effect = {
    (simulation, entries, user) throws(ModelRejection) in
    let point = simulation.serviceConnectionPoints.first?.serverName ?? ""
    try simulation.setServiceConnectionPoint(
      mode: entries[mode] == online ? .online : .offline, server: point, by: user)
  }

  private static let rowClass = PageRowClass<SiteSystemRole>(
    "ConsoleNode.SiteSystemRow", base: "ConsoleNode.Row", layout: .table,
    [
      PageColumn("Name", .text("Name") { $0.networkOSPath }),
      PageColumn("Role", .text("Role") { $0.consoleName }),
      PageColumn("Properties", .text("Properties") { $0.consoleProperties }),
      PageColumn(nil, .text("ServerName") { $0.serverName }),
      PageColumn(nil, .text("SiteCode") { $0.siteCode }),
      PageColumn(nil, .text("Mode") { $0.modeName }),
      PageColumn(nil, .text("Proxy") { $0.proxyAddress }),
    ])
}

extension SiteSystemRole {
  /// The role as the console calls it.
  var consoleName: String {
    switch roleName {
    case "SMS Site Server": "Site server"
    case "SMS SQL Server": "Site database server"
    case "SMS Site System": "Site system"
    case "SMS Component Server": "Component server"
    case "SMS Management Point": "Management point"
    case "SMS Distribution Point": "Distribution point"
    case Self.serviceConnectionPoint: "Service connection point"
    case Self.softwareUpdatePoint: "Software update point"
    case Self.connectionPoint: "Cloud management gateway connection point"
    default: roleName
    }
  }

  /// What its properties say, where they say something that pages can change.
  fileprivate var consoleProperties: String {
    if let modeName { return "Mode: \(modeName)" }
    if let gatewayProperties { return gatewayProperties }
    return proxyAddress.map { "Proxy: \($0)" } ?? ""
  }

  /// The gateway of a connection point, or whether the role takes clients from one; nil for a role
  /// to which gateways are nothing.
  private var gatewayProperties: String? {
    if let gateway = properties.first(where: { $0.name == "ProxyServiceName" })?.value1 {
      let isConnected = properties.contains { $0.name == "ConnectionStatus" && $0.value == 1 }
      return "\(gateway): \(isConnected ? "Connected" : "Disconnected")"
    }
    return properties.first { $0.name == "AllowProxyTraffic" }.map {
      "Cloud management gateway traffic: \($0.value == 1 ? "allowed" : "not allowed")"
    }
  }

  /// `proxy.contoso.com:8080`, or `none`; nil for a role without proxy settings.
  fileprivate var proxyAddress: String? {
    guard let use = properties.first(where: { $0.name == "UseProxy" }) else { return nil }
    let name = properties.first { $0.name == "ProxyName" }?.value1 ?? ""
    let port = properties.first { $0.name == "ProxyServerPort" }?.value ?? 80
    return use.value == 0 ? "none" : "\(name):\(port)"
  }
}
