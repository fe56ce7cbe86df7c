import CoManagementModel

extension TenantPolicy {
  /// Graph's `windowsAutopilotDeploymentProfile`, of beta alone: its settings are additional
  /// properties. [Graph docs, beta: windowsAutopilotDeploymentProfile]
  static let profileResource = GraphResource<TenantPolicy>(
    "windowsAutopilotDeploymentProfile", service: .intune,
    [
      .value("AdditionalProperties", .open) { profile, _ in
        .table(
          profile.document.fields.filter { !ofEveryProfile.contains($0.name.lowercased()) }.map {
            ($0.name, GraphValue($0.value))
          })
      },
      .value("assignments", .navigation, .none) { profile, _ in
        profile.document["assignments"].map { GraphValue($0) } ?? .list([])
      },
      .moment("createdDateTime") { profile, _ in profile.created },
      .text("description") { $0.document["description"]?.text },
      .text("displayName") { $0.displayName },
      .text("id") { $0.id.description },
      .moment("lastModifiedDateTime") { profile, _ in profile.modified ?? profile.created },
    ])

  private static let ofEveryProfile = [
    "assignments", "createddatetime", "description", "displayname", "id", "lastmodifieddatetime",
  ]
}

/// Whom a policy of enrolment is for: an assignment with its id.
struct EnrollmentAssignment: Sendable {
  let document: DocumentValue

  /// [Graph docs: windowsAutopilotDeploymentProfileAssignment, enrollmentConfigurationAssignment]
  static func graphResource(_ name: String) -> GraphResource<EnrollmentAssignment> {
    GraphResource(
      name, service: .intune,
      [
        .text("id") { $0.document["id"]?.text },
        .text("source") { _ in "direct" },
        .value("target", .open) { assignment, _ in
          assignment.document["target"].map { GraphValue($0) } ?? .null
        },
      ])
  }

  static let ofProfile = graphResource("windowsAutopilotDeploymentProfileAssignment")
  static let ofConfiguration = graphResource("enrollmentConfigurationAssignment")

  /// Those of a policy.
  static func all(_ policy: TenantPolicy) -> [EnrollmentAssignment] {
    (policy.document["assignments"]?.elements ?? []).map { EnrollmentAssignment(document: $0) }
  }
}
