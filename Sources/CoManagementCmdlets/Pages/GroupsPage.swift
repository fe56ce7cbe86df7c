import CoManagementModel
import ShellRuntime

/// Microsoft Entra admin center > Groups > All groups.
struct GroupsPage: Page {
  private static let groupName = "Group name"
  private static let details = "Group description"
  private static let member = "Member"

  var path: [String] { ["Microsoft Entra admin center", "Groups", "All groups"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    simulation.directoryGroups.map { Self.rowClass.row($0, page: title, engine) }
  }

  var actions: [PageAction] {
    [
      PageAction(
        "New group", place: "menu",
        fields: [
          PageField(Self.groupName, .text), PageField(Self.details, .text, isRequired: false),
        ], effect: Self.create),
      PageAction(
        "Add members", place: "group; Members",
        fields: [PageField(Self.groupName, .text), PageField(Self.member, .text)],
        effect: Self.add),
    ]
  }

  /// A security group with assigned members; the portal makes up the nickname.
  private static let create: PageAction.Effect = {
    (simulation, entries, _) throws(ModelRejection) in
    let title = entries[groupName] ?? ""
    var fields = [
      DocumentField("displayName", .text(title)), DocumentField("mailEnabled", .flag(false)),
      DocumentField("securityEnabled", .flag(true)),
      DocumentField("mailNickname", .text(String(simulation.directoryGroups.count))),
    ]
    if let text = entries[details] { fields.append(DocumentField("description", .text(text))) }
    try ModelRejection.inTenant { () throws(DirectoryRejection) in
      _ = try simulation.createGroup(.table(fields))
    }
  }

  private static let add: PageAction.Effect = { (simulation, entries, _) throws(ModelRejection) in
    try ModelRejection.inTenant { () throws(DirectoryRejection) in
      let group = try simulation.group(named: entries[groupName] ?? "")
      try simulation.addMember(
        simulation.possibleMember(entries[member] ?? ""), toGroup: group.number)
    }
  }

  private static let rowClass = PageRowClass<DirectoryGroup>(
    "AdminCenterPage.GroupRow", base: "AdminCenterPage.Row", layout: .table,
    [
      PageColumn("Name", .text("Name") { $0.displayName }),
      PageColumn("Object Id", .text("ObjectId") { $0.id.description }),
      PageColumn(
        "Group type",
        .text("GroupType") { $0.groupTypes.contains("Unified") ? "Microsoft 365" : "Security" }),
      PageColumn(
        "Membership type", .text("MembershipType") { $0.isDynamic ? "Dynamic" : "Assigned" }),
      PageColumn(
        "Source",
        .text("Source") { $0.isSynchronized ? "Windows server AD" : "Cloud" }),
    ])
}
