/// A service of a Windows machine at one moment.
public struct WindowsService: Sendable, Hashable {
  /// When Windows starts it.
  public enum StartType: String, Sendable, Hashable, CaseIterable {
    /// With Windows.
    case automatic = "Automatic"
    /// A while after Windows.
    case automaticDelayed = "AutomaticDelayedStart"
    /// When something asks for it.
    case manual = "Manual"
    /// Never.
    case disabled = "Disabled"
  }

  /// Whether it runs.
  public enum Status: String, Sendable, Hashable {
    // swift-format-ignore
    case running = "Running", stopped = "Stopped", paused = "Paused"
  }

  /// `CcmExec`.
  public let name: String
  /// `SMS Agent Host`.
  public let displayName: String
  /// When Windows starts it.
  public var startType: StartType
  /// Whether it runs.
  public var status: Status
  /// Names of the services that must run before it.
  public let dependsOn: [String]
  /// Account that it runs as, `LocalSystem`.
  public let account: String
  /// Command line of its process.
  public let path: String
  /// Whether it can be stopped while it runs.
  public let canStop: Bool
  /// When it last started; nil while it is stopped.
  public var started: VirtualInstant?
}
