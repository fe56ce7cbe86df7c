import CoManagementModel
import ShellRuntime

/// Microsoft Entra admin center > Devices > Device settings: joining and registering devices.
/// [Entra docs: manage-device-identities, Configure device settings]
struct DeviceSettingsPage: Page {
  private static let joining = "Users may join devices to Microsoft Entra"
  private static let selected = "Selected"
  private static let limit = "Maximum number of devices per user"
  private static let factor = "Require Multifactor Authentication to register or join devices"

  var path: [String] { ["Microsoft Entra admin center", "Devices", "Device settings"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    let settings = simulation.enrollmentSettings
    var names: [String] = []
    if case .selected(let groups) = settings.joining {
      names = groups.compactMap { simulation.directoryGroup($0)?.displayName }
    }
    return [Self.rowClass.row(Row(settings: settings, groups: names), page: title, engine)]
  }

  var actions: [PageAction] {
    [
      PageAction(
        "Save", place: "page",
        fields: [
          PageField(Self.joining, .choice(["All", Self.selected, "None"]), isRequired: false),
          PageField(
            Self.selected, .text, isRequired: false,
            when: PageCondition(Self.joining, is: [Self.selected])),
          PageField(Self.limit, .number(0...100), isRequired: false),
          PageField(Self.factor, .choice(["Yes", "No"]), isRequired: false),
        ]
      ) { (simulation, entries, _) throws(ModelRejection) in
        try ModelRejection.inTenant { () throws(DirectoryRejection) in
          try simulation.setDeviceRegistration(
            limit: entries[Self.limit].flatMap { Int($0) },
            isMFARequired: entries[Self.factor].map { $0 == "Yes" },
            joining: try Self.entered(entries, simulation))
        }
      }
    ]
  }

  /// What was entered of who may join; nil = nothing.
  private static func entered(
    _ entries: PageEntries, _ simulation: Simulation
  ) throws(DirectoryRejection) -> EnrollmentSettings.Joining? {
    switch entries[joining] ?? "" {
    case "All": return .all
    case "None": return EnrollmentSettings.Joining.none
    case selected:
      var groups: [Int] = []
      for name in (entries[selected] ?? "").split(separator: ",").map(String.init) {
        groups.append(try simulation.group(named: name).number)
      }
      return .selected(groups)
    default: return nil
    }
  }

  private struct Row: Sendable {
    let settings: EnrollmentSettings
    let groups: [String]

    var joining: String {
      switch settings.joining {
      case .all: "All"
      case .none: "None"
      case .selected: DeviceSettingsPage.selected
      }
    }
  }

  private static let rowClass = PageRowClass<Row>(
    "AdminCenterPage.DeviceSettingsRow", base: "AdminCenterPage.Row", layout: .list,
    [
      PageColumn(joining, .text("UsersMayJoin") { $0.joining }),
      PageColumn(selected, .text("Selected") { $0.groups.joined(separator: ", ") }),
      PageColumn(limit, .number("MaximumDevices") { $0.settings.directoryDeviceLimit }),
      PageColumn(
        factor, .text("RequireMFA") { $0.settings.isMFARequiredToJoin ? "Yes" : "No" }),
    ])
}
