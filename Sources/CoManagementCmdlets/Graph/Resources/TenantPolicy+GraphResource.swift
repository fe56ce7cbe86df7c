import CoManagementModel

extension TenantPolicy {
  /// Graph's `deviceCompliancePolicy`: settings of the platform are additional properties.
  static let complianceResource = GraphResource<TenantPolicy>(
    "deviceCompliancePolicy",
    shown: [
      "CreatedDateTime", "Description", "DisplayName", "Id", "LastModifiedDateTime", "Version",
    ],
    service: .intune,
    empty: "deviceSettingStateSummaries deviceStatusOverview deviceStatuses "
      + "userStatusOverview userStatuses",
    common + [
      .value("AdditionalProperties", .open) { policy, _ in .table(policy.platformSettings) },
      .value("assignments", .navigation, .none) { policy, _ in
        policy.document["assignments"].map { GraphValue($0) } ?? .list([])
      },
      .value("scheduledActionsForRule", .navigation, .none) { policy, _ in
        policy.document["scheduledActionsForRule"].map { GraphValue($0) } ?? .null
      },
      .moment("lastModifiedDateTime") { policy, _ in policy.modified ?? policy.created },
      .number("version") { $0.version },
    ])

  /// Graph's `deviceConfiguration`.
  static let configurationResource = GraphResource<TenantPolicy>(
    "deviceConfiguration",
    shown: [
      "CreatedDateTime", "Description", "DisplayName", "Id", "LastModifiedDateTime", "Version",
    ],
    service: .intune,
    common + [
      .value("AdditionalProperties", .open) { policy, _ in .table(policy.platformSettings) },
      .moment("lastModifiedDateTime") { policy, _ in policy.modified ?? policy.created },
      .number("version") { $0.version },
    ])

  /// Graph's `conditionalAccessPolicy`. [Graph docs: conditionalAccessPolicy]
  static let conditionalAccessResource = GraphResource<TenantPolicy>(
    "conditionalAccessPolicy",
    shown: ["CreatedDateTime", "Description", "DisplayName", "Id", "ModifiedDateTime", "State"],
    service: .policies, empty: "templateId",
    common + [
      .value("AdditionalProperties", .open) { _, _ in .table([]) },
      .complex("conditions", AccessConditions.graphResource) {
        AccessConditions(document: $0.document["conditions"] ?? .null)
      },
      .complex("grantControls", AccessControls.graphResource) { policy in
        policy.document["grantControls"].map { AccessControls(document: $0) }
      },
      .moment("modifiedDateTime") { policy, _ in policy.modified },
      .value("sessionControls", .open) { policy, _ in
        policy.document["sessionControls"].map { GraphValue($0) } ?? .null
      },
      .text("state") { $0.document["state"]?.text },
    ])

  private typealias Column = GraphResource<TenantPolicy>.Column

  private static var common: [Column] {
    [
      .moment("createdDateTime") { policy, _ in policy.created },
      .text("description") { $0.document["description"]?.text },
      .text("displayName") { $0.displayName },
      .text("id") { $0.id.description },
    ]
  }

  /// Everything but what every policy has.
  private var platformSettings: [(name: String, value: GraphValue)] {
    let known = ["displayname", "description", "scheduledactionsforrule", "assignments", "id"]
    return document.fields
      .filter { !known.contains($0.name.lowercased()) }
      .map { ($0.name, GraphValue($0.value)) }
  }
}

extension GraphValue {
  /// A value of a body, as an answer holds it.
  init(_ document: DocumentValue) {
    switch document {
    case .null: self = .null
    case .text(let text): self = .text(text)
    case .flag(let flag): self = .flag(flag)
    case .number(let number): self = .number(Int(number))
    case .list(let elements): self = .list(elements.map { GraphValue($0) })
    case .table(let fields): self = .table(fields.map { ($0.name, GraphValue($0.value)) })
    }
  }
}

/// Whom and what a conditional access policy is about.
struct AccessConditions: Sendable {
  let document: DocumentValue

  static let graphResource = GraphResource<AccessConditions>(
    "conditionalAccessConditionSet", service: .policies,
    [
      .complex("applications", AccessApplications.graphResource) {
        AccessApplications(document: $0.document["applications"] ?? .null)
      },
      .texts("clientAppTypes") { $0.document["clientAppTypes"]?.texts ?? ["all"] },
      .value("platforms", .open) { conditions, _ in
        conditions.document["platforms"].map { GraphValue($0) } ?? .null
      },
      .value("locations", .open) { conditions, _ in
        conditions.document["locations"].map { GraphValue($0) } ?? .null
      },
      .texts("signInRiskLevels") { $0.document["signInRiskLevels"]?.texts ?? [] },
      .texts("userRiskLevels") { $0.document["userRiskLevels"]?.texts ?? [] },
      .complex("users", AccessUsers.graphResource) {
        AccessUsers(document: $0.document["users"] ?? .null)
      },
    ])
}

/// Applications of a conditional access policy.
struct AccessApplications: Sendable {
  let document: DocumentValue

  static let graphResource = GraphResource<AccessApplications>(
    "conditionalAccessApplications", service: .policies,
    ["excludeApplications", "includeApplications", "includeUserActions"].map { name in
      .texts(name) { $0.document[name]?.texts ?? [] }
    })
}

/// Users of a conditional access policy.
struct AccessUsers: Sendable {
  let document: DocumentValue

  static let graphResource = GraphResource<AccessUsers>(
    "conditionalAccessUsers", service: .policies,
    [
      "excludeGroups", "excludeRoles", "excludeUsers", "includeGroups", "includeRoles",
      "includeUsers",
    ].map { name in .texts(name) { $0.document[name]?.texts ?? [] } })
}

/// What a conditional access policy asks for.
struct AccessControls: Sendable {
  let document: DocumentValue

  static let graphResource = GraphResource<AccessControls>(
    "conditionalAccessGrantControls", service: .policies,
    [
      .texts("builtInControls") { $0.document["builtInControls"]?.texts ?? [] },
      .texts("customAuthenticationFactors") { _ in [] },
      .text("operator") { $0.document["operator"]?.text },
      .texts("termsOfUse") { $0.document["termsOfUse"]?.texts ?? [] },
    ])
}
