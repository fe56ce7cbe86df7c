/// What the reference says of a cmdlet beside its signature; help shows it.
public struct CmdletFacts: Sendable, Equatable {
  /// The WMI classes among the output types, `SMS_Site`.
  public var classes: [String] = []
  /// The requests of a Graph cmdlet; empty for the others.
  public var operations: [GraphOperation] = []
  /// Date or version of a Graph signature, `2026-01-30`, `sdk-2.25`; nil for the others.
  public var asOf: String?
}
