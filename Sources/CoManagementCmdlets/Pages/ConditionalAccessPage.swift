import CoManagementModel
import ShellRuntime

/// Microsoft Entra admin center > Conditional Access > Policies.
struct ConditionalAccessPage: Page {
  private static let policy = "Policy name"
  private static let enabled = "Enable policy"
  private static let states = ["Report-only", "On", "Off"]

  var path: [String] { ["Microsoft Entra admin center", "Conditional Access", "Policies"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    simulation.policies(.conditionalAccess).map { Self.rowClass.row($0, page: title, engine) }
  }

  var actions: [PageAction] {
    [
      PageAction(
        "Save", place: "policy",
        fields: [PageField(Self.policy, .text), PageField(Self.enabled, .choice(Self.states))]
      ) { (simulation, entries, _) throws(ModelRejection) in
        try ModelRejection.inTenant { () throws(DirectoryRejection) in
          let name = entries[Self.policy] ?? ""
          let found = simulation.policies(.conditionalAccess).first {
            TextComparison.equalsIgnoringCase($0.displayName, name)
          }
          guard let found else { throw .notMember(name) }
          let state = Self.state(entries[Self.enabled] ?? "")
          try simulation.updatePolicy(
            .conditionalAccess, found.id, .table([DocumentField("state", .text(state))]))
        }
      }
    ]
  }

  private static func state(_ label: String) -> String {
    switch label {
    case "On": "enabled"
    case "Off": "disabled"
    default: "enabledForReportingButNotEnforced"
    }
  }

  private static let rowClass = PageRowClass<TenantPolicy>(
    "AdminCenterPage.ConditionalAccessRow", base: "AdminCenterPage.Row", layout: .table,
    [
      PageColumn("Policy name", .text("PolicyName") { $0.displayName }),
      PageColumn(
        "State",
        .text("State") { policy in
          states.first { state($0) == policy.document["state"]?.text } ?? ""
        }),
      PageColumn("Creation date", .moment("CreationDate") { DateTime($0.created) }),
      PageColumn("Modified date", .moment("ModifiedDate") { $0.modified.map(DateTime.init) }),
    ])
}
