import CoManagementModel
import ShellRuntime

/// Assets and Compliance > Overview > Devices, with the columns that administrators of co-managed
/// devices add. [site-and-portal, section 2]
struct DevicesNode: Page {
  private static let device = "Device"

  var path: [String] { ["Assets and Compliance", "Overview", "Devices"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    simulation.devices.map { Self.rowClass.row($0, page: title, engine) }
  }

  var actions: [PageAction] {
    [
      PageAction(
        "Download Computer Policy", place: "ribbon, Client Notification",
        fields: [PageField(Self.device, .text)]
      ) { (simulation, entries, user) throws(ModelRejection) in
        try simulation.requestPolicyNow(
          resourceIDs: [try simulation.device(named: entries[Self.device])], by: user)
      },
      PageAction("Approve", place: "ribbon", fields: [PageField(Self.device, .text)]) {
        (simulation, entries, user) throws(ModelRejection) in
        try simulation.approveDevice(
          resourceID: try simulation.device(named: entries[Self.device]), by: user)
      },
    ] + [("Block", true), ("Unblock", false)].map { name, isBlocked in
      PageAction(name, place: "ribbon", fields: [PageField(Self.device, .text)]) {
        (simulation, entries, user) throws(ModelRejection) in
        try simulation.setDevice(
          resourceID: try simulation.device(named: entries[Self.device]), isBlocked: isBlocked,
          by: user)
      }
    }
  }

  private static let rowClass = PageRowClass<CombinedDeviceResource>(
    "ConsoleNode.DeviceRow", base: "ConsoleNode.Row", layout: .table,
    [
      PageColumn("Name", .text("Name") { $0.name }),
      PageColumn("Client", .text("Client") { $0.isClient ? "Yes" : "No" }),
      PageColumn("Site code", .text("SiteCode") { $0.siteCode ?? "" }),
      PageColumn(
        "Client activity",
        .text("ClientActivity") {
          $0.clientActiveStatus.map { $0 == 1 ? "Active" : "Inactive" } ?? ""
        }),
      PageColumn("Co-managed", .text("CoManaged") { $0.isCoManaged ? "Yes" : "No" }),
      PageColumn("Primary user(s)", .text("PrimaryUser") { $0.userName ?? "" }),
      PageColumn(nil, .number("ResourceID") { $0.resourceID }),
      PageColumn(nil, .text("AADDeviceID") { $0.directoryDeviceID?.description ?? "" }),
      PageColumn(nil, .text("AADTenantID") { $0.directoryTenantID?.description ?? "" }),
    ])
}

extension Simulation {
  /// The resource id of a device whose name was entered.
  func device(named name: String?) throws(ModelRejection) -> Int {
    guard let found = devices[named: name ?? ""] else { throw .itemNotFound(name ?? "") }
    return found.resourceID
  }
}
