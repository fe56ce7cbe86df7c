import CoManagementModel
import ShellRuntime

/// Tenant administration > Connectors and tokens > Microsoft Endpoint Configuration Manager: one
/// row for each attached hierarchy.
struct ConnectorsPageView: AdminCenterPage {
  var path: [String] {
    ["Tenant administration", "Connectors and tokens", "Microsoft Endpoint Configuration Manager"]
  }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    simulation.connectorsPage.rows.map { ConnectorRow($0, page: title, engine) }
  }
}
