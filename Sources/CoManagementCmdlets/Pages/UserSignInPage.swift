import CoManagementModel
import ShellRuntime

/// Microsoft Entra Connect > Additional tasks > Change user sign-in. [entra
/// how-to-connect-fed-whatis; R-150b]
struct UserSignInPage: Page {
  private static let method = "Sign On method"
  private static let federation = "Federation with AD FS"
  private static let hashes = "Password Hash Synchronization"

  var path: [String] { ["Microsoft Entra Connect", "Additional tasks", "Change user sign-in"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    let row = Row(domain: simulation.scenario.domainName, isFederated: simulation.isFederated)
    return [Self.rowClass.row(row, page: title, engine)]
  }

  var actions: [PageAction] {
    [
      PageAction(
        "Configure", place: "wizard; Ready to configure",
        fields: [PageField(Self.method, .choice([Self.hashes, Self.federation]))]
      ) { (simulation, entries, _) throws(ModelRejection) in
        simulation.setFederation(entries[Self.method] == Self.federation)
      }
    ]
  }

  private struct Row: Sendable {
    let domain: String
    let isFederated: Bool
  }

  private static let rowClass = PageRowClass<Row>(
    "AdminCenterPage.UserSignInRow", base: "AdminCenterPage.Row", layout: .list,
    [
      PageColumn("Domain", .text("Domain") { $0.domain }),
      PageColumn(method, .text("Method") { $0.isFederated ? federation : hashes }),
    ])
}
