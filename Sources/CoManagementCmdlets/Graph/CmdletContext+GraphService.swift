import CoManagementModel
import ShellRuntime

extension CmdletContext {
  /// Sends a request and gives the answer. What changes something asks with `-Confirm`, says what
  /// it would do with `-WhatIf`, and then gives nil; it changes the world whole or not at all.
  func send(_ request: GraphRequest) throws(ShellError) -> GraphAnswer? {
    let changes = request.method != .get
    if changes {
      let isAllowed = try shouldProcess(
        target: "Call remote '\(request.method.rawValue) \(operationPath)' operation",
        action: "\(call.name)_\(parameterSetName)")
      guard isAllowed else { return nil }
    }
    let world = try simulatedWorld()
    guard let session = world.graph.session else { throw notSignedIn() }
    var changed = world.simulation
    let answer: GraphAnswer
    do throws(GraphFault) {
      answer = try GraphService.answer(
        request, scopes: session.scopes, engine.commands.catalogue as? CmdletCatalogue, &changed)
    } catch {
      throw try failure(error)
    }
    if changes { try world.commit(changed) }
    return answer
  }

  /// `/users/{user-id}`, as the cmdlet's request is documented.
  private var operationPath: String {
    let entry = (engine.commands.catalogue as? CmdletCatalogue)?.entry(named: call.name)
    var parts = (entry?.facts.operations.first?.path ?? "").split(separator: "/").map(String.init)
    for place in parts.indices.dropFirst() where parts[place] == "{id}" {
      parts[place] = "{\(Self.singular(parts[place - 1]))-id}"
    }
    return parts.map { "/\($0)" }.joined()
  }

  /// `policy` of `policies`, `user` of `users`.
  private static func singular(_ name: String) -> String {
    if name.hasSuffix("ies") { return name.dropLast(3) + "y" }
    return name.hasSuffix("s") ? String(name.dropLast()) : name
  }

  /// Nobody has signed in.
  func notSignedIn() -> ShellError {
    graphFailure(
      "", .notSpecified, "Authentication needed. Please call Connect-MgGraph.",
      exceptionType: "Microsoft.Graph.PowerShell.AuthenticationException")
  }

  /// The error for an answer that is one, in the words of the SDK.
  func failure(_ fault: GraphFault) throws(ShellError) -> ShellError {
    try serviceError(fault.code, status: fault.status, fault.message)
  }
}
