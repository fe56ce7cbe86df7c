import CoManagementModel
import ShellRuntime

/// Devices > Enrollment > Device limit restriction: the default restriction.
/// [Intune docs: enrollment restrictions]
struct DeviceLimitPage: Page {
  private static let limit = "Device limit"

  var path: [String] { ["Devices", "Enrollment", "Device limit restriction"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    [Self.rowClass.row(simulation.enrollmentSettings, page: title, engine)]
  }

  var actions: [PageAction] {
    [
      PageAction(
        "Edit", place: "All users; Properties",
        fields: [PageField(Self.limit, .number(1...15))]
      ) { (simulation, entries, _) throws(ModelRejection) in
        try ModelRejection.inTenant { () throws(DirectoryRejection) in
          try simulation.setDeviceLimit(entries[Self.limit].flatMap { Int($0) } ?? 5)
        }
      }
    ]
  }

  private static let rowClass = PageRowClass<EnrollmentSettings>(
    "AdminCenterPage.DeviceLimitRow", base: "AdminCenterPage.Row", layout: .table,
    [
      PageColumn("Priority", .text("Priority") { _ in "Default" }),
      PageColumn("Name", .text("Name") { _ in "All users" }),
      PageColumn(limit, .number("DeviceLimit") { $0.deviceLimit }),
      PageColumn("Assigned", .text("Assigned") { _ in "Yes" }),
    ])
}
