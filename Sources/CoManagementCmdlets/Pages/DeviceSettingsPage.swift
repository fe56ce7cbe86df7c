import CoManagementModel
import ShellRuntime

/// Microsoft Entra admin center > Devices > Device settings: joining and registering devices.
/// [Entra docs: manage-device-identities, Configure device settings]
struct DeviceSettingsPage: Page {
  private static let limit = "Maximum number of devices per user"
  private static let factor = "Require Multifactor Authentication to register or join devices"

  var path: [String] { ["Microsoft Entra admin center", "Devices", "Device settings"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    [Self.rowClass.row(simulation.enrollmentSettings, page: title, engine)]
  }

  var actions: [PageAction] {
    [
      PageAction(
        "Save", place: "page",
        fields: [
          PageField(Self.limit, .number(0...100), isRequired: false),
          PageField(Self.factor, .choice(["Yes", "No"]), isRequired: false),
        ]
      ) { (simulation, entries, _) throws(ModelRejection) in
        try ModelRejection.inTenant { () throws(DirectoryRejection) in
          try simulation.setDeviceRegistration(
            limit: entries[Self.limit].flatMap { Int($0) },
            isMFARequired: entries[Self.factor].map { $0 == "Yes" })
        }
      }
    ]
  }

  private static let rowClass = PageRowClass<EnrollmentSettings>(
    "AdminCenterPage.DeviceSettingsRow", base: "AdminCenterPage.Row", layout: .list,
    [
      PageColumn(limit, .number("MaximumDevices") { $0.directoryDeviceLimit }),
      PageColumn(factor, .text("RequireMFA") { $0.isMFARequiredToJoin ? "Yes" : "No" }),
    ])
}
