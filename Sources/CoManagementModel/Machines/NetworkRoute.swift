/// Where the way of Windows' own services out of a machine leads.
enum NetworkRoute: Sendable, Hashable {
  /// A service of Microsoft that is asked for.
  enum Target: String, Sendable {
    // swift-format-ignore
    case signIn = "login.microsoftonline.com"
    case registration = "enterpriseregistration.windows.net"
    case enrollment = "enrollment.manage.microsoft.com"
  }

  case open
  /// A proxy whose name nobody knows.
  case nameNotResolved
  /// A machine that is no proxy.
  case timedOut
}

extension ScenarioFacts {
  /// The way to a service through a proxy; nil = direct access. Hosts of the bypass list are
  /// reached without it. [entra troubleshoot-hybrid-join; netsh winhttp]
  func route(to target: NetworkRoute.Target, through proxy: WinHTTPProxy?) -> NetworkRoute {
    guard let proxy, !proxy.server.isEmpty, !proxy.bypasses(target.rawValue),
      !requiredProxy.isServed(by: proxy)
    else { return .open }
    let host = proxy.host
    let suffix = ".\(description.domainName)".foldedASCII
    let short = host.hasSuffix(suffix) ? String(host.dropLast(suffix.count)) : host
    let isServer = [description.serverName.foldedASCII, "dc01"].contains(short)
    return isServer || deviceTemplate.index(named: short) != nil ? .timedOut : .nameNotResolved
  }

  /// The tenant's id.
  var tenantID: String { StableGUID(seed: description.seed, kind: .tenant).description }
}

extension ProxySettings? {
  /// Whether it is what Windows' services go through.
  fileprivate func isServed(by proxy: WinHTTPProxy) -> Bool {
    self?.description.foldedASCII == proxy.server.foldedASCII
  }
}

extension WinHTTPProxy {
  /// Its name without the port, folded.
  fileprivate var host: String {
    let text = server.foldedASCII
    let name = text.split(separator: "=").last.map(String.init) ?? text
    let host = name.split(separator: "/").last.map(String.init) ?? name
    return host.split(separator: ":").first.map(String.init) ?? host
  }

  /// Whether a host is reached without it: by its name, or by the end behind a `*`.
  fileprivate func bypasses(_ host: String) -> Bool {
    bypassList.foldedASCII.split { $0 == ";" || $0 == " " || $0 == "," }.contains { entry in
      if entry == host { return true }
      return entry.hasPrefix("*") && host.hasSuffix(entry.dropFirst())
    }
  }
}
