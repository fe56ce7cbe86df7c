import CoManagementModel

/// The fields of the wizard *Create profile*, page by page. [Autopilot docs: profiles]
enum ProfileFields {
  static let name = "Name"
  static let description = "Description"
  static let mode = "Deployment mode"
  static let join = "Join to Microsoft Entra ID as"
  static let accountType = "User account type"
  static let preProvisioning = "Allow pre-provisioned deployment"
  static let appliesTemplate = "Apply device name template"
  static let template = "Enter a name"

  static let userDriven = "User-Driven"
  static let selfDeploying = "Self-Deploying (preview)"
  static let entraJoined = "Microsoft Entra joined"
  static let hybridJoined = "Microsoft Entra hybrid joined"
  private static let answers = ["No", "Yes"]

  static let wizard =
    [
      PageField(name, .text, on: "Basics"),
      PageField(description, .text, isRequired: false, on: "Basics"),
    ] + settings(isNew: true) + PolicyTargets.fields(isRequired: false)

  /// *Out-of-box experience (OOBE)*; of a profile that there is, what is left empty stays.
  static func settings(isNew: Bool) -> [PageField] {
    let page = isNew ? "Out-of-box experience (OOBE)" : nil
    func field(_ name: String, _ choices: [String]) -> PageField {
      PageField(
        name, .choice(choices), isRequired: isNew, initial: isNew ? choices[0] : nil, on: page)
    }
    return [
      field(mode, [userDriven, selfDeploying]), field(join, [entraJoined, hybridJoined]),
      field(accountType, ["Administrator", "Standard"]), field(preProvisioning, answers),
      field(appliesTemplate, answers),
      PageField(template, .text, when: PageCondition(appliesTemplate, is: ["Yes"]), on: page),
    ]
  }

  /// What was entered, as Graph keeps it; what was not stays as it was.
  static func document(
    _ entries: PageEntries, before: DeploymentProfile?
  ) -> [DocumentField] {
    let isHybrid = entries[join].map { $0 == hybridJoined } ?? (before?.join == .hybrid)
    let isShared = entries[mode].map { $0 == selfDeploying } ?? (before?.isSelfDeploying ?? false)
    let isAdministrator =
      entries[accountType].map { $0 == "Administrator" } ?? (before?.userIsAdministrator ?? true)
    let isPrepared =
      entries[preProvisioning].map { $0 == "Yes" } ?? (before?.allowsPreProvisioning ?? false)
    var template = before?.nameTemplate ?? ""
    if let applies = entries[appliesTemplate] {
      template = applies == "Yes" ? entries[Self.template] ?? "" : ""
    }
    let type: DeploymentProfile.Join = isHybrid ? .hybrid : .entra
    return [
      DocumentField("@odata.type", .text("#microsoft.graph.\(type.rawValue)")),
      DocumentField("deviceNameTemplate", .text(template)),
      DocumentField("enableWhiteGlove", .flag(isPrepared)),
      DocumentField(
        "outOfBoxExperienceSettings",
        .table([
          DocumentField("deviceUsageType", .text(isShared ? "shared" : "singleUser")),
          DocumentField("userType", .text(isAdministrator ? "administrator" : "standard")),
        ])),
    ] + (entries[description].map { [DocumentField("description", .text($0))] } ?? [])
  }

  static func mode(_ policy: TenantPolicy) -> String {
    DeploymentProfile(policy).isSelfDeploying ? selfDeploying : userDriven
  }

  static func join(_ policy: TenantPolicy) -> String {
    DeploymentProfile(policy).join == .hybrid ? hybridJoined : entraJoined
  }
}
