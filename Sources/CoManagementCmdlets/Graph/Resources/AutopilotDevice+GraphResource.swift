import CoManagementModel

extension AutopilotDevice {
  /// Graph's `windowsAutopilotDeviceIdentity`. [Graph docs: windowsAutopilotDeviceIdentity]
  static let graphResource = GraphResource<AutopilotDevice>(
    "windowsAutopilotDeviceIdentity",
    shown: ["SerialNumber", "Id", "GroupTag", "EnrollmentState"], service: .intune,
    empty: """
      addressableUserName displayName purchaseOrderIdentifier resourceName skuNumber \
      systemFamily
      """,
    [
      .value("AdditionalProperties", .open) { _, _ in .table([]) },
      .text("azureActiveDirectoryDeviceId") { $0.directoryDeviceID?.description },
      .text("enrollmentState") { $0.managedDeviceID == nil ? "notContacted" : "enrolled" },
      .text("groupTag") { $0.groupTag },
      .text("id") { $0.id.description },
      .moment("lastContactedDateTime") { device, _ in device.contacted },
      .text("managedDeviceId") { $0.managedDeviceID?.description },
      .text("manufacturer") { _ in nil },
      .text("model") { _ in nil },
      .text("productKey") { _ in "" },
      .text("serialNumber") { $0.serialNumber },
      .text("userPrincipalName") { $0.userPrincipalName },
    ])
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
            ImportState(status: device.status(at: simulation.now)), simulation))
      },
    ])
}

/// How an import went.
struct ImportState: Sendable {
  let status: ImportedAutopilotDevice.Status

  /// A serial number can be registered once.
  /// [Intune docs: troubleshoot device import, 806 ZtdDeviceAlreadyAssigned]
  static let graphResource = GraphResource<ImportState>(
    "importedWindowsAutopilotDeviceIdentityState", service: .intune,
    empty: "deviceRegistrationId",
    [
      .number("deviceErrorCode") { $0.status == .error ? 806 : 0 },
      .text("deviceErrorName") { $0.status == .error ? "ZtdDeviceAlreadyAssigned" : "" },
      .text("deviceImportStatus") { $0.status.rawValue },
    ])
}
