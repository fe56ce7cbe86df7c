import CoManagementModel
import ShellRuntime

/// Devices > Enrollment > Device platform restriction: the default restriction, as far as Windows
/// goes. [Intune docs: enrollment restrictions]
struct PlatformRestrictionPage: Page {
  private static let platform = "Windows (MDM)"
  private static let personal = "Personally owned"
  private static let minimum = "Minimum version"
  private static let maximum = "Maximum version"
  private static let choices = ["Allow", "Block"]

  var path: [String] { ["Devices", "Enrollment", "Device platform restriction"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    [Self.rowClass.row(simulation.enrollmentSettings, page: title, engine)]
  }

  var actions: [PageAction] {
    [
      PageAction(
        "Edit", place: "All users; Properties; Platform settings",
        fields: [
          PageField(Self.platform, .choice(Self.choices), isRequired: false),
          PageField(Self.personal, .choice(Self.choices), isRequired: false),
          PageField(Self.minimum, .version, isRequired: false),
          PageField(Self.maximum, .version, isRequired: false),
        ]
      ) { (simulation, entries, _) throws(ModelRejection) in
        try ModelRejection.inTenant { () throws(DirectoryRejection) in
          try simulation.setWindowsRestriction(
            isBlocked: entries[Self.platform].map { $0 == "Block" },
            arePersonalDevicesBlocked: entries[Self.personal].map { $0 == "Block" },
            minimumVersion: entries[Self.minimum], maximumVersion: entries[Self.maximum])
        }
      }
    ]
  }

  private static let rowClass = PageRowClass<EnrollmentSettings>(
    "AdminCenterPage.PlatformRestrictionRow", base: "AdminCenterPage.Row", layout: .list,
    [
      PageColumn("Name", .text("Name") { _ in "All users" }),
      PageColumn("Priority", .text("Priority") { _ in "Default" }),
      PageColumn(platform, .text("Windows") { $0.isWindowsBlocked ? "Block" : "Allow" }),
      PageColumn(
        personal, .text("PersonallyOwned") { $0.arePersonalDevicesBlocked ? "Block" : "Allow" }),
      PageColumn(minimum, .text("MinimumVersion") { $0.minimumVersion }),
      PageColumn(maximum, .text("MaximumVersion") { $0.maximumVersion }),
    ])
}
