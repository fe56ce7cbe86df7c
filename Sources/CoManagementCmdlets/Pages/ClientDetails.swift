import CoManagementModel
import ShellRuntime

/// The pages of tenant attach behind a device: what the site knows of its client.
/// [site-and-portal, section 7]
enum ClientDetails {
  /// Devices > All devices > a device > Client details.
  static func rows(
    _ simulation: Simulation, _ name: String?, page: String, _ engine: Engine
  ) -> [ShellObject] {
    guard let client = uploaded(simulation, name) else { return [] }
    return [rowClass.row(client, page: page, engine)]
  }

  /// ... > Collections: those that have the device as a member.
  static func collections(
    _ simulation: Simulation, _ name: String?, page: String, _ engine: Engine
  ) -> [ShellObject] {
    guard let client = uploaded(simulation, name) else { return [] }
    return simulation.collections.filter { $0.collectionType == 2 && $0.contains(client) }
      .map { collectionClass.row($0, page: page, engine) }
  }

  /// ... > Boundary groups.
  static func boundaryGroups(
    _ simulation: Simulation, _ name: String?, page: String, _ engine: Engine
  ) -> [ShellObject] {
    guard let client = uploaded(simulation, name),
      let group = simulation.boundaryGroup(of: client)
    else { return [] }
    return [groupClass.row(group, page: page, engine)]
  }

  /// The client of a device that the uploads have; nil for any other.
  private static func uploaded(
    _ simulation: Simulation, _ name: String?
  ) -> CombinedDeviceResource? {
    guard simulation.lastVisibleSynchronization != nil,
      let client = simulation.devices[named: name ?? ""], simulation.isUploaded(client)
    else { return nil }
    return client
  }

  private static let rowClass = PageRowClass<CombinedDeviceResource>(
    "AdminCenterPage.ClientDetailsRow", base: "AdminCenterPage.Row", layout: .list,
    [
      PageColumn("Device name", .text("DeviceName") { $0.name }),
      PageColumn("Client version", .text("ClientVersion") { $0.clientVersion ?? "" }),
      PageColumn("Site code", .text("SiteCode") { $0.siteCode ?? "" }),
      PageColumn(
        "Last policy request",
        .moment("LastPolicyRequest") { $0.lastPolicyRequest.map(DateTime.init) }),
      PageColumn(
        "Last active time", .moment("LastActiveTime") { $0.lastActiveTime.map(DateTime.init) }),
      PageColumn(
        "Last management point", .text("LastManagementPoint") { $0.lastMPServerName ?? "" }),
      PageColumn("Online status", .text("OnlineStatus") { $0.isActive ? "Online" : "Offline" }),
    ])

  private static let collectionClass = PageRowClass<SiteCollection>(
    "AdminCenterPage.CollectionRow", base: "AdminCenterPage.Row", layout: .table,
    [
      PageColumn("Collection ID", .text("CollectionID") { $0.collectionID }),
      PageColumn("Name", .text("Name") { $0.name }),
    ])

  private static let groupClass = PageRowClass<BoundaryGroup>(
    "AdminCenterPage.BoundaryGroupRow", base: "AdminCenterPage.Row", layout: .table,
    [
      PageColumn("Name", .text("Name") { $0.name }),
      PageColumn("Group ID", .number("GroupID") { $0.id }),
    ])
}
