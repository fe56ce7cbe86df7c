/// Why evaluation left its ordinary way. The one thing that the runtime throws.
public enum ShellError: Error {
  /// An error that ends the statement it happens in; the next one runs.
  case terminating(ErrorRecord)
  /// An error that ends the whole line, unless errors are passed over in silence: `throw`.
  case thrown(ErrorRecord)
  /// An error that ends the whole line: any where `Stop` is preferred, what no trap takes.
  case stopped(ErrorRecord)
  /// A budget of the line is used up; the line ends as if interrupted.
  case budget(Budget)
  /// Ctrl-C; the line leaves nothing.
  case interrupted
  /// `exit N`.
  case exit(Int32)
  /// `break`, `continue` or `return` on its way through a command (label, if any).
  case flow(FlowKind, label: String?)
  /// A later stage of the pipeline wants no more objects.
  case pipelineStopped

  /// What is limited per submitted line.
  public enum Budget: String, Sendable {
    // swift-format-ignore
    case steps, bytes, output, objects, calls, nesting
  }

  /// The statements that leave a block.
  public enum FlowKind: Sendable {
    // swift-format-ignore
    case breakLoop, continueLoop, returnValue
  }

  /// The error, where this is one.
  public var record: ErrorRecord? {
    switch self {
    case .terminating(let record), .thrown(let record), .stopped(let record): record
    default: nil
    }
  }

  /// The same with a place, where it has none yet.
  func located(_ position: @autoclosure () -> ErrorPosition) -> ShellError {
    switch self {
    case .terminating(let record) where record.position == nil:
      .terminating(record.located(source: "", position: position()))
    case .thrown(let record) where record.position == nil:
      .thrown(record.located(source: "", position: position()))
    case .stopped(let record) where record.position == nil:
      .stopped(record.located(source: "", position: position()))
    default: self
    }
  }

  /// The same with the place of a command, where that is known.
  func located(_ position: () -> ErrorPosition?) -> ShellError {
    guard let found = position() else { return self }
    return located(found)
  }

  /// The same error with what `change` makes of its record.
  func mapRecord(_ change: (ErrorRecord) -> ErrorRecord) -> ShellError {
    switch self {
    case .terminating(let record): .terminating(change(record))
    case .thrown(let record): .thrown(change(record))
    case .stopped(let record): .stopped(change(record))
    default: self
    }
  }

  /// Whether a preference may pass over it.
  var canBePassedOver: Bool {
    switch self {
    case .terminating, .thrown: true
    default: false
    }
  }

  /// A terminating error from its parts.
  public static func failed(
    _ id: String, _ category: ErrorCategory, _ message: String, target: String = "",
    targetType: String = "",
    exceptionType: String = "System.Management.Automation.RuntimeException",
    inner: InnerException? = nil
  ) -> ShellError {
    .terminating(
      ErrorRecord(
        id: id, category: category, message: message, exceptionType: exceptionType,
        targetText: target, targetType: targetType, inner: inner))
  }

  /// Assignment to a property that cannot be set.
  public static func readOnlyProperty(_ name: String) -> ShellError {
    failed(
      "PropertyAssignmentException", .invalidOperation, "'\(name)' is a ReadOnly property.",
      exceptionType: "System.Management.Automation.SetValueInvocationException")
  }
}
