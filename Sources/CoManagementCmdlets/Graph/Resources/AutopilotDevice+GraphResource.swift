import CoManagementModel

extension AutopilotDevice {
  /// Graph's `windowsAutopilotDeviceIdentity`. [Graph docs: windowsAutopilotDeviceIdentity]
  static let graphResource = GraphResource<AutopilotDevice>(
    "windowsAutopilotDeviceIdentity",
    shown: ["SerialNumber", "Id", "GroupTag", "EnrollmentState"], service: .intune, empty: unused,
    [.value("AdditionalProperties", .open) { _, _ in .table([]) }] + columns { $0 })

  fileprivate static let unused =
    "purchaseOrderIdentifier resourceName skuNumber systemFamily"

  /// What both versions of Graph have of an identity.
  fileprivate static func columns<Source>(
    _ device: @escaping @Sendable (Source) -> AutopilotDevice
  ) -> [GraphResource<Source>.Column] {
    [
      .text("addressableUserName") { device($0).addressableUserName },
      .text("azureActiveDirectoryDeviceId") { device($0).directoryDeviceID?.description },
      .text("displayName") { device($0).displayName },
      .text("enrollmentState") { device($0).enrollmentState.rawValue },
      .text("groupTag") { device($0).groupTag },
      .text("id") { device($0).id.description },
      .moment("lastContactedDateTime") { source, _ in device(source).contacted },
      .text("managedDeviceId") { device($0).managedDeviceID?.description },
      .text("manufacturer") { _ in nil },
      .text("model") { _ in nil },
      .text("productKey") { _ in "" },
      .text("serialNumber") { device($0).serialNumber },
      .text("userPrincipalName") { device($0).userPrincipalName },
    ]
  }
}

/// An identity with how far its profile has come: what Graph's beta has.
struct ProfiledDevice: Sendable {
  let device: AutopilotDevice
  let assignment: ProfileAssignment

  /// All of them.
  static func all(_ simulation: Simulation) -> [ProfiledDevice] {
    simulation.profileAssignments().map {
      ProfiledDevice(device: $0.device, assignment: $0.assignment)
    }
  }

  /// [Graph docs, beta: windowsAutopilotDeviceIdentity]
  static let graphResource = GraphResource<ProfiledDevice>(
    "windowsAutopilotDeviceIdentity", service: .intune, empty: AutopilotDevice.unused,
    AutopilotDevice.columns(\.device) + [
      .moment("deploymentProfileAssignedDateTime") { source, _ in source.assignment.assigned },
      .text("deploymentProfileAssignmentDetailedStatus") { _ in "none" },
      .text("deploymentProfileAssignmentStatus") { $0.assignment.status.rawValue },
      .text("remediationState") { _ in "noRemediationRequired" },
      .navigation("deploymentProfile") { source, simulation in
        source.assignment.assigned == nil ? [] : source.profileEntities(simulation)
      },
      .navigation("intendedDeploymentProfile") { source, simulation in
        source.profileEntities(simulation)
      },
    ])

  private func profileEntities(_ simulation: Simulation) -> [GraphEntity] {
    assignment.profile.map { [TenantPolicy.profileResource.entity($0, simulation)] } ?? []
  }
}

extension ImportedAutopilotDevice {
  /// Graph's `importedWindowsAutopilotDeviceIdentity`.
  static let graphResource = GraphResource<ImportedAutopilotDevice>(
    "importedWindowsAutopilotDeviceIdentity",
    shown: ["SerialNumber", "Id", "GroupTag", "ImportId"], service: .intune,
    empty: "hardwareIdentifier productKey",
    [
      .value("AdditionalProperties", .open) { _, _ in .table([]) },
      .text("assignedUserPrincipalName") { $0.assignedUser },
      .text("groupTag") { $0.groupTag },
      .text("id") { $0.id.description },
      .text("importId") { $0.importID },
      .text("serialNumber") { $0.serialNumber },
      .value("state", .complex(ImportState.graphResource.schema)) { device, simulation in
        .entity(
          ImportState.graphResource.entity(
            ImportState(
              status: device.status(at: simulation.now),
              failure: device.failure(at: simulation.now)), simulation))
      },
    ])
}

/// How an import went.
struct ImportState: Sendable {
  let status: ImportedAutopilotDevice.Status
  let failure: ImportedAutopilotDevice.Failure?

  /// [Graph docs: importedWindowsAutopilotDeviceIdentityState]
  static let graphResource = GraphResource<ImportState>(
    "importedWindowsAutopilotDeviceIdentityState", service: .intune,
    empty: "deviceRegistrationId",
    [
      .number("deviceErrorCode") { $0.failure?.rawValue ?? 0 },
      .text("deviceErrorName") { $0.failure?.name ?? "" },
      .text("deviceImportStatus") { $0.status.rawValue },
    ])
}
