import CoManagementModel
import ShellRuntime

extension GraphService {
  /// Requests about policies of Intune and of conditional access.
  static let policies: [GraphRoute] =
    routes(
      "deviceManagement/deviceCompliancePolicies", .compliance, TenantPolicy.complianceResource,
      read: .cmdlet("Get-MgDeviceManagementDeviceCompliancePolicy"),
      write: ["DeviceManagementConfiguration.ReadWrite.All"])
    + assignments
    + routes(
      "deviceManagement/deviceConfigurations", .configuration,
      TenantPolicy.configurationResource,
      read: .scopes([
        "DeviceManagementConfiguration.Read.All", "DeviceManagementConfiguration.ReadWrite.All",
      ]), write: ["DeviceManagementConfiguration.ReadWrite.All"])
    + routes(
      "identity/conditionalAccess/policies", .conditionalAccess,
      TenantPolicy.conditionalAccessResource,
      read: .cmdlet("Get-MgIdentityConditionalAccessPolicy"),
      write: ["Policy.ReadWrite.ConditionalAccess"])

  private static let assignments =
    assignments("deviceManagement/deviceCompliancePolicies", .compliance)
    + assignments("deviceManagement/deviceConfigurations", .configuration)

  /// Whom policies are for. [Graph docs: deviceCompliancePolicy assign, deviceConfiguration assign]
  private static func assignments(_ path: String, _ kind: TenantPolicy.Kind) -> [GraphRoute] {
    [
      GraphRoute(
        .post, "\(path)/{id}/assign",
        .scopes(["DeviceManagementConfiguration.ReadWrite.All"]), .intune
      ) { (simulation, request, ids) throws(GraphFault) in
        let id = try policy(ids[0], kind, .intune, simulation).id
        guard let assignments = request.body["assignments"], case .list = assignments else {
          throw .badRequest("BadRequest", "The parameter assignments is missing.")
        }
        try GraphFault.refused(by: .intune) { () throws(DirectoryRejection) in
          try simulation.assignPolicy(kind, id, assignments)
        }
        return .value(GraphValue(assignments))
      },
      GraphRoute(
        .get, "\(path)/{id}/assignments",
        .scopes([
          "DeviceManagementConfiguration.Read.All", "DeviceManagementConfiguration.ReadWrite.All",
        ]), .intune
      ) { (simulation, _, ids) throws(GraphFault) in
        let policy = try policy(ids[0], kind, .intune, simulation)
        return .value(policy.document["assignments"].map { GraphValue($0) } ?? .list([]))
      },
    ]
  }

  /// Reading, making, changing and removing policies or apps of a kind.
  static func routes(
    _ path: String, _ kind: TenantPolicy.Kind, _ resource: GraphResource<TenantPolicy>,
    read: GraphRoute.Permission, write: [String]
  ) -> [GraphRoute] {
    let service = resource.schema.service
    return [
      .list(path, read, service, resource.schema) { simulation, _ in
        resource.entities(simulation.policies(kind), simulation)
      },
      .one("\(path)/{id}", read, service) { (simulation, ids) throws(GraphFault) in
        resource.entity(try policy(ids[0], kind, service, simulation), simulation)
      },
      GraphRoute(.post, path, .scopes(write), service) {
        (simulation, request, _) throws(GraphFault) in
        let policy = try GraphFault.refused(by: service) { () throws(DirectoryRejection) in
          try simulation.createPolicy(kind, request.body)
        }
        return .one(resource.entity(policy, simulation))
      },
      GraphRoute(.patch, "\(path)/{id}", .scopes(write), service) {
        (simulation, request, ids) throws(GraphFault) in
        let id = try policy(ids[0], kind, service, simulation).id
        try GraphFault.refused(by: service) { () throws(DirectoryRejection) in
          try simulation.updatePolicy(kind, id, request.body)
        }
        return .nothing
      },
      GraphRoute(.delete, "\(path)/{id}", .scopes(write), service) {
        (simulation, _, ids) throws(GraphFault) in
        simulation.removePolicy(kind, try policy(ids[0], kind, service, simulation).id)
        return .nothing
      },
    ]
  }

  /// The policy or app of an id.
  static func policy(
    _ id: String, _ kind: TenantPolicy.Kind, _ service: GraphSchema.Service,
    _ simulation: Simulation
  ) throws(GraphFault) -> TenantPolicy {
    let guid = StableGUID(text: id)
    guard let policy = simulation.policies(kind).first(where: { $0.id == guid }) else {
      throw .notFound(id, service)
    }
    return policy
  }
}
