/// Connection status of the connector, in the admin center's words. [F-3.2, F-3.5, F-3.6]
public enum ConnectorHealth: String, Sendable, Hashable, CaseIterable {
  /// The last synchronization is less than a day old.
  case healthy = "Healthy"
  /// A day and more.
  case warning = "Warning"
  /// Three days and more.
  case unhealthy = "Unhealthy"
  /// The tenant has no data of the site (yet).
  case unknown = "Unknown"

  /// The health that follows from the age of the last synchronization in milliseconds; a negative
  /// age counts as none, nil is `unknown`.
  public init(ageMilliseconds age: Int64?) {
    var health = ConnectorHealth.unknown
    if let age {
      for stage in [Stage.healthy, .warning, .unhealthy] where max(age, 0) >= stage.delay {
        if case .connectorHealth(let reached) = stage.then { health = reached }
      }
    }
    self = health
  }
}

extension Stage {
  /// Milliseconds of `after`.
  var delay: Int64 { after.milliseconds }
}
