import CoManagementModel
import ShellRuntime

extension CmdletContext {
  /// Runs what sends a request: an answer that is an error is reported and does not terminate, as
  /// the SDK does.
  func sendingRequest(_ body: () throws(ShellError) -> Void) throws(ShellError) {
    do throws(ShellError) {
      try body()
    } catch {
      guard case .terminating(let record) = error, record.source.hasPrefix("Microsoft.Graph.")
      else { throw error }
      try writeError(record)
    }
  }

  /// An answer of the service that is an error, in the words of the SDK.
  func serviceError(
    _ code: String, status: String, _ message: String, _ category: ErrorCategory = .invalidOperation
  ) throws(ShellError) -> ShellError {
    let now = try simulatedWorld().simulation.now
    let date = DateTime(now).formatted("yyyy-MM-ddTHH:mm:ss") ?? ""
    return graphFailure(
      code, category,
      "\(message)\n\nStatus: \(status)\nErrorCode: \(code)\nDate: \(date)",
      exceptionType: "System.Exception")
  }

  /// An error with the source that the SDK's generated cmdlets have:
  /// `Microsoft.Graph.PowerShell.Cmdlets.GetMgOrganization_List`.
  func graphFailure(
    _ id: String, _ category: ErrorCategory, _ message: String, exceptionType: String
  ) -> ShellError {
    let type = call.name.split(separator: "-").joined()
    let isSignIn = call.signature.module == "Microsoft.Graph.Authentication"
    let source =
      isSignIn
      ? "Microsoft.Graph.PowerShell.Authentication.Cmdlets.\(type)"
      : "Microsoft.Graph.PowerShell.Cmdlets.\(type)_\(parameterSetName)"
    return .terminating(
      ErrorRecord(
        id: id, category: category, message: message, exceptionType: exceptionType,
        source: source, position: call.position))
  }
}
