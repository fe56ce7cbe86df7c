import CoManagementModel
import ShellRuntime

/// The service: finds what answers a request. The cmdlets and `Invoke-MgGraphRequest` stand on it
/// alike.
enum GraphService {
  /// All that the lab answers; the first one that fits counts.
  static let routes: [GraphRoute] =
    users + userWrites + groups + groupWrites + roleWrites + devices + deviceWrites + tenant
    + mobility
    + policies + intune + enrollmentConfigurations + relations + applications + apps + autopilot
    + deploymentProfiles + overviews + access

  /// What answers a request; a path that there is, with another method, is told apart from one that
  /// there is not.
  static func route(
    for request: GraphRequest
  ) throws(GraphFault) -> (route: GraphRoute, ids: [String]) {
    var isKnown = false
    for route in routes {
      guard let ids = route.ids(of: request.path), !route.isBeta || request.isBeta else {
        continue
      }
      isKnown = true
      if route.method == request.method { return (route, ids) }
    }
    guard isKnown else { throw .noSegment(request.path.first ?? "") }
    throw .wrongMethod
  }

  /// The answer for somebody with some permissions; what a request changes is changed in the copy.
  static func answer(
    _ request: GraphRequest, scopes: [String], _ catalogue: CmdletCatalogue?,
    _ simulation: inout Simulation
  ) throws(GraphFault) -> GraphAnswer {
    let (route, ids) = try Self.route(for: request)
    let needed = Self.scopes(for: route, catalogue)
    let isAllowed = needed.sufficient.contains { GraphScopes.contains(scopes, $0) }
    guard isAllowed else { throw denied(needed, route.service, simulation) }
    return try route.handle(&simulation, request, ids)
  }
}
