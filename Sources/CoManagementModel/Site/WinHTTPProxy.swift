/// The machine-wide proxy of Windows' own services, as `netsh winhttp` sets it.
public struct WinHTTPProxy: Sendable, Hashable {
  /// `proxy.contoso.com:8080`, or a list by protocol; as it was entered.
  public let server: String
  /// Hosts that are reached without it, `<local>;*.contoso.com`; empty = none.
  public let bypassList: String

  /// A proxy as entered.
  public init(server: String, bypassList: String = "") {
    self.server = server
    self.bypassList = bypassList
  }
}
