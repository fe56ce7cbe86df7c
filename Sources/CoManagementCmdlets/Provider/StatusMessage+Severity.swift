import CoManagementModel
import ShellRuntime

extension StatusMessage.Severity {
  /// The severity that a cmdlet's `-Severity` names; nil for `All`.
  init?(named name: String?) {
    switch name.map(TextComparison.folded) {
    case "information": self = .information
    case "warning": self = .warning
    case "error": self = .error
    default: return nil
    }
  }
}
