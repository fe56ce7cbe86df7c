public import CoManagementModel
public import ShellRuntime

extension DateTime {
  /// The same moment as the shell counts it.
  public init(_ instant: VirtualInstant) { self.init(ticks: instant.ticks) }
}

extension VirtualInstant {
  /// The same moment as the model counts it, cut to milliseconds.
  public init(_ moment: DateTime) { self.init(ticks: moment.ticks) }
}
