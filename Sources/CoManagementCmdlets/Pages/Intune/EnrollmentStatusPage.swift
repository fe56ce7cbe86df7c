import CoManagementModel
import ShellRuntime

/// Devices > Enrollment > Windows > Enrollment Status Page: where devices wait while they are set
/// up. [Intune docs: enrollment status page]
struct EnrollmentStatusPage: Page {
  private static let policy = "Profile"
  private static let name = "Name"
  private static let progress = "Show app and profile configuration progress"
  private static let minutes =
    "Show an error when installation takes longer than specified number of minutes"
  private static let blocks = "Block device use until all apps and profiles are installed"
  private static let answers = ["No", "Yes"]

  var path: [String] { ["Devices", "Enrollment", "Windows", "Enrollment Status Page"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    PolicyRow.ordered(.statusPage, simulation).map {
      Self.rowClass.row($0, page: title, engine)
    }
  }

  var actions: [PageAction] {
    [
      PageAction(
        "Create", place: "menu",
        fields: [PageField(Self.name, .text, on: "Basics")] + Self.settings(isNew: true)
          + PolicyTargets.fields(isRequired: false), effect: Self.create),
      PageAction(
        "Edit", place: "profile; Properties; Settings",
        fields: [PageField(Self.policy, .text)] + Self.settings(isNew: false), effect: Self.edit),
    ] + PriorityActions(kind: .statusPage, field: Self.policy).all
  }

  private static func settings(isNew: Bool) -> [PageField] {
    let page = isNew ? "Settings" : nil
    let isShown = PageCondition(progress, is: ["Yes"])
    return [
      PageField(
        progress, .choice(answers), isRequired: isNew, initial: isNew ? "No" : nil, on: page),
      PageField(
        minutes, .number(1...1_440), isRequired: isNew, when: isNew ? isShown : nil,
        initial: isNew ? "60" : nil, on: page),
      PageField(
        blocks, .choice(answers), isRequired: isNew, when: isNew ? isShown : nil,
        initial: isNew ? "Yes" : nil, on: page),
    ]
  }

  private static func document(_ entries: PageEntries) -> [DocumentField] {
    var fields: [DocumentField] = []
    if let shows = entries[progress] {
      fields.append(DocumentField("showInstallationProgress", .flag(shows == "Yes")))
    }
    if let limit = entries[minutes].flatMap({ Int64($0) }) {
      fields.append(DocumentField("installProgressTimeoutInMinutes", .number(limit)))
    }
    if let isBlocked = entries[blocks] {
      fields.append(
        DocumentField("allowDeviceUseBeforeProfileAndAppInstallComplete", .flag(isBlocked == "No")))
    }
    return fields
  }

  private static let create: PageAction.Effect = {
    (simulation, entries, _) throws(ModelRejection) in
    try ModelRejection.inTenant { () throws(DirectoryRejection) in
      let title = try simulation.freeName(.statusPage, entries[name] ?? "")
      let targets = try PolicyTargets.targets(entries, simulation)
      let made = try simulation.createEnrollmentPolicy(
        .statusPage,
        .table(
          [
            DocumentField(
              "@odata.type",
              .text("#microsoft.graph.windows10EnrollmentCompletionPageConfiguration")),
            DocumentField("displayName", .text(title)),
          ] + document(entries)))
      try simulation.assignEnrollmentPolicy(.statusPage, made.id, targets)
    }
  }

  private static let edit: PageAction.Effect = { (simulation, entries, _) throws(ModelRejection) in
    try ModelRejection.inTenant { () throws(DirectoryRejection) in
      let found = try simulation.policy(.statusPage, named: entries[policy] ?? "")
      try simulation.updatePolicy(.statusPage, found.id, .table(document(entries)))
    }
  }

  private static let rowClass = PageRowClass<PolicyRow>(
    "AdminCenterPage.EnrollmentStatusPageRow", base: "AdminCenterPage.Row", layout: .table,
    [
      PageColumn("Priority", .text("Priority") { $0.priority }),
      PageColumn("Name", .text("Name") { $0.policy.displayName }),
      PageColumn(
        "Show progress",
        .text("ShowProgress") { StatusPagePolicy($0.policy).showsProgress ? "Yes" : "No" }),
      PageColumn("Minutes", .number("Minutes") { StatusPagePolicy($0.policy).minutes }),
      PageColumn(
        "Assigned", .text("Assigned") { $0.policy.priority == 0 ? "All users" : $0.assigned }),
      PageColumn(
        nil, .text("BlockDeviceUse") { StatusPagePolicy($0.policy).blocksUse ? "Yes" : "No" }),
      PageColumn(nil, .text("Id") { $0.policy.id.description }),
    ])
}
