import CoManagementModel
import ShellRuntime

/// Devices > Enrollment > Windows > Co-management settings: whether Intune installs the client, and
/// who has the word on workloads. [memdocs comanage/autopilot-enrollment]
struct CoManagementSettingsPage: Page {
  /// The action that is the wizard.
  static let wizard = "Create"
  static let name = "Name"
  static let description = "Description"
  static let policy = "Policy"
  static let installs = "Automatically install the Configuration Manager client"
  static let line = "Client installation command-line arguments"
  static let overrides = "Override co-management policy and use Intune for all workloads"
  private static let answers = ["No", "Yes"]

  var path: [String] { ["Devices", "Enrollment", "Windows", "Co-management settings"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    PolicyRow.ordered(.coManagementAuthority, simulation).map {
      Self.rowClass.row($0, page: title, engine)
    }
  }

  var actions: [PageAction] {
    [
      PageAction(
        Self.wizard, place: "menu",
        fields: [
          PageField(Self.name, .text, on: "Basics"),
          PageField(Self.description, .text, isRequired: false, on: "Basics"),
        ] + Self.settings(isNew: true) + PolicyTargets.fields(isRequired: false),
        effect: Self.create),
      PageAction(
        "Edit", place: "policy; Properties; Settings",
        fields: [PageField(Self.policy, .text)] + Self.settings(isNew: false), effect: Self.edit),
    ] + PriorityActions(kind: .coManagementAuthority, field: Self.policy).all
  }

  private static func settings(isNew: Bool) -> [PageField] {
    let page = isNew ? "Settings" : nil
    return [
      PageField(
        installs, .choice(answers), isRequired: isNew, initial: isNew ? "No" : nil, on: page),
      PageField(
        line, .text, isRequired: isNew,
        when: isNew ? PageCondition(installs, is: ["Yes"]) : nil, on: page),
      PageField(
        overrides, .choice(answers), isRequired: isNew, initial: isNew ? "No" : nil,
        on: isNew ? "Settings; Advanced" : nil),
    ]
  }

  private static func document(_ entries: PageEntries) -> [DocumentField] {
    var fields: [DocumentField] = []
    if let installs = entries[installs] {
      fields.append(DocumentField("installConfigurationManagerAgent", .flag(installs == "Yes")))
    }
    if let line = entries[line] {
      fields.append(DocumentField("configurationManagerAgentCommandLineArgument", .text(line)))
    }
    if let overrides = entries[overrides] {
      fields.append(DocumentField("managedDeviceAuthority", .number(overrides == "Yes" ? 1 : 0)))
    }
    if let text = entries[description] {
      fields.append(DocumentField("description", .text(text)))
    }
    return fields
  }

  private static let create: PageAction.Effect = {
    (simulation, entries, _) throws(ModelRejection) in
    try ModelRejection.inTenant { () throws(DirectoryRejection) in
      let title = try simulation.freeName(.coManagementAuthority, entries[name] ?? "")
      let targets = try PolicyTargets.targets(entries, simulation)
      let made = try simulation.createEnrollmentPolicy(
        .coManagementAuthority,
        .table(
          [
            DocumentField(
              "@odata.type", .text("#microsoft.graph.deviceComanagementAuthorityConfiguration")),
            DocumentField("displayName", .text(title)),
          ] + document(entries)))
      try simulation.assignEnrollmentPolicy(.coManagementAuthority, made.id, targets)
    }
  }

  private static let edit: PageAction.Effect = { (simulation, entries, _) throws(ModelRejection) in
    try ModelRejection.inTenant { () throws(DirectoryRejection) in
      let found = try simulation.policy(.coManagementAuthority, named: entries[policy] ?? "")
      try simulation.updatePolicy(.coManagementAuthority, found.id, .table(document(entries)))
    }
  }

  private static let rowClass = PageRowClass<PolicyRow>(
    "AdminCenterPage.CoManagementSettingsRow", base: "AdminCenterPage.Row", layout: .table,
    [
      PageColumn("Priority", .text("Priority") { $0.priority }),
      PageColumn("Name", .text("Name") { $0.policy.displayName }),
      PageColumn("Install client", .text("InstallClient") { answer(settings($0).installsClient) }),
      PageColumn(
        "Override", .text("OverrideWorkloads") { answer(settings($0).overridesWorkloads) }),
      PageColumn("Assigned", .text("Assigned") { $0.assigned }),
      PageColumn(nil, .text("CommandLine") { settings($0).commandLine }),
      PageColumn(nil, .number("CommandLineLength") { settings($0).commandLine.utf16.count }),
      PageColumn(nil, .text("Id") { $0.policy.id.description }),
    ])

  private static func settings(_ row: PolicyRow) -> CoManagementAuthorityPolicy {
    CoManagementAuthorityPolicy(row.policy)
  }

  private static func answer(_ flag: Bool) -> String { flag ? "Yes" : "No" }
}
