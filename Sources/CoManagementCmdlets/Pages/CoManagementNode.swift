import CoManagementModel
import ShellRuntime

/// Monitoring > Overview > Co-management: the dashboard, one row a figure of a tile.
/// [domain/site-and-portal, 3]
struct CoManagementNode: Page {
  var path: [String] { ["Monitoring", "Overview", "Co-management"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    simulation.coManagementDashboard.figures.map {
      Self.rowClass.row($0, page: title, engine)
    }
  }

  private static let rowClass = PageRowClass<CoManagementDashboard.Figure>(
    "ConsoleNode.CoManagementRow", base: "ConsoleNode.Row", layout: .table,
    [
      PageColumn("Tile", .text("Tile") { $0.tile }),
      PageColumn("Figure", .text("Figure") { $0.label }),
      PageColumn("Devices", .number("Devices") { $0.count }),
    ])
}
