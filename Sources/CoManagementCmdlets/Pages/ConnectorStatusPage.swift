import CoManagementModel
import ShellRuntime

/// Tenant administration > Tenant status > Connector status: all connectors of the tenant with
/// their status. The lab knows the one of Configuration Manager. [memdocs tenant-status]
struct ConnectorStatusPage: Page {
  private struct Row {
    let status: String
    let synchronized: VirtualInstant?
  }

  var path: [String] { ["Tenant administration", "Tenant status", "Connector status"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    let row = Row(
      status: simulation.isAttached ? simulation.connectorHealth.rawValue : "Not enabled",
      synchronized: simulation.lastVisibleSynchronization)
    return [Self.rowClass.row(row, page: title, engine)]
  }

  private static let rowClass = PageRowClass<Row>(
    "AdminCenterPage.ConnectorStatusRow", base: "AdminCenterPage.Row", layout: .table,
    [
      PageColumn("Status", .text("Status") { $0.status }),
      PageColumn(
        "Connector", .text("Connector") { _ in "Microsoft Endpoint Configuration Manager" }),
      PageColumn(
        "Last sync", .moment("LastSync") { $0.synchronized.map(DateTime.init) }),
    ])
}
