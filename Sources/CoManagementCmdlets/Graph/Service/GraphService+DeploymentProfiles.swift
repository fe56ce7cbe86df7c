import CoManagementModel
import ShellRuntime

extension GraphService {
  /// Requests about deployment profiles of Windows Autopilot, of beta alone.
  /// [Graph docs, beta: windowsAutopilotDeploymentProfile]
  static let deploymentProfiles: [GraphRoute] = profiles + profileAssignments

  private static let path = "deviceManagement/windowsAutopilotDeploymentProfiles"
  private static let resource = TenantPolicy.profileResource
  private static let readScopes = [
    "DeviceManagementServiceConfig.Read.All", "DeviceManagementServiceConfig.ReadWrite.All",
  ]
  private static let writeScopes = ["DeviceManagementServiceConfig.ReadWrite.All"]

  private static let profiles: [GraphRoute] = [
    .list(path, .scopes(readScopes), .intune, isBeta: true, resource.schema) { simulation, _ in
      resource.entities(simulation.policies(.deploymentProfile), simulation)
    },
    .one("\(path)/{id}", .scopes(readScopes), .intune, isBeta: true) {
      (simulation, ids) throws(GraphFault) in
      resource.entity(try profile(ids[0], simulation), simulation)
    },
    .list(
      "\(path)/{id}/assignedDevices", .scopes(readScopes), .intune, isBeta: true,
      ProfiledDevice.graphResource.schema
    ) { (simulation, ids) throws(GraphFault) in
      let id = try profile(ids[0], simulation).id
      return ProfiledDevice.graphResource.entities(
        ProfiledDevice.all(simulation).filter {
          $0.assignment.assigned != nil && $0.assignment.profile?.id == id
        }, simulation)
    },
    GraphRoute(.post, path, .scopes(writeScopes), .intune, isBeta: true) {
      (simulation, request, _) throws(GraphFault) in
      let made = try GraphFault.refused(by: .intune) { () throws(DirectoryRejection) in
        try simulation.createPolicy(.deploymentProfile, request.body.without("assignments"))
      }
      return .one(resource.entity(made, simulation))
    },
    GraphRoute(.patch, "\(path)/{id}", .scopes(writeScopes), .intune, isBeta: true) {
      (simulation, request, ids) throws(GraphFault) in
      let id = try profile(ids[0], simulation).id
      try GraphFault.refused(by: .intune) { () throws(DirectoryRejection) in
        try simulation.updatePolicy(.deploymentProfile, id, request.body.without("assignments"))
      }
      return .one(resource.entity(try profile(ids[0], simulation), simulation))
    },
    GraphRoute(.delete, "\(path)/{id}", .scopes(writeScopes), .intune, isBeta: true) {
      (simulation, _, ids) throws(GraphFault) in
      let id = try profile(ids[0], simulation).id
      try GraphFault.refused(by: .intune) { () throws(DirectoryRejection) in
        try simulation.removeEnrollmentPolicy(.deploymentProfile, id)
      }
      return .nothing
    },
  ]

  private static let profileAssignments: [GraphRoute] = [
    .list(
      "\(path)/{id}/assignments", .scopes(readScopes), .intune, isBeta: true,
      EnrollmentAssignment.ofProfile.schema
    ) { (simulation, ids) throws(GraphFault) in
      EnrollmentAssignment.ofProfile.entities(
        EnrollmentAssignment.all(try profile(ids[0], simulation)), simulation)
    },
    GraphRoute(
      .post, "\(path)/{id}/assignments", .scopes(writeScopes), .intune, isBeta: true
    ) { (simulation, request, ids) throws(GraphFault) in
      let id = try profile(ids[0], simulation).id
      guard let target = request.body["target"] else {
        throw .badRequest("BadRequest", "The parameter target is missing.")
      }
      let made = try GraphFault.refused(by: .intune) { () throws(DirectoryRejection) in
        try simulation.addEnrollmentTarget(.deploymentProfile, id, target)
      }
      return .one(
        EnrollmentAssignment.ofProfile.entity(EnrollmentAssignment(document: made), simulation))
    },
    GraphRoute(
      .delete, "\(path)/{id}/assignments/{id}", .scopes(writeScopes), .intune, isBeta: true
    ) { (simulation, _, ids) throws(GraphFault) in
      let id = try profile(ids[0], simulation).id
      try GraphFault.refused(by: .intune) { () throws(DirectoryRejection) in
        try simulation.removeEnrollmentAssignment(.deploymentProfile, id, ids[1])
      }
      return .nothing
    },
  ]

  private static func profile(
    _ id: String, _ simulation: Simulation
  ) throws(GraphFault) -> TenantPolicy {
    try policy(id, .deploymentProfile, .intune, simulation)
  }
}
