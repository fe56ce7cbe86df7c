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

  /// The world, for a cmdlet that sends the request of its parameter set: refused without a
  /// sign-in, and with one that lacks every permission which the catalogue says is enough.
  func graphWorld() throws(ShellError) -> SimulatedWorld {
    let world = try simulatedWorld()
    guard let session = world.graph.session else {
      throw graphFailure(
        "", .notSpecified, "Authentication needed. Please call Connect-MgGraph.",
        exceptionType: "Microsoft.Graph.PowerShell.AuthenticationException")
    }
    let scopes = operationScopes
    let isAllowed = scopes.sufficient.contains { GraphScopes.contains(session.scopes, $0) }
    guard isAllowed else { throw accessDenied(scopes, world.simulation) }
    return world
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

  /// Whether the request goes to Intune's part of Graph, which words its refusals in its own way.
  private var isIntune: Bool { operation?.path.hasPrefix("/deviceManagement") == true }

  private var operation: GraphOperation? {
    let entry = (engine.commands.catalogue as? CmdletCatalogue)?.entry(named: call.name)
    let wantsOne = parameterSetName.hasPrefix("Get")
    return entry?.facts.operations.first { $0.path.hasSuffix("}") == wantsOne }
  }

  private var operationScopes: GraphOperation.Scopes {
    operation?.scopes.first { $0.scheme == "DelegatedWork" }
      ?? GraphOperation.Scopes(scheme: "DelegatedWork", least: [], sufficient: [])
  }

  private func accessDenied(
    _ scopes: GraphOperation.Scopes, _ simulation: Simulation
  ) -> ShellError {
    let date = DateTime(simulation.now).formatted("yyyy-MM-ddTHH:mm:ss") ?? ""
    let code = isIntune ? "Forbidden" : "Authorization_RequestDenied"
    let message =
      isIntune
      ? intuneRefusal(scopes.least, simulation)
      : "Insufficient privileges to complete the operation."
    return graphFailure(
      code, .invalidOperation,
      "\(message)\n\nStatus: 403 (Forbidden)\nErrorCode: \(code)\nDate: \(date)",
      exceptionType: "System.Exception")
  }

  /// Intune names the permissions, and numbers of the request for its support.
  private func intuneRefusal(_ scopes: [String], _ simulation: Simulation) -> String {
    let request = StableGUID(
      seed: simulation.scenario.seed, kind: .request,
      index: UInt64(bitPattern: simulation.now.milliseconds))
    return """
      {
        "_version": 3,
        "Message": "Application is not authorized to perform this operation. Application must \
      have one of the following scopes: \(scopes.joined(separator: ", ")) - Operation ID (for \
      customer support): 00000000-0000-0000-0000-000000000000 - Activity ID: \(request)",
        "CustomApiErrorPhrase": "",
        "RetryAfter": null,
        "ErrorSourceService": "",
        "HttpHeaders": "{}"
      }
      """
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
