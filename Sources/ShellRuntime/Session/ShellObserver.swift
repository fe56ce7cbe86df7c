/// Is told what happens while a line runs; checks of kind `uses` and `seen` listen.
public protocol ShellObserver: AnyObject {
  /// A command's arguments are bound; it is about to run.
  func commandStarted(_ call: CommandCall)
  /// A command has ended; `succeeded` is false if it reported any error.
  func commandEnded(_ call: CommandCall, succeeded: Bool)
  /// An object reached the end of the pipeline and is shown.
  func outputReached(_ value: Value)
}
