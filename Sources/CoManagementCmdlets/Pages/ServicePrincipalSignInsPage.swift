import CoManagementModel
import ShellRuntime

/// The tenant's sign-in logs of applications, for the last 24 hours as the page opens.
/// [entra concept-service-principal-sign-ins]
struct ServicePrincipalSignInsPage: Page {
  var path: [String] {
    [
      "Microsoft Entra admin center", "Monitoring & health", "Sign-in logs",
      "Service principal sign-ins",
    ]
  }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    simulation.applicationSignIns.map { Self.rowClass.row($0, page: title, engine) }
  }

  private static let rowClass = PageRowClass<ApplicationSignIn>(
    "AdminCenterPage.SignInRow", base: "AdminCenterPage.Row", layout: .table,
    [
      PageColumn("Date", .moment("Date") { DateTime($0.time) }),
      PageColumn("Status", .text("Status") { $0.isSuccess ? "Success" : "Failure" }),
      PageColumn("Error code", .number("ErrorCode") { $0.errorCode }),
      PageColumn(
        "Service principal name", .text("ServicePrincipalName") { $0.applicationName }),
      PageColumn(nil, .text("ServicePrincipalID") { $0.clientID.description }),
      PageColumn(nil, .text("FailureReason") { $0.failureReason }),
    ])
}
