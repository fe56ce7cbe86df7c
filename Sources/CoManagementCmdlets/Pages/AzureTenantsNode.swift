import CoManagementModel
import ShellRuntime

/// Administration > Overview > Cloud Services > Azure Active Directory Tenants: one row for each
/// app registration. [memdocs azure-services-wizard]
struct AzureTenantsNode: Page {
  var path: [String] {
    ["Administration", "Overview", "Cloud Services", "Azure Active Directory Tenants"]
  }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    simulation.applications.map { Self.rowClass.row($0, page: title, engine) }
  }

  var actions: [PageAction] {
    [
      PageAction("Renew Secret Key", place: "ribbon, with the tenant selected") {
        (simulation, _, user) throws(ModelRejection) in
        try simulation.renewSecretKey(by: user)
      }
    ]
  }

  private static let rowClass = PageRowClass<TenantApplication>(
    "ConsoleNode.TenantRow", base: "ConsoleNode.Row", layout: .list,
    [
      PageColumn("Tenant name", .text("TenantName") { $0.tenantName }),
      PageColumn("Tenant ID", .text("TenantID") { $0.tenantID.description }),
      PageColumn("Application name", .text("ApplicationName") { $0.name }),
      PageColumn("Client ID", .text("ClientID") { $0.clientID.description }),
      PageColumn(
        "Secret key expiry",
        .moment("SecretKeyExpiry") { $0.secretExpires.map(DateTime.init) }),
    ])
}
