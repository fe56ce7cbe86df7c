import CoManagementModel
import ShellRuntime

/// Devices > Compliance > Policies: compliance policies of Intune.
struct CompliancePoliciesPage: Page {
  var path: [String] { ["Devices", "Compliance", "Policies"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    simulation.policies(.compliance).map { Self.rowClass.row($0, page: title, engine) }
  }

  private static let rowClass = PageRowClass<TenantPolicy>(
    "AdminCenterPage.CompliancePolicyRow", base: "AdminCenterPage.Row", layout: .table,
    [
      PageColumn("Policy name", .text("PolicyName") { $0.displayName }),
      PageColumn("Platform", .text("Platform") { platform($0) }),
      PageColumn(
        "Last modified", .moment("LastModified") { DateTime($0.modified ?? $0.created) }),
      PageColumn(nil, .text("Id") { $0.id.description }),
    ])

  private static func platform(_ policy: TenantPolicy) -> String {
    switch policy.document["@odata.type"]?.text {
    case "#microsoft.graph.windows10CompliancePolicy": "Windows 10 and later"
    case "#microsoft.graph.windows81CompliancePolicy": "Windows 8 and later"
    case "#microsoft.graph.macOSCompliancePolicy": "macOS"
    case "#microsoft.graph.iosCompliancePolicy": "iOS/iPadOS"
    case "#microsoft.graph.androidCompliancePolicy": "Android device administrator"
    case "#microsoft.graph.androidWorkProfileCompliancePolicy": "Android Enterprise"
    default: "Unknown"
    }
  }
}
