/// What commands and pages configure at the site.
struct SiteConfiguration: Sendable, Hashable {
  var serviceConnectionPointMode = ServiceConnectionPointMode.online
  var providerAuthentication = ProviderAuthentication.windows
  /// Proxy of the service connection point's server, as its site system properties have it.
  var proxy: ProxySettings?
  /// What Windows itself uses on the site server; the upload worker does not.
  var winHTTPProxy: WinHTTPProxy?
  /// Service connection points of secondary sites that are offline, by server.
  var offlineServers: Set<String> = []

  func add(to digest: inout DigestBuilder) {
    digest.add(UInt64(serviceConnectionPointMode.rawValue))
    digest.add(UInt64(providerAuthentication.rawValue))
    digest.add(proxy?.description ?? "")
    digest.add(winHTTPProxy?.server ?? "")
    digest.add(winHTTPProxy?.bypassList ?? "")
    for server in offlineServers.sorted() { digest.add(server) }
  }
}

/// `OfflineMode` of the role `SMS Dmp Connector`.
public enum ServiceConnectionPointMode: Int, Sendable, CaseIterable {
  /// `OfflineMode` 0: the site talks to Microsoft's services by itself.
  case online = 0
  /// `OfflineMode` 1: nothing goes out; updates come by the service connection tool.
  case offline = 1
}

/// The minimum authentication level that the SMS Provider demands (Hierarchy settings,
/// Authentication). [memdocs plan-for-the-sms-provider]
public enum ProviderAuthentication: Int, Sendable, CaseIterable {
  /// Any Windows credentials; what tenant attach needs.
  case windows = 10
  /// A certificate from a trusted authority.
  case certificate = 20
  /// Windows Hello for Business: MFA.
  case windowsHello = 30
}

/// The proxy of a site system server.
public struct ProxySettings: Sendable, Hashable, CustomStringConvertible {
  /// Host name.
  public let server: String
  /// TCP port.
  public let port: Int

  /// The proxy at that host and port.
  public init(server: String, port: Int = 80) {
    self.server = server
    self.port = port
  }

  /// `proxy.contoso.com:8080`.
  public var description: String { "\(server):\(port)" }
}
