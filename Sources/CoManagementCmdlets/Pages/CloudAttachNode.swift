import CoManagementModel
import ShellRuntime

/// Administration > Overview > Cloud Services > Cloud Attach: what the site uploads, and which
/// devices it enrols. [memdocs device-sync-actions, how-to-enable]
struct CloudAttachNode: Page {
  private struct Row {
    let tenantName: String
    let uploads: Bool
    let enrols: CoManagementSettings.AutomaticEnrollment
  }

  var path: [String] { ["Administration", "Overview", "Cloud Services", "Cloud Attach"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    let enrols = simulation.automaticEnrollment
    let hasPolicy = !simulation.coManagementPolicies.isEmpty
    guard simulation.isAttached || hasPolicy else { return [] }
    let row = Row(
      tenantName: simulation.tenant.organizationName, uploads: simulation.isAttached,
      enrols: enrols)
    return [Self.rowClass.row(row, page: title, engine)]
  }

  private static let rowClass = PageRowClass<Row>(
    "ConsoleNode.CloudAttachRow", base: "ConsoleNode.Row", layout: .list,
    [
      PageColumn("Name", .text("Name") { _ in "CoMgmtSettingsProd" }),
      PageColumn("Tenant name", .text("TenantName") { $0.tenantName }),
      PageColumn(
        "Upload to Microsoft Endpoint Manager admin center",
        .text("Upload") { $0.uploads ? "Yes" : "No" }),
      PageColumn(
        "Devices to upload",
        .text("DevicesToUpload") {
          $0.uploads
            ? "All my devices managed by Microsoft Endpoint Configuration Manager" : ""
        }),
      PageColumn(
        "Automatic enrollment in Intune",
        .text("AutomaticEnrollment") { row in
          switch row.enrols {
          case .none: "None"
          case .pilot: "Pilot"
          case .all: "All"
          }
        }),
    ])
}
