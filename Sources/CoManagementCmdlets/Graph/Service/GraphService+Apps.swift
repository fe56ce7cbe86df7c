import CoManagementModel
import ShellRuntime

extension GraphService {
  /// Requests about apps of Intune and devices of Windows Autopilot.
  static let apps: [GraphRoute] =
    routes(
      "deviceAppManagement/mobileApps", .mobileApp, TenantPolicy.appResource,
      read: .cmdlet("Get-MgDeviceAppManagementMobileApp"),
      write: ["DeviceManagementApps.ReadWrite.All"]) + assignmentsOfApps + autopilot

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
  ]

  private static let autopilot: [GraphRoute] = [
    .list(
      "deviceManagement/windowsAutopilotDeviceIdentities",
      .cmdlet("Get-MgDeviceManagementWindowsAutopilotDeviceIdentity"), .intune,
      AutopilotDevice.graphResource.schema
    ) { simulation, _ in
      AutopilotDevice.graphResource.entities(simulation.autopilotDevices, simulation)
    },
    .one(
      "deviceManagement/windowsAutopilotDeviceIdentities/{id}",
      .cmdlet("Get-MgDeviceManagementWindowsAutopilotDeviceIdentity"), .intune
    ) { (simulation, ids) throws(GraphFault) in
      let devices = AutopilotDevice.graphResource.entities(
        simulation.autopilotDevices, simulation)
      return try find(ids[0], in: devices, .intune)
    },
    .list(
      "deviceManagement/importedWindowsAutopilotDeviceIdentities",
      .scopes([
        "DeviceManagementServiceConfig.Read.All", "DeviceManagementServiceConfig.ReadWrite.All",
      ]), .intune, ImportedAutopilotDevice.graphResource.schema
    ) { simulation, _ in
      ImportedAutopilotDevice.graphResource.entities(
        simulation.importedAutopilotDevices, simulation)
    },
    GraphRoute(
      .post, "deviceManagement/importedWindowsAutopilotDeviceIdentities/import",
      .cmdlet("Import-MgDeviceManagementImportedWindowsAutopilotDeviceIdentity"), .intune
    ) { (simulation, request, _) throws(GraphFault) in
      guard case .list(let devices)? = request.body["importedWindowsAutopilotDeviceIdentities"]
      else {
        throw .badRequest(
          "BadRequest", "The parameter importedWindowsAutopilotDeviceIdentities is missing.")
      }
      let made = try GraphFault.refused(by: .intune) { () throws(DirectoryRejection) in
        try simulation.importAutopilotDevices(devices)
      }
      return .collection(
        ImportedAutopilotDevice.graphResource.entities(made, simulation),
        ImportedAutopilotDevice.graphResource.schema)
    },
  ]
}
