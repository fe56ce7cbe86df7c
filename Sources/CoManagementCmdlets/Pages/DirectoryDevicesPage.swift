import CoManagementModel
import ShellRuntime

/// Microsoft Entra admin center > Devices > All devices: the device objects.
/// [site-and-portal, section 4]
struct DirectoryDevicesPage: Page {
  private static let object = "Object ID"

  var path: [String] { ["Microsoft Entra admin center", "Devices", "All devices"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    simulation.directoryDevices.map { device in
      let owner = device.owner.flatMap { simulation.directoryUser($0)?.displayName }
      return Self.rowClass.row(Row(device: device, owner: owner), page: title, engine)
    }
  }

  var actions: [PageAction] { [properties] + changes }

  /// The page of a device object, which opens with its row.
  private var properties: PageAction {
    let title = self.title
    return PageAction("Open", place: "row; Properties", fields: [PageField(Self.object, .text)]) {
      (simulation, entries, engine) throws(ModelRejection) in
      let id = entries[Self.object] ?? ""
      guard let device = StableGUID(text: id).flatMap({ simulation.directoryDevice(id: $0) })
      else { throw .itemNotFound(id) }
      let owner = device.owner.flatMap { simulation.directoryUser($0)?.displayName }
      return [Self.propertyClass.row(Row(device: device, owner: owner), page: title, engine)]
    }
  }

  private var changes: [PageAction] {
    ["Enable", "Disable", "Delete"].map { name in
      PageAction(name, place: "menu", fields: [PageField(Self.object, .text)]) {
        (simulation, entries, _) throws(ModelRejection) in
        try ModelRejection.inTenant { () throws(DirectoryRejection) in
          let id = entries[Self.object] ?? ""
          guard let device = StableGUID(text: id).flatMap({ simulation.directoryDevice(id: $0) })
          else { throw .notMember(id) }
          switch name {
          case "Delete": simulation.removeDirectoryDevice(device.number)
          default:
            try simulation.setDirectoryDevice(device.number, accountEnabled: name == "Enable")
          }
        }
      }
    }
  }

  private struct Row: Sendable {
    let device: DirectoryDevice
    let owner: String?
  }

  /// What the list and the properties both tell.
  private static let shared: [PageColumn<Row>] = [
    PageColumn("Enabled", .text("Enabled") { $0.device.accountEnabled ? "Yes" : "No" }),
    PageColumn("OS", .text("OS") { $0.device.operatingSystem }),
    PageColumn("Version", .text("Version") { $0.device.operatingSystemVersion }),
    PageColumn("Join type", .text("JoinType") { $0.device.trustType.label }),
    PageColumn("Owner", .text("Owner") { $0.owner ?? "N/A" }),
    PageColumn("MDM", .text("MDM") { $0.device.isManaged == true ? "Microsoft Intune" : "None" }),
    PageColumn(
      "Compliant",
      .text("Compliant") { $0.device.isCompliant.map { $0 ? "Yes" : "No" } ?? "N/A" }),
  ]

  private static let propertyClass = PageRowClass<Row>(
    "AdminCenterPage.DirectoryDevicePropertyRow", base: "AdminCenterPage.Row", layout: .list,
    [
      PageColumn("Name", .text("Name") { $0.device.displayName }),
      PageColumn("Device ID", .text("DeviceId") { $0.device.deviceID.description }),
      PageColumn("Object ID", .text("ObjectId") { $0.device.id.description }),
    ] + shared + [
      PageColumn("Registered", .text("Registered") { $0.device.isPending ? "Pending" : "Yes" }),
      PageColumn("Activity", .moment("Activity") { DateTime($0.device.lastSignIn) }),
    ])

  private static let rowClass = PageRowClass<Row>(
    "AdminCenterPage.DirectoryDeviceRow", base: "AdminCenterPage.Row", layout: .table,
    [
      PageColumn("Name", .text("Name") { $0.device.displayName }),
    ] + shared + [
      PageColumn("Activity", .moment("Activity") { DateTime($0.device.lastSignIn) }),
      PageColumn(
        nil,
        .text("Registered") { $0.device.isPending ? "Pending" : "Yes" }),
      PageColumn(nil, .text("ObjectId") { $0.device.id.description }),
      PageColumn(nil, .text("DeviceId") { $0.device.deviceID.description }),
    ])
}

extension DirectoryDevice.TrustType {
  /// The words of the column *Join type*.
  fileprivate var label: String {
    switch self {
    case .serverAd: "Microsoft Entra hybrid joined"
    case .azureAd: "Microsoft Entra joined"
    case .workplace: "Microsoft Entra registered"
    }
  }
}
