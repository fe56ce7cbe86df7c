import CoManagementModel
import ShellRuntime

extension GraphService {
  /// Requests about who may enrol devices, or have apps managed.
  static let mobility: [GraphRoute] =
    routes("policies/mobileDeviceManagementPolicies", .mdm)
    + routes("policies/mobileAppManagementPolicies", .mam)

  private static func routes(_ path: String, _ kind: MobilityPolicy.Kind) -> [GraphRoute] {
    let resource = MobilityPolicy.graphResource
    return [
      .list(path, .scopes(readScopes), .policies, isBeta: true, resource.schema) {
        simulation, _ in
        resource.entities(simulation.mobilityPolicies(kind), simulation)
      },
      .one("\(path)/{id}", .scopes(readScopes), .policies, isBeta: true) {
        (simulation, ids) throws(GraphFault) in
        resource.entity(try policy(ids[0], kind, simulation), simulation)
      },
      .list(
        "\(path)/{id}/includedGroups", .scopes(readScopes), .policies, isBeta: true,
        DirectoryGroup.graphResource.schema
      ) { (simulation, ids) throws(GraphFault) in
        let groups = try policy(ids[0], kind, simulation).groups
        return groups.compactMap { simulation.directoryGroup($0) }.map {
          DirectoryGroup.graphResource.entity($0, simulation)
        }
      },
    ] + writes(path, kind)
  }

  private static func writes(_ path: String, _ kind: MobilityPolicy.Kind) -> [GraphRoute] {
    [
      GraphRoute(.patch, "\(path)/{id}", .scopes(writeScopes), .policies, isBeta: true) {
        (simulation, request, ids) throws(GraphFault) in
        let policy = try policy(ids[0], kind, simulation)
        try GraphFault.refused(by: .policies) { () throws(DirectoryRejection) in
          try simulation.updateMobilityPolicy(policy, request.body)
        }
        return .nothing
      },
      GraphRoute(
        .post, "\(path)/{id}/includedGroups/$ref", .scopes(writeScopes), .policies, isBeta: true
      ) { (simulation, request, ids) throws(GraphFault) in
        let policy = try policy(ids[0], kind, simulation)
        guard case .group(let number) = try member(request.body, simulation) else {
          throw .badRequest("BadRequest", "Only groups can be included in the policy.")
        }
        try GraphFault.refused(by: .policies) { () throws(DirectoryRejection) in
          try simulation.setGroup(number, isIncluded: true, in: policy)
        }
        return .nothing
      },
      GraphRoute(
        .delete, "\(path)/{id}/includedGroups/{id}/$ref", .scopes(writeScopes), .policies,
        isBeta: true
      ) { (simulation, _, ids) throws(GraphFault) in
        let policy = try policy(ids[0], kind, simulation)
        let number = try group(ids[1], simulation).number
        try GraphFault.refused(by: .policies) { () throws(DirectoryRejection) in
          try simulation.setGroup(number, isIncluded: false, in: policy)
        }
        return .nothing
      },
    ]
  }

  /// [Graph docs: mobilityManagementPolicy]
  private static let writeScopes = ["Policy.ReadWrite.MobilityManagement"]
  private static let readScopes = ["Policy.Read.All", "Policy.ReadWrite.MobilityManagement"]

  private static func policy(
    _ id: String, _ kind: MobilityPolicy.Kind, _ simulation: Simulation
  ) throws(GraphFault) -> MobilityPolicy {
    let found = simulation.mobilityPolicies(kind).first {
      TextComparison.equalsIgnoringCase($0.application.id, id)
    }
    guard let found else { throw .notFound(id) }
    return found
  }
}
