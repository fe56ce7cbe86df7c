import CoManagementModel
import ShellRuntime

/// Monitoring > Overview > System Status > Site Status: each role of each server. No fault of the
/// lab takes a role down, so all are well: what fails is in the component status.
/// [memdocs use-status-system]
struct SiteStatusNode: Page {
  var path: [String] { ["Monitoring", "Overview", "System Status", "Site Status"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    simulation.siteSystemRoles.map { Self.rowClass.row($0, page: title, engine) }
  }

  private static let rowClass = PageRowClass<SiteSystemRole>(
    "ConsoleNode.SiteStatusRow", base: "ConsoleNode.Row", layout: .table,
    [
      PageColumn("Status", .text("Status") { _ in "OK" }),
      PageColumn("Site system", .text("SiteSystem") { $0.networkOSPath }),
      PageColumn("Role", .text("Role") { $0.consoleName }),
      PageColumn("Site code", .text("SiteCode") { $0.siteCode }),
    ])
}
