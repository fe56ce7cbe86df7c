import CoManagementModel
import ShellRuntime

/// Administration > Overview > Site Configuration > Sites, with what the hierarchy settings say
/// of the SMS Provider. [memdocs plan-for-the-sms-provider]
struct SitesNode: Page {
  private struct Row {
    let site: Site
    let authentication: ProviderAuthentication
  }

  private static let level = "Authentication level"

  var path: [String] { ["Administration", "Overview", "Site Configuration", "Sites"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    let row = Row(
      site: simulation.site, authentication: simulation.providerAuthentication)
    return [Self.rowClass.row(row, page: title, engine)]
  }

  var actions: [PageAction] {
    [
      PageAction(
        "Hierarchy Settings", place: "ribbon; tab Authentication",
        fields: [
          PageField(Self.level, .choice(ProviderAuthentication.allCases.map(\.name)))
        ]
      ) { (simulation, entries, user) throws(ModelRejection) in
        let name = entries[Self.level]
        guard let level = ProviderAuthentication.allCases.first(where: { $0.name == name })
        else { return }
        try simulation.setProviderAuthentication(level, by: user)
      }
    ]
  }

  private static let rowClass = PageRowClass<Row>(
    "ConsoleNode.SiteRow", base: "ConsoleNode.Row", layout: .list,
    [
      PageColumn("Name", .text("Name") { $0.site.siteName }),
      PageColumn("Site code", .text("SiteCode") { $0.site.siteCode }),
      PageColumn("Server name", .text("ServerName") { $0.site.serverName }),
      PageColumn("Version", .text("Version") { $0.site.version }),
      PageColumn(level, .text("AuthenticationLevel") { $0.authentication.name }),
    ])
}
