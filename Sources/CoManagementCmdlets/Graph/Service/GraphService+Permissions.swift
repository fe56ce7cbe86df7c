import CoManagementModel
import ShellRuntime

extension GraphService {
  /// The delegated permissions that a request needs: the least ones, and all that are enough.
  static func scopes(
    for route: GraphRoute, _ catalogue: CmdletCatalogue?
  ) -> GraphOperation.Scopes {
    switch route.permission {
    case .scopes(let scopes):
      return GraphOperation.Scopes(scheme: "DelegatedWork", least: scopes, sufficient: scopes)
    case .cmdlet(let name):
      let operations = catalogue?.entry(named: name)?.facts.operations ?? []
      let pattern = route.pattern.map { "/\($0)" }.joined()
      let operation = operations.first {
        $0.method == route.method.rawValue && $0.path == pattern
      }
      return operation?.scopes.first { $0.scheme == "DelegatedWork" }
        ?? GraphOperation.Scopes(scheme: "DelegatedWork", least: [], sufficient: [])
    }
  }
}

extension GraphService {
  /// The refusal of a request for which the sign-in has no permission. Intune names those that
  /// would do, and numbers of the request for its support; the directory does not.
  static func denied(
    _ scopes: GraphOperation.Scopes, _ service: GraphSchema.Service, _ simulation: Simulation
  ) -> GraphFault {
    guard service == .intune else {
      return GraphFault(
        "403 (Forbidden)", "Authorization_RequestDenied",
        "Insufficient privileges to complete the operation.")
    }
    let request = StableGUID(
      seed: simulation.scenario.seed, kind: .request,
      index: UInt64(bitPattern: simulation.now.milliseconds))
    let message = """
      {
        "_version": 3,
        "Message": "Application is not authorized to perform this operation. Application must \
      have one of the following scopes: \(scopes.least.joined(separator: ", ")) - Operation ID \
      (for customer support): 00000000-0000-0000-0000-000000000000 - Activity ID: \(request)",
        "CustomApiErrorPhrase": "",
        "RetryAfter": null,
        "ErrorSourceService": "",
        "HttpHeaders": "{}"
      }
      """
    return GraphFault("403 (Forbidden)", "Forbidden", message)
  }
}
