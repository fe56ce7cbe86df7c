import CoManagementModel
import ShellRuntime

extension GraphService {
  /// Requests about devices of Windows Autopilot; what beta has more of comes first.
  static let autopilot: [GraphRoute] =
    identitiesOfBeta + identities + identityActions + imports + autopilotSettings

  private static let path = "deviceManagement/windowsAutopilotDeviceIdentities"
  private static let importPath = "deviceManagement/importedWindowsAutopilotDeviceIdentities"

  private static let identitiesOfBeta: [GraphRoute] = [
    .list(
      path, .cmdlet("Get-MgDeviceManagementWindowsAutopilotDeviceIdentity"), .intune,
      isBeta: true, ProfiledDevice.graphResource.schema
    ) { simulation, _ in
      ProfiledDevice.graphResource.entities(ProfiledDevice.all(simulation), simulation)
    },
    .one(
      "\(path)/{id}", .cmdlet("Get-MgDeviceManagementWindowsAutopilotDeviceIdentity"), .intune,
      isBeta: true
    ) { (simulation, ids) throws(GraphFault) in
      let device = try identity(ids[0], simulation)
      return ProfiledDevice.graphResource.entity(
        ProfiledDevice(device: device, assignment: simulation.profileAssignment(of: device)),
        simulation)
    },
    profile("deploymentProfile") { $0.assigned == nil ? nil : $0.profile },
    profile("intendedDeploymentProfile", \.profile),
  ]

  /// The profile of an identity, if it has one.
  private static func profile(
    _ name: String, _ find: @escaping @Sendable (ProfileAssignment) -> TenantPolicy?
  ) -> GraphRoute {
    .one("\(path)/{id}/\(name)", .scopes(readScopes), .intune, isBeta: true) {
      (simulation, ids) throws(GraphFault) in
      let device = try identity(ids[0], simulation)
      guard let profile = find(simulation.profileAssignment(of: device)) else {
        throw .notFound(name, .intune)
      }
      return TenantPolicy.profileResource.entity(profile, simulation)
    }
  }

  private static let identities: [GraphRoute] = [
    .list(
      path, .cmdlet("Get-MgDeviceManagementWindowsAutopilotDeviceIdentity"), .intune,
      AutopilotDevice.graphResource.schema
    ) { simulation, _ in
      AutopilotDevice.graphResource.entities(simulation.autopilotDevices, simulation)
    },
    .one(
      "\(path)/{id}", .cmdlet("Get-MgDeviceManagementWindowsAutopilotDeviceIdentity"), .intune
    ) { (simulation, ids) throws(GraphFault) in
      AutopilotDevice.graphResource.entity(try identity(ids[0], simulation), simulation)
    },
    GraphRoute(.delete, "\(path)/{id}", .scopes(writeScopes), .intune) {
      (simulation, _, ids) throws(GraphFault) in
      let device = try identity(ids[0], simulation)
      try GraphFault.refused(by: .intune) { () throws(DirectoryRejection) in
        try simulation.removeAutopilotDevice(device)
      }
      return .nothing
    },
  ]

  private static let identityActions: [GraphRoute] = [
    action("updateDeviceProperties") {
      (simulation, device, body) throws(DirectoryRejection) in
      try simulation.updateAutopilotDevice(device, body)
    },
    action("assignUserToDevice") { (simulation, device, body) throws(DirectoryRejection) in
      try simulation.assignUser(to: device, body)
    },
    action("unassignUserFromDevice") { (simulation, device, _) throws(DirectoryRejection) in
      simulation.unassignUser(from: device)
    },
  ]

  /// What is done to one identity. [Graph docs: windowsAutopilotDeviceIdentity, actions]
  private static func action(
    _ name: String,
    _ body:
      @escaping @Sendable (inout Simulation, AutopilotDevice, DocumentValue)
      throws(DirectoryRejection) -> Void
  ) -> GraphRoute {
    GraphRoute(.post, "\(path)/{id}/\(name)", .scopes(writeScopes), .intune) {
      (simulation, request, ids) throws(GraphFault) in
      let device = try identity(ids[0], simulation)
      try GraphFault.refused(by: .intune) { () throws(DirectoryRejection) in
        try body(&simulation, device, request.body)
      }
      return .nothing
    }
  }

