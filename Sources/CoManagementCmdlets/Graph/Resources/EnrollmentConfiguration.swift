import CoManagementModel
import ShellRuntime

/// What decides about enrolment: Graph's `deviceEnrollmentConfiguration` of several types.
enum EnrollmentConfiguration: Sendable {
  case restriction(EnrollmentRestriction)
  case policy(TenantPolicy, TenantPolicy.Kind)

  /// Kinds of policies among them.
  static let kinds: [TenantPolicy.Kind] = [.statusPage, .coManagementAuthority]

  /// The default ones first.
  static func all(_ simulation: Simulation) -> [EnrollmentConfiguration] {
    EnrollmentRestriction.all(simulation).map { .restriction($0) }
      + kinds.flatMap { kind in simulation.policies(kind).map { .policy($0, kind) } }
  }

  /// The kind of policies that a type of Graph names; nil for another type.
  static func kind(ofType type: String) -> TenantPolicy.Kind? {
    switch type {
    case "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration": .statusPage
    case "#microsoft.graph.deviceComanagementAuthorityConfiguration": .coManagementAuthority
    default: nil
    }
  }

  /// `..._Windows10EnrollmentCompletionPageConfiguration`
  var id: String {
    switch self {
    case .restriction(let restriction): restriction.id
    case .policy(let policy, .statusPage):
      policy.priority == 0
        ? "\(policy.id)_DefaultWindows10EnrollmentCompletionPageConfiguration"
        : "\(policy.id)_Windows10EnrollmentCompletionPageConfiguration"
    case .policy(let policy, _): "\(policy.id)_DeviceComanagementAuthorityConfiguration"
    }
  }

  private var policy: TenantPolicy? {
    if case .policy(let policy, _) = self { return policy }
    return nil
  }

  /// [Graph docs: deviceEnrollmentConfiguration and its types]
  static let graphResource = GraphResource<EnrollmentConfiguration>(
    "deviceEnrollmentConfiguration", shown: ["DisplayName", "Id", "Priority", "Version"],
    service: .intune,
    [
      .value("AdditionalProperties", .open) { configuration, simulation in
        .table(configuration.settings(simulation))
      },
      .value("assignments", .navigation, .none) { configuration, _ in
        configuration.policy?.document["assignments"].map { GraphValue($0) } ?? .list([])
      },
      .moment("createdDateTime") { configuration, _ in configuration.policy?.created },
      .text("description") {
        $0.policy.map { $0.document["description"]?.text } ?? EnrollmentRestriction.description
      },
      .text("displayName") { $0.policy?.displayName ?? "All users and all devices" },
      .text("id") { $0.id },
      .moment("lastModifiedDateTime") { configuration, _ in
        configuration.policy.map { $0.modified ?? $0.created }
      },
      .number("priority") { $0.policy?.priority ?? 0 },
      .number("version") { $0.policy?.version ?? 1 },
    ])

  /// What only its type has.
  private func settings(_ simulation: Simulation) -> [(name: String, value: GraphValue)] {
    switch self {
    case .restriction(let restriction): restriction.settings(simulation)
    case .policy(let policy, _):
      policy.document.fields.filter { !Self.ofEvery.contains($0.name.lowercased()) }.map {
        ($0.name, GraphValue($0.value))
      }
    }
  }

  private static let ofEvery = ["assignments", "description", "displayname", "id", "priority"]
}
