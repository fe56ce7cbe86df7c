import CoManagementModel
import ShellRuntime

/// What opens with a row of the connector's page: last synchronization, site, devices, and what the
/// last sign-in of the site's app came to. [memdocs device-sync-actions]
struct ConnectorDetailsPage: Page {
  private struct Row {
    let connector: ConnectorsPage.Row
    let devices: Int
    let lastSignIn: ApplicationSignIn?
  }

  var path: [String] { ConnectorsPageView().path + ["Details"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    simulation.connectorsPage.rows.map { connector in
      let row = Row(
        connector: connector, devices: simulation.uploadedDeviceCount,
        lastSignIn: simulation.applicationSignIns.first)
      return Self.rowClass.row(row, page: title, engine)
    }
  }

  var actions: [PageAction] {
    let title = self.title
    return [
      PageAction("Recommendations", place: "tab of a hierarchy") { simulation, _, engine in
        simulation.isAttached ? ConnectorAdvice.rows(simulation, page: title, engine) : []
      },
      PageAction("Delete", place: "menu of a hierarchy") {
        (simulation, _, user) throws(ModelRejection) in
        guard simulation.isAttached else { throw .notAttached }
        try simulation.setUpload(CloudAttachChoices(upload: .nothing), by: user)
      },
    ]
  }

  private static let rowClass = PageRowClass<Row>(
    "AdminCenterPage.ConnectorDetailsRow", base: "AdminCenterPage.Row", layout: .list,
    [
      PageColumn("Name", .text("Name") { $0.connector.name }),
      PageColumn(
        "Connection status", .text("ConnectionStatus") { $0.connector.status.rawValue }),
      PageColumn(
        "Last successful sync",
        .moment("LastSuccessfulSync") { $0.connector.lastSuccessfulSync.map(DateTime.init) }),
      PageColumn("Site code", .text("SiteCode") { $0.connector.siteCode }),
      PageColumn("Version", .text("Version") { $0.connector.version }),
      PageColumn(
        "Tenant attached since",
        .moment("TenantAttachedSince") { DateTime($0.connector.attachedSince) }),
      PageColumn("Hierarchy ID", .text("HierarchyID") { $0.connector.hierarchyID.description }),
      PageColumn("Devices", .number("Devices") { $0.devices }),
      PageColumn(
        "Last sign-in of the app",
        .moment("LastSignIn") { $0.lastSignIn.map { DateTime($0.time) } }),
      PageColumn("Sign-in error", .text("SignInError") { $0.lastSignIn?.failureReason ?? "" }),
    ])
}
