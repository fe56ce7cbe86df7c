import CoManagementModel
import ShellRuntime

/// Tenant administration > Connectors and tokens > Microsoft Endpoint Configuration Manager: one
/// row for each attached hierarchy.
struct ConnectorsPageView: Page {
  var path: [String] {
    ["Tenant administration", "Connectors and tokens", "Microsoft Endpoint Configuration Manager"]
  }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    simulation.connectorsPage.rows.map { Self.rowClass.row($0, page: title, engine) }
  }

  private static let rowClass = PageRowClass<ConnectorsPage.Row>(
    "AdminCenterPage.ConnectorRow", base: "AdminCenterPage.Row", layout: .table,
    [
      PageColumn("Name", .text("Name") { $0.name }),
      PageColumn("Connection status", .text("ConnectionStatus") { $0.status.rawValue }),
      PageColumn("Site code", .text("SiteCode") { $0.siteCode }),
      PageColumn("Version", .text("Version") { $0.version }),
      PageColumn(
        "Last successful sync",
        .moment("LastSuccessfulSync") { $0.lastSuccessfulSync.map(DateTime.init) }),
      PageColumn(nil, .moment("TenantAttachedSince") { DateTime($0.attachedSince) }),
    ])
}
