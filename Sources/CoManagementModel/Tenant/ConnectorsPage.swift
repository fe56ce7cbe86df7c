/// What stands on Tenant administration > Connectors and tokens > Microsoft Endpoint
/// Configuration Manager. Headings: [F-3.2, F-3.3; site-and-portal 5], those beyond name and
/// status unverified.
public struct ConnectorsPage: Sendable, Hashable {
  /// One attached hierarchy.
  public struct Row: Sendable, Hashable {
    /// The hierarchy's name.
    public let name: String
    /// Connection status.
    public let status: ConnectorHealth
    /// Empty while the status is `unknown`.
    public let siteCode: String
    /// `5.00.9135.1000`; empty while the status is `unknown`.
    public let version: String
    /// nil while the tenant has seen none.
    public let lastSuccessfulSync: VirtualInstant?
    /// When the hierarchy was attached.
    public let attachedSince: VirtualInstant
    /// The tenant's id of the hierarchy.
    public let hierarchyID: StableGUID
  }

  /// Empty when no hierarchy is attached: the page says *No results*.
  public let rows: [Row]
  /// The moment that the page shows.
  public let readAt: VirtualInstant
}
