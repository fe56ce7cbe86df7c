import CoManagementModel
import ShellRuntime

extension GraphService {
  /// Requests about restrictions, enrolment status pages and co-management settings.
  /// [Graph docs: deviceEnrollmentConfiguration]
  static let enrollmentConfigurations: [GraphRoute] = [
    .list(path, .scopes(readScopes), .intune, resource.schema) { simulation, _ in
      resource.entities(EnrollmentConfiguration.all(simulation), simulation)
    },
    .one("\(path)/{id}", .scopes(readScopes), .intune) { (simulation, ids) throws(GraphFault) in
      resource.entity(try configuration(ids[0], simulation), simulation)
    },
    .list(
      "\(path)/{id}/assignments", .scopes(readScopes), .intune,
      EnrollmentAssignment.ofConfiguration.schema
    ) { (simulation, ids) throws(GraphFault) in
      guard case .policy(let policy, _) = try configuration(ids[0], simulation) else { return [] }
      return EnrollmentAssignment.ofConfiguration.entities(
        EnrollmentAssignment.all(policy), simulation)
    },
    GraphRoute(.post, path, .scopes(writeScopes), .intune) {
      (simulation, request, _) throws(GraphFault) in
      let type = request.body["@odata.type"]?.text ?? ""
      guard let kind = EnrollmentConfiguration.kind(ofType: type) else { throw unknownType(type) }
      let policy = try GraphFault.refused(by: .intune) { () throws(DirectoryRejection) in
        try simulation.createEnrollmentPolicy(kind, request.body)
      }
      return .one(resource.entity(.policy(policy, kind), simulation))
    },
    GraphRoute(.patch, "\(path)/{id}", .scopes(writeScopes), .intune) {
      (simulation, request, ids) throws(GraphFault) in
      let found = try configuration(ids[0], simulation)
      try GraphFault.refused(by: .intune) { () throws(DirectoryRejection) in
        try change(found, request.body, &simulation)
      }
      return .nothing
    },
    GraphRoute(.delete, "\(path)/{id}", .scopes(writeScopes), .intune) {
      (simulation, _, ids) throws(GraphFault) in
      let (policy, kind) = try changeable(ids[0], simulation)
      try GraphFault.refused(by: .intune) { () throws(DirectoryRejection) in
        try simulation.removeEnrollmentPolicy(kind, policy.id)
      }
      return .nothing
    },
    GraphRoute(.post, "\(path)/{id}/setPriority", .scopes(writeScopes), .intune) {
      (simulation, request, ids) throws(GraphFault) in
      let (policy, kind) = try changeable(ids[0], simulation)
      guard let priority = request.body.number("priority") else {
        throw .badRequest("BadRequest", "The parameter priority is missing.")
      }
      try GraphFault.refused(by: .intune) { () throws(DirectoryRejection) in
        try simulation.setPriority(kind, policy.id, to: priority)
      }
      return .nothing
    },
    GraphRoute(.post, "\(path)/{id}/assign", .scopes(writeScopes), .intune) {
      (simulation, request, ids) throws(GraphFault) in
      let (policy, kind) = try changeable(ids[0], simulation)
      guard case .list(let targets)? = request.body["enrollmentConfigurationAssignments"] else {
        throw .badRequest(
          "BadRequest", "The parameter enrollmentConfigurationAssignments is missing.")
      }
      try GraphFault.refused(by: .intune) { () throws(DirectoryRejection) in
        try simulation.assignEnrollmentPolicy(kind, policy.id, targets.compactMap { $0["target"] })
      }
      return .nothing
    },
  ]

  private static let path = "deviceManagement/deviceEnrollmentConfigurations"
  private static let resource = EnrollmentConfiguration.graphResource

  /// [Graph docs: list and create windows10EnrollmentCompletionPageConfiguration]
  private static let readScopes = [
    "DeviceManagementServiceConfig.Read.All", "DeviceManagementServiceConfig.ReadWrite.All",
    "DeviceManagementConfiguration.Read.All", "DeviceManagementConfiguration.ReadWrite.All",
  ]
  private static let writeScopes = [
    "DeviceManagementServiceConfig.ReadWrite.All", "DeviceManagementConfiguration.ReadWrite.All",
  ]

  private static func configuration(
    _ id: String, _ simulation: Simulation
  ) throws(GraphFault) -> EnrollmentConfiguration {
    let found = EnrollmentConfiguration.all(simulation).first {
      TextComparison.equalsIgnoringCase($0.id, id)
    }
    guard let found else { throw .notFound(id, .intune) }
    return found
  }

  /// One that can be deleted, assigned and moved: no default restriction.
  private static func changeable(
    _ id: String, _ simulation: Simulation
  ) throws(GraphFault) -> (TenantPolicy, TenantPolicy.Kind) {
    guard case .policy(let policy, let kind) = try configuration(id, simulation) else {
      throw .badRequest(
        "BadRequest", "The default restriction can be neither deleted, assigned nor moved.")
    }
    return (policy, kind)
  }

  private static func unknownType(_ type: String) -> GraphFault {
    guard !type.isEmpty else {
      return .badRequest(
        "BadRequest", "Cannot create an abstract class: name the configuration's @odata.type.")
    }
    return .badRequest("BadRequest", "The lab makes no configurations of the type '\(type)'.")
  }

  private static func change(
    _ configuration: EnrollmentConfiguration, _ body: DocumentValue, _ simulation: inout Simulation
  ) throws(DirectoryRejection) {
    switch configuration {
    case .policy(let policy, let kind):
      try simulation.updatePolicy(kind, policy.id, body.without("priority").without("assignments"))
    case .restriction(let restriction):
      try change(restriction, body, &simulation)
    }
  }

  private static func change(
    _ restriction: EnrollmentRestriction, _ body: DocumentValue, _ simulation: inout Simulation
  ) throws(DirectoryRejection) {
    switch restriction.kind {
    case .limit:
      guard let limit = body.number("limit") else {
        throw .missingProperty("limit", resource: "DeviceEnrollmentLimitConfiguration")
      }
      try simulation.setDeviceLimit(limit)
    case .platforms:
      let windows = body["windowsRestriction"] ?? .null
      try simulation.setWindowsRestriction(
        isBlocked: windows["platformBlocked"]?.flag,
        arePersonalDevicesBlocked: windows["personalDeviceEnrollmentBlocked"]?.flag,
        minimumVersion: windows["osMinimumVersion"]?.text,
        maximumVersion: windows["osMaximumVersion"]?.text)
    }
  }
}
