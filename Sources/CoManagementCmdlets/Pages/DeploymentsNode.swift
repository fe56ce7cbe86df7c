import CoManagementModel
import ShellRuntime

/// Monitoring > Overview > Deployments. The counts tell of the policy on clients, not of enrolment.
/// [F-5.61]
struct DeploymentsNode: Page {
  var path: [String] { ["Monitoring", "Overview", "Deployments"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    simulation.deploymentSummaries.map { Self.rowClass.row($0, page: title, engine) }
  }

  private static let rowClass = PageRowClass<DeploymentSummary>(
    "ConsoleNode.DeploymentRow", base: "ConsoleNode.Row", layout: .table,
    [
      PageColumn("Software", .text("Software") { $0.softwareName }),
      PageColumn("Collection", .text("Collection") { $0.collection.name }),
      PageColumn("Targeted", .number("Targeted") { $0.targeted }),
      PageColumn("Success", .number("Success") { $0.success }),
      PageColumn("Other", .number("Other") { $0.other }),
      PageColumn("Unknown", .number("Unknown") { $0.unknown }),
      PageColumn(nil, .text("DeploymentID") { $0.deployment.uniqueID }),
    ])
}
