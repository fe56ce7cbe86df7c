/// One request that a Graph cmdlet makes, and what one must be allowed to for it.
public struct GraphOperation: Sendable, Equatable {
  /// Scopes of one permission scheme; any one of `sufficient` is enough.
  public struct Scopes: Sendable, Equatable {
    /// `DelegatedWork` or `Application`.
    public var scheme: String
    /// The least privileged ones.
    public var least: [String]
    /// All that suffice.
    public var sufficient: [String]
  }

  /// `GET`, `POST`, `PATCH`, `DELETE`, `PUT`.
  public var method: String
  /// The path below the service's version, `/devices/{id}`.
  public var path: String
  /// By scheme, in the order of the reference.
  public var scopes: [Scopes]
}
