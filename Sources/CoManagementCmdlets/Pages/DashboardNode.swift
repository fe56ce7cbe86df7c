import CoManagementModel
import ShellRuntime

/// Monitoring > Overview > Co-management: the dashboard, a row for each line of each tile.
/// [memdocs how-to-monitor]
struct DashboardNode: Page {
  var path: [String] { ["Monitoring", "Overview", "Co-management"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    simulation.coManagementDashboard.entries.map { Self.rowClass.row($0, page: title, engine) }
  }

  private static let rowClass = PageRowClass<CoManagementDashboard.Entry>(
    "ConsoleNode.DashboardRow", base: "ConsoleNode.Row", layout: .table,
    [
      PageColumn("Tile", .text("Tile") { $0.tile }),
      PageColumn("State", .text("State") { $0.name }),
      PageColumn("Devices", .number("Devices") { $0.devices }),
    ])
}
