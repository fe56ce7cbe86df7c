import CoManagementModel
import ShellRuntime

extension GraphService {
  /// What conditional access makes of a sign-in. [Graph docs: conditionalAccessRoot evaluate]
  static let access: [GraphRoute] = [
    GraphRoute(
      .post, "identity/conditionalAccess/evaluate",
      .scopes(["Policy.Read.ConditionalAccess", "Policy.Read.All"]), .policies, isBeta: true
    ) { (simulation, request, _) throws(GraphFault) in
      let body = request.body
      guard let id = body["signInIdentity"]?["userId"]?.text else {
        throw .badRequest("BadRequest", "signInIdentity needs a userId.")
      }
      guard
        let application = body["signInContext"]?["includeApplications"]?.texts?.first
      else {
        throw .badRequest("BadRequest", "signInContext needs includeApplications.")
      }
      let conditions = body["signInConditions"] ?? .null
      let results = simulation.evaluate(
        AccessRequest(
          user: try user(id, simulation), application: application,
          platform: conditions["devicePlatform"]?.text,
          clientApp: conditions["clientAppType"]?.text))
      let isAppliedOnly = body["appliedPoliciesOnly"]?.flag ?? false
      return .collection(
        AccessResult.graphResource.entities(
          results.filter { $0.applies || !isAppliedOnly }, simulation),
        AccessResult.graphResource.schema)
    }
  ]
}
