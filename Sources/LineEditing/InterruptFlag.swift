import CTerminalSignals

/// Ctrl-C as a value to look at while a command runs. While one exists, SIGINT does not end the
/// process; when it goes, SIGINT does so again. The process has one flag: keep one of these.
public final class InterruptFlag: Sendable {
  /// Catches SIGINT from now on.
  public init() {
    terminal_signals_catch_interrupt()
    terminal_signals_reset_interrupt()
  }

  deinit {
    terminal_signals_release_interrupt()
  }

  /// Ctrl-C was pressed since the last reset. One load; any thread may ask.
  public var isRaised: Bool { terminal_signals_interrupted() != 0 }

  /// Lowers the flag, before the next command.
  public func reset() {
    terminal_signals_reset_interrupt()
  }
}
