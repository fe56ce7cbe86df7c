import CoManagementModel
import ShellRuntime

/// Microsoft Entra admin center > App registrations > API permissions, of the apps that the site
/// signs in with. [F-6.22, R-199]
struct ApplicationPermissionsPage: Page {
  private struct Row {
    let application: String
    let permission: RequestedPermission
    let api: String
    let status: String
  }

  private static let application = "Application"
  private static let account = "Sign in"

  var path: [String] {
    ["Microsoft Entra admin center", "App registrations", "API permissions"]
  }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    let principals = simulation.servicePrincipals
    let organization = simulation.tenant.organizationName
    return simulation.applications.flatMap { application in
      let missing = simulation.missingPermissions(of: application)
      return simulation.requestedPermissions(of: application).map { permission in
        let row = Row(
          application: application.name, permission: permission,
          api: principals.first { $0.id == permission.resource }?.displayName ?? "",
          status: (missing.contains(permission) ? "Not granted for " : "Granted for ")
            + organization)
        return Self.rowClass.row(row, page: title, engine)
      }
    }
  }

  var actions: [PageAction] {
    [
      PageAction(
        "Grant admin consent", place: "command bar, with the app selected",
        fields: [
          PageField(Self.application, .text), PageField(Self.account, .text, isRequired: false),
        ]
      ) { (simulation, entries, _) throws(ModelRejection) in
        try simulation.requireGlobalAdministrator(entries[Self.account])
        let name = entries[Self.application] ?? ""
        let found = simulation.applications.first {
          TextComparison.equalsIgnoringCase($0.name, name)
        }
        guard let found else { throw .itemNotFound(name) }
        try ModelRejection.inTenant { () throws(DirectoryRejection) in
          try simulation.grantAdminConsent(to: found)
        }
      }
    ]
  }

  private static let rowClass = PageRowClass<Row>(
    "AdminCenterPage.ApplicationPermissionRow", base: "AdminCenterPage.Row", layout: .table,
    [
      PageColumn("Application", .text("Application") { $0.application }),
      PageColumn("API", .text("API") { $0.api }),
      PageColumn("Permissions name", .text("Permission") { $0.permission.scope }),
      PageColumn(
        "Type",
        .text("Type") { $0.permission.kind == .delegated ? "Delegated" : "Application" }),
      PageColumn("Status", .text("Status") { $0.status }),
    ])
}
