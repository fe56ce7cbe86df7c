import CoManagementModel
import ShellRuntime

extension GraphService {
  /// Requests about apps of Intune.
  static let apps: [GraphRoute] =
    routes(
      "deviceAppManagement/mobileApps", .mobileApp, TenantPolicy.appResource,
      read: .cmdlet("Get-MgDeviceAppManagementMobileApp"),
      write: ["DeviceManagementApps.ReadWrite.All"]) + assignmentsOfApps

  private static let assignmentsOfApps: [GraphRoute] = [
    .list(
      "deviceAppManagement/mobileApps/{id}/assignments",
      .scopes(["DeviceManagementApps.Read.All", "DeviceManagementApps.ReadWrite.All"]), .intune,
      AppAssignment.graphResource.schema
    ) { (simulation, ids) throws(GraphFault) in
      let app = try policy(ids[0], .mobileApp, .intune, simulation)
      return AppAssignment.graphResource.entities(
        (app.document["assignments"]?.elements ?? []).map { AppAssignment(document: $0) },
        simulation)
    },
    GraphRoute(
      .post, "deviceAppManagement/mobileApps/{id}/assignments",
      .cmdlet("New-MgDeviceAppManagementMobileAppAssignment"), .intune
    ) { (simulation, request, ids) throws(GraphFault) in
      let app = try policy(ids[0], .mobileApp, .intune, simulation)
      let made = try GraphFault.refused(by: .intune) { () throws(DirectoryRejection) in
        try simulation.addAppAssignment(app.id, request.body)
      }
      return .one(
        AppAssignment.graphResource.entity(AppAssignment(document: made), simulation))
    },
    GraphRoute(
      .post, "deviceAppManagement/mobileApps/{id}/assign",
      .scopes(["DeviceManagementApps.ReadWrite.All"]), .intune
    ) { (simulation, request, ids) throws(GraphFault) in
      let app = try policy(ids[0], .mobileApp, .intune, simulation)
      guard case .list(let assignments)? = request.body["mobileAppAssignments"] else {
        throw .badRequest("BadRequest", "The parameter mobileAppAssignments is missing.")
      }
      try GraphFault.refused(by: .intune) { () throws(DirectoryRejection) in
        try simulation.setAppAssignments(app.id, assignments)
      }
      return .nothing
    },
    .list(
      "deviceAppManagement/mobileApps/{id}/deviceStatuses",
      .scopes(["DeviceManagementApps.Read.All", "DeviceManagementApps.ReadWrite.All"]), .intune,
      isBeta: true, AppInstallation.graphResource.schema
    ) { (simulation, ids) throws(GraphFault) in
      let app = try policy(ids[0], .mobileApp, .intune, simulation)
      return AppInstallation.graphResource.entities(
        simulation.installations(of: app), simulation)
    },
    GraphRoute(
      .delete, "deviceAppManagement/mobileApps/{id}/assignments/{id}",
      .scopes(["DeviceManagementApps.ReadWrite.All"]), .intune
    ) { (simulation, _, ids) throws(GraphFault) in
      let app = try policy(ids[0], .mobileApp, .intune, simulation)
      try GraphFault.refused(by: .intune) { () throws(DirectoryRejection) in
        try simulation.removeAppAssignment(app.id, ids[1])
      }
      return .nothing
    },
  ]
}
