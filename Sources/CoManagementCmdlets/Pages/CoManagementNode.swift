import CoManagementModel
import ShellRuntime

/// Monitoring > Overview > Co-management: the dashboard, one row a figure of a tile.
/// [domain/site-and-portal, 3]
struct CoManagementNode: Page {
  private static let figure = "Figure"

  private struct Row: Sendable {
    let figure: CoManagementDashboard.Figure
    let eligible: Int
  }

  var path: [String] { ["Monitoring", "Overview", "Co-management"] }
  /// [F-5.63]
  var otherPaths: [[String]] { [["Monitoring", "Overview", "Cloud Attach"]] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    let figures = simulation.coManagementDashboard.figures
    let eligible = figures.first { $0.label == "Eligible devices" }?.count ?? 0
    return figures.map {
      Self.rowClass.row(Row(figure: $0, eligible: eligible), page: title, engine)
    }
  }

  var actions: [PageAction] {
    let title = self.title
    return [
      PageAction(
        "Show devices", place: "a figure of a tile", fields: [PageField(Self.figure, .text)]
      ) { (simulation, entries, engine) throws(ModelRejection) in
        let label = entries[Self.figure] ?? ""
        let figures = simulation.coManagementDashboard.figures
        guard let figure = figures.first(where: { $0.isNamed(label) }) else {
          throw .itemNotFound(label)
        }
        return simulation.devices(of: figure).map {
          Self.deviceClass.row($0, page: title, engine)
        }
      }
    ]
  }

  private static let rowClass = PageRowClass<Row>(
    "ConsoleNode.CoManagementRow", base: "ConsoleNode.Row", layout: .table,
    [
      PageColumn("Tile", .text("Tile") { $0.figure.tile }),
      PageColumn(figure, .text("Figure") { $0.figure.label }),
      PageColumn("Devices", .number("Devices") { $0.figure.count }),
      // What the console shows under the pointer.
      PageColumn(
        nil,
        .number("Percent") { $0.eligible == 0 ? 0 : $0.figure.count * 100 / $0.eligible }),
    ])

  private static let deviceClass = PageRowClass<CombinedDeviceResource>(
    "ConsoleNode.DashboardDeviceRow", base: "ConsoleNode.Row", layout: .table,
    [
      PageColumn("Name", .text("Name") { $0.name }),
      PageColumn(
        "Client activity", .text("ClientActivity") { $0.isActive ? "Active" : "Inactive" }),
      PageColumn("Co-managed", .text("CoManaged") { $0.isCoManaged ? "Yes" : "No" }),
      PageColumn(nil, .number("ResourceID") { $0.resourceID }),
    ])
}

extension CoManagementDashboard.Figure {
  /// Newer consoles say Microsoft Entra instead of Azure AD.
  fileprivate func isNamed(_ text: String) -> Bool {
    TextComparison.equalsIgnoringCase(label, text)
  }
}
