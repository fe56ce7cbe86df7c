import CoManagementModel
import ShellRuntime

/// Devices > Enrollment > Windows > Windows Autopilot devices: what is registered, and how far its
/// profile has come. [Autopilot docs: add devices]
struct AutopilotDevicesPage: Page {
  private static let serial = "Serial number"
  private static let hash = "Hardware hash"
  private static let tag = "Group tag"
  private static let user = "User"
  private static let friendlyName = "User friendly name"
  private static let deviceName = "Device name"

  var path: [String] { ["Devices", "Enrollment", "Windows", "Windows Autopilot devices"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    ProfiledDevice.all(simulation).map { Self.rowClass.row($0, page: title, engine) }
  }

  var actions: [PageAction] {
    [importAction, importErrors, sync, edit, assignUser, unassignUser, delete]
  }

  private var importAction: PageAction {
    PageAction(
      "Import", place: "menu; Add Windows Autopilot devices",
      fields: [
        PageField(Self.serial, .text), PageField(Self.hash, .text),
        PageField(Self.tag, .text, isRequired: false),
        PageField(Self.user, .text, isRequired: false),
      ]
    ) { (simulation, entries, _) throws(ModelRejection) in
      try ModelRejection.inTenant { () throws(DirectoryRejection) in
        let names = [
          ("serialNumber", Self.serial), ("hardwareIdentifier", Self.hash),
          ("groupTag", Self.tag), ("assignedUserPrincipalName", Self.user),
        ]
        let fields = names.compactMap { name, field in
          entries[field].map { DocumentField(name, .text($0)) }
        }
        _ = try simulation.importAutopilotDevices([.table(fields)])
      }
    }
  }

  private var importErrors: PageAction {
    PageAction("Import errors", place: "notification; Some devices were not imported") {
      (simulation, _, engine) throws(ModelRejection) in
      simulation.importedAutopilotDevices.compactMap { device in
        device.failure(at: simulation.now).map { failure in
          Self.errorClass.row((device, failure), page: title, engine)
        }
      }
    }
  }

  private var sync: PageAction {
    PageAction("Sync", place: "menu") { (simulation, _, _) throws(ModelRejection) in
      try ModelRejection.inTenant { () throws(DirectoryRejection) in
        try simulation.synchronizeAutopilot()
      }
    }
  }

  private var edit: PageAction {
    PageAction(
      "Edit", place: "device",
      fields: [
        PageField(Self.serial, .text), PageField(Self.tag, .text, isRequired: false),
        PageField(Self.deviceName, .text, isRequired: false),
      ]
    ) { (simulation, entries, _) throws(ModelRejection) in
      try change(&simulation, entries) { (simulation, device) throws(DirectoryRejection) in
        let fields = [("groupTag", Self.tag), ("displayName", Self.deviceName)].compactMap {
          name, field in entries[field].map { DocumentField(name, .text($0)) }
        }
        try simulation.updateAutopilotDevice(device, .table(fields))
      }
    }
  }

  private var assignUser: PageAction {
    PageAction(
      "Assign user", place: "menu",
      fields: [
        PageField(Self.serial, .text), PageField(Self.user, .text),
        PageField(Self.friendlyName, .text, isRequired: false),
      ]
    ) { (simulation, entries, _) throws(ModelRejection) in
      try change(&simulation, entries) { (simulation, device) throws(DirectoryRejection) in
        let fields = [("userPrincipalName", Self.user), ("addressableUserName", Self.friendlyName)]
          .compactMap { name, field in entries[field].map { DocumentField(name, .text($0)) } }
        try simulation.assignUser(to: device, .table(fields))
      }
    }
  }

  private var unassignUser: PageAction {
    PageAction("Unassign user", place: "menu", fields: [PageField(Self.serial, .text)]) {
      (simulation, entries, _) throws(ModelRejection) in
      try change(&simulation, entries) { (simulation, device) throws(DirectoryRejection) in
        simulation.unassignUser(from: device)
      }
    }
  }

  private var delete: PageAction {
    PageAction("Delete", place: "menu", fields: [PageField(Self.serial, .text)]) {
      (simulation, entries, _) throws(ModelRejection) in
      try change(&simulation, entries) { (simulation, device) throws(DirectoryRejection) in
        try simulation.removeAutopilotDevice(device)
      }
    }
  }

  /// Does something about the device of the serial number that was entered.
  private func change(
    _ simulation: inout Simulation, _ entries: PageEntries,
    _ body: (inout Simulation, AutopilotDevice) throws(DirectoryRejection) -> Void
  ) throws(ModelRejection) {
    try ModelRejection.inTenant { () throws(DirectoryRejection) in
      let serial = entries[Self.serial] ?? ""
      let found = simulation.autopilotDevices.first {
        TextComparison.equalsIgnoringCase($0.serialNumber, serial)
      }
      guard let found else { throw .notMember(serial) }
      try body(&simulation, found)
    }
  }

  private static let rowClass = PageRowClass<ProfiledDevice>(
    "AdminCenterPage.AutopilotDeviceRow", base: "AdminCenterPage.Row", layout: .table,
    [
      PageColumn("Serial number", .text("SerialNumber") { $0.device.serialNumber }),
      PageColumn("Group tag", .text("GroupTag") { $0.device.groupTag }),
      PageColumn("Profile status", .text("ProfileStatus") { $0.assignment.status.label }),
      PageColumn("Assigned profile", .text("AssignedProfile") { profile($0) }),
      PageColumn(
        "Enrollment state", .text("EnrollmentState") { state($0.device.enrollmentState) }),
      PageColumn(nil, .text("User") { $0.device.userPrincipalName }),
      PageColumn(nil, .text("DeviceName") { $0.device.displayName }),
      PageColumn(
        nil, .moment("DateAssigned") { $0.assignment.assigned.map(DateTime.init) }),
      PageColumn(
        nil, .text("ConflictingProfiles") {
          $0.assignment.conflicting.map(\.displayName).joined(separator: ", ")
        }),
      PageColumn(
        nil, .text("AssociatedEntraDevice") { $0.device.directoryDeviceID?.description }),
      PageColumn(nil, .text("AssociatedIntuneDevice") { $0.device.managedDeviceID?.description }),
      PageColumn(nil, .moment("LastContacted") { $0.device.contacted.map(DateTime.init) }),
      PageColumn(nil, .text("Id") { $0.device.id.description }),
    ])

  private static func profile(_ row: ProfiledDevice) -> String? {
    row.assignment.assigned == nil ? nil : row.assignment.profile?.displayName
  }

  private static func state(_ state: AutopilotDevice.EnrollmentState) -> String {
    switch state {
    case .notContacted: "Not enrolled"
    case .enrolled: "Enrolled"
    case .failed: "Failed"
    }
  }

  /// [support: import-windows-autopilot-device-csv-files-errors]
  private static let errorClass = PageRowClass<
    (device: ImportedAutopilotDevice, failure: ImportedAutopilotDevice.Failure)
  >(
    "AdminCenterPage.AutopilotImportErrorRow", base: "AdminCenterPage.Row", layout: .list,
    [
      PageColumn("Serial number", .text("SerialNumber") { $0.device.serialNumber }),
      PageColumn("Error details", .text("ErrorDetails") { $0.failure.details }),
      PageColumn(
        "Error code", .text("ErrorCode") { "\($0.failure.rawValue) - \($0.failure.name)" }),
      PageColumn("Imported", .moment("Imported") { DateTime($0.device.uploaded) }),
    ])
}