  private static let imports: [GraphRoute] = [
    .list(importPath, .scopes(readScopes), .intune, ImportedAutopilotDevice.graphResource.schema) {
      simulation, _ in
      ImportedAutopilotDevice.graphResource.entities(
        simulation.importedAutopilotDevices, simulation)
    },
    .one("\(importPath)/{id}", .scopes(readScopes), .intune) {
      (simulation, ids) throws(GraphFault) in
      try find(
        ids[0],
        in: ImportedAutopilotDevice.graphResource.entities(
          simulation.importedAutopilotDevices, simulation), .intune)
    },
    GraphRoute(.post, importPath, .scopes(writeScopes), .intune) {
      (simulation, request, _) throws(GraphFault) in
      let made = try importDevices([request.body], &simulation)
      return .one(ImportedAutopilotDevice.graphResource.entity(made[0], simulation))
    },
    GraphRoute(
      .post, "\(importPath)/import",
      .cmdlet("Import-MgDeviceManagementImportedWindowsAutopilotDeviceIdentity"), .intune
    ) { (simulation, request, _) throws(GraphFault) in
      guard case .list(let devices)? = request.body["importedWindowsAutopilotDeviceIdentities"]
      else {
        throw .badRequest(
          "BadRequest", "The parameter importedWindowsAutopilotDeviceIdentities is missing.")
      }
      return .collection(
        ImportedAutopilotDevice.graphResource.entities(
          try importDevices(devices, &simulation), simulation),
        ImportedAutopilotDevice.graphResource.schema)
    },
    GraphRoute(.delete, "\(importPath)/{id}", .scopes(writeScopes), .intune) {
      (simulation, _, ids) throws(GraphFault) in
      let id = StableGUID(text: ids[0])
      guard let device = simulation.importedAutopilotDevices.first(where: { $0.id == id }) else {
        throw .notFound(ids[0], .intune)
      }
      try GraphFault.refused(by: .intune) { () throws(DirectoryRejection) in
        try simulation.removeImport(id: device.id)
      }
      return .nothing
    },
  ]

  private static func importDevices(
    _ devices: [DocumentValue], _ simulation: inout Simulation
  ) throws(GraphFault) -> [ImportedAutopilotDevice] {
    try GraphFault.refused(by: .intune) { () throws(DirectoryRejection) in
      try simulation.importAutopilotDevices(devices)
    }
  }

  /// [Graph docs, beta: windowsAutopilotSettings]
  private static let autopilotSettings: [GraphRoute] = [
    .one("deviceManagement/windowsAutopilotSettings", .scopes(readScopes), .intune, isBeta: true) {
      simulation, _ in
      AutopilotSettings.graphResource.entity(AutopilotSettings(simulation), simulation)
    },
    GraphRoute(
      .post, "deviceManagement/windowsAutopilotSettings/sync", .scopes(writeScopes), .intune,
      isBeta: true
    ) { (simulation, _, _) throws(GraphFault) in
      try GraphFault.refused(by: .intune) { () throws(DirectoryRejection) in
        try simulation.synchronizeAutopilot()
      }
      return .nothing
    },
  ]

  private static let readScopes = [
    "DeviceManagementServiceConfig.Read.All", "DeviceManagementServiceConfig.ReadWrite.All",
  ]
  private static let writeScopes = ["DeviceManagementServiceConfig.ReadWrite.All"]

  /// The identity of an id.
  private static func identity(
    _ id: String, _ simulation: Simulation
  ) throws(GraphFault) -> AutopilotDevice {
    guard let guid = StableGUID(text: id), let device = simulation.autopilotDevice(id: guid) else {
      throw .notFound(id, .intune)
    }
    return device
  }
}

/// How the tenant stands with Windows Autopilot's service.
struct AutopilotSettings: Sendable {
  let id: StableGUID
  let synchronized: VirtualInstant?

  init(_ simulation: Simulation) {
    id = simulation.tenant.id
    synchronized = simulation.autopilotSynchronized
  }

  /// [Graph docs, beta: windowsAutopilotSettings]
  static let graphResource = GraphResource<AutopilotSettings>(
    "windowsAutopilotSettings", service: .intune,
    [
      .text("id") { $0.id.description },
      .moment("lastManualSyncTriggerDateTime") { settings, _ in settings.synchronized },
      .moment("lastSyncDateTime") { settings, _ in settings.synchronized },
      .text("syncStatus") { $0.synchronized == nil ? "unknown" : "completed" },
    ])
}
