import ShellFormatting
import ShellRuntime

/// What one line did, as the shell tells it: commands with their bound parameters, objects that
/// were shown, errors.
final class Evidence: ShellObserver {
  /// A command that ended, with whether it succeeded.
  struct Command {
    let call: CommandCall
    let succeeded: Bool
  }

  private(set) var commands: [Command] = []
  private(set) var shown: [Value] = []
  var errorIds: [String] = []

  func commandStarted(_ call: CommandCall) {}

  func commandEnded(_ call: CommandCall, succeeded: Bool) {
    commands.append(Command(call: call, succeeded: succeeded))
  }

  func outputReached(_ value: Value) {
    guard case .object(let object) = value, let record = object as? FormatRecord else {
      return shown.append(value)
    }
    if let value = record.shown { shown.append(value) }
  }

  func reset() {
    commands.removeAll(keepingCapacity: true)
    shown.removeAll(keepingCapacity: true)
    errorIds.removeAll(keepingCapacity: true)
  }
}
