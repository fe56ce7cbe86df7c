extension TenantPolicy {
  /// Types of compliance policies that Graph 1.0 has. [Graph docs: deviceCompliancePolicy]
  static let complianceTypes = [
    "androidCompliancePolicy", "androidWorkProfileCompliancePolicy", "iosCompliancePolicy",
    "macOSCompliancePolicy", "windows10CompliancePolicy", "windows10MobileCompliancePolicy",
    "windows81CompliancePolicy", "windowsPhone81CompliancePolicy",
  ]

  /// The name of a policy that is whole; throws for the first thing that it lacks.
  static func validated(
    _ kind: Kind, _ document: DocumentValue
  ) throws(DirectoryRejection) -> String {
    guard let name = document["displayName"]?.text, !name.isEmpty else {
      throw .missingProperty("displayName", resource: "Policy")
    }
    guard name.utf16.count <= 256 else { throw .invalidValue("displayName") }
    switch kind {
    case .compliance: try validateCompliance(document)
    case .conditionalAccess: try validateConditionalAccess(document)
    case .mobileApp: try validateApp(document)
    case .deploymentProfile: try validateProfile(document)
    case .statusPage: try validateStatusPage(document)
    case .coManagementAuthority: try validateAuthority(document)
    case .configuration:
      guard let type = document["@odata.type"]?.text, type.hasPrefix("#microsoft.graph.") else {
        throw .invalidPolicy("The policy needs an @odata.type.")
      }
    }
    return name
  }

  /// The platform, and what happens to devices that do not comply.
  private static func validateCompliance(
    _ document: DocumentValue
  ) throws(DirectoryRejection) {
    let type = document["@odata.type"]?.text ?? ""
    guard complianceTypes.contains(where: { "#microsoft.graph.\($0)" == type }) else {
      throw .invalidPolicy(
        type.isEmpty
          ? "Cannot create an abstract class: name the platform's @odata.type."
          : "'\(type)' is no type of compliance policies.")
    }
    let actions = document["scheduledActionsForRule"]?.elements ?? []
    let configurations = actions.flatMap {
      $0["scheduledActionConfigurations"]?.elements ?? []
    }
    guard configurations.contains(where: { $0["actionType"]?.text == "block" }) else {
      throw .invalidPolicy(
        "ScheduledActionsForRule must have a configuration with the action type block.")
    }
  }

  /// State, applications, users and at least one control. [Graph docs: conditionalAccessPolicy]
  private static func validateConditionalAccess(
    _ document: DocumentValue
  ) throws(DirectoryRejection) {
    let states = ["enabled", "disabled", "enabledForReportingButNotEnforced"]
    guard let state = document["state"]?.text, states.contains(state) else {
      throw .invalidValue("state")
    }
    let conditions = document["conditions"] ?? .null
    let applications = conditions["applications"] ?? .null
    guard
      ["includeApplications", "includeUserActions"].contains(where: {
        applications[$0]?.elements.isEmpty == false
      })
    else { throw .invalidPolicy("Policy must include applications or user actions.") }
    let users = conditions["users"] ?? .null
    guard
      ["includeUsers", "includeGroups", "includeRoles"].contains(where: {
        users[$0]?.elements.isEmpty == false
      })
    else { throw .invalidPolicy("Policy must include users, groups or roles.") }
    try validateControls(document)
  }

  private static func validateControls(
    _ document: DocumentValue
  ) throws(DirectoryRejection) {
    let controls = document["grantControls"] ?? .null
    let session = document["sessionControls"] ?? .null
    guard !controls.fields.isEmpty || !session.fields.isEmpty else {
      throw .invalidPolicy("Policy must have grant controls or session controls.")
    }
    guard !controls.fields.isEmpty else { return }
    guard let combination = controls["operator"]?.text,
      ["AND", "OR"].contains(where: combination.equalsIgnoringASCIICase)
    else { throw .invalidPolicy("GrantControls needs the operator AND or OR.") }
    let known = [
      "block", "mfa", "compliantDevice", "domainJoinedDevice", "approvedApplication",
      "compliantApplication", "passwordChange",
    ]
    let names = controls["builtInControls"]?.texts ?? []
    for name in names where !known.contains(name) { throw .invalidValue("builtInControls") }
    if names.contains("block"), names.count > 1 {
      throw .invalidPolicy("The control block excludes all others.")
    }
  }

  static let baseline: [DocumentField] = [
    DocumentField("@odata.type", .text("#microsoft.graph.windows10CompliancePolicy")),
    DocumentField("description", .text("What every Windows device must fulfil")),
    DocumentField("bitLockerEnabled", .flag(true)),
    DocumentField("secureBootEnabled", .flag(true)),
    DocumentField("osMinimumVersion", .text("10.0.19045.0")),
    DocumentField(
      "assignments",
      .list([
        .table([
          DocumentField(
            "target",
            .table([
              DocumentField(
                "@odata.type", .text("#microsoft.graph.allDevicesAssignmentTarget"))
            ]))
        ])
      ])),
    DocumentField(
      "scheduledActionsForRule",
      .list([
        .table([
          DocumentField("ruleName", .text("PasswordRequired")),
          DocumentField(
            "scheduledActionConfigurations",
            .list([
              .table([
                DocumentField("actionType", .text("block")),
                DocumentField("gracePeriodHours", .number(72)),
              ])
            ])),
        ])
      ])),
  ]

  /// The default status page: it shows no progress, so that devices do not wait on it.
  static let standardStatusPage: [DocumentField] = [
    DocumentField("@odata.type", .text("#microsoft.graph.\(StatusPagePolicy.type)")),
    DocumentField(
      "description",
      .text(
        "This is the default enrollment status screen configuration applied with the lowest "
          + "priority to all users and all devices regardless of group membership.")),
    DocumentField("priority", .number(0)),
    DocumentField("showInstallationProgress", .flag(false)),
    DocumentField("installProgressTimeoutInMinutes", .number(60)),
    DocumentField("allowDeviceUseBeforeProfileAndAppInstallComplete", .flag(true)),
  ]

  /// A profile of device restrictions for all devices. [Graph docs: windows10GeneralConfiguration]
  static let restrictions: [DocumentField] =
    [
      DocumentField("@odata.type", .text("#microsoft.graph.windows10GeneralConfiguration")),
      DocumentField("description", .text("What Windows devices may do")),
      DocumentField("cortanaBlocked", .flag(true)),
      DocumentField("passwordRequired", .flag(true)),
    ] + baseline.filter { $0.name == "assignments" }

  static let administratorsMFA = conditionalAccess(
    state: "enabled",
    users: DocumentField(
      "includeRoles", .list([.text("62e90394-69f5-4237-9190-012177145e10")])),
    control: "mfa")

  static let compliantDevices = conditionalAccess(
    state: "enabledForReportingButNotEnforced",
    users: DocumentField("includeUsers", .list([.text("All")])), control: "compliantDevice")

  /// Of Exchange Online, for one group.
  static let exchangeCompliantDevices = conditionalAccess(
    state: "enabled",
    users: DocumentField(
      "includeGroups", .list([.text("ba8e7ded-8b0f-4836-ba06-8ff1ecc5c8ba")])),
    control: "compliantDevice", application: "00000002-0000-0ff1-ce00-000000000000")

  private static func conditionalAccess(
    state: String, users: DocumentField, control: String, application: String = "All"
  ) -> [DocumentField] {
    [
      DocumentField("state", .text(state)),
      DocumentField(
        "conditions",
        .table([
          DocumentField(
            "applications",
            .table([DocumentField("includeApplications", .list([.text(application)]))])),
          DocumentField("clientAppTypes", .list([.text("all")])),
          DocumentField("users", .table([users])),
        ])),
      DocumentField(
        "grantControls",
        .table([
          DocumentField("builtInControls", .list([.text(control)])),
          DocumentField("operator", .text("OR")),
        ])),
    ]
  }
}
