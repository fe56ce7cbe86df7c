import ShellRuntime

/// What could not be worked out of an object that is formatted.
enum FormatFailure {
  /// An expression ended with an error.
  case expression(String)
  /// A value did not take a format.
  case format(String)

  /// What `-ShowError` tells.
  var record: ErrorRecord {
    switch self {
    case .expression(let text):
      ErrorRecord(
        id: "PSPropertyExpressionError", category: .invalidArgument,
        message: "Failed to evaluate expression \"\(text)\".")
    case .format(let text):
      ErrorRecord(
        id: "formattingError", category: .invalidArgument,
        message: "Failed to interpret format string \"\(text)\".")
    }
  }
}
