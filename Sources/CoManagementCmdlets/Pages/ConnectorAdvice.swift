import CoManagementModel
import ShellRuntime

/// The tab *Recommendations* of an attached hierarchy: what its site could have and has not.
/// [site-and-portal, 5]
enum ConnectorAdvice {
  private struct Advice: Sendable {
    let category: String
    let text: String
    let isOpen: @Sendable (Simulation) -> Bool
  }

  static func rows(_ simulation: Simulation, page: String, _ engine: Engine) -> [ShellObject] {
    all.filter { $0.isOpen(simulation) }.map { rowClass.row($0, page: page, engine) }
  }

  private static let all = [
    Advice(category: "Simplify infrastructure", text: "Set up a cloud management gateway") {
      $0.cloudGateways.isEmpty
    },
    Advice(category: "Device management", text: "Enroll devices in co-management") {
      $0.automaticEnrollment == .none
    },
    Advice(category: "Device management", text: "Move a workload to Intune") {
      $0.coManagementSettings.sliders.allSatisfy { $0.value == .configurationManager }
    },
    Advice(category: "Device insights", text: "Turn on Endpoint analytics") {
      !$0.hasEndpointAnalytics
    },
    Advice(category: "Site health", text: "Update the site to the newest release") {
      $0.siteUpdates.contains { $0.state != .installed }
    },
  ]

  private static let rowClass = PageRowClass<Advice>(
    "AdminCenterPage.RecommendationRow", base: "AdminCenterPage.Row", layout: .table,
    [
      PageColumn("Category", .text("Category") { $0.category }),
      PageColumn("Recommendation", .text("Recommendation") { $0.text }),
      PageColumn("More", .text("More") { _ in "Learn more" }),
    ])
}
