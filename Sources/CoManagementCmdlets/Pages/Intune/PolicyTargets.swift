import CoManagementModel
import ShellRuntime

/// The tab *Assignments* of Intune's policies: groups by name, or everybody.
enum PolicyTargets {
  static let included = "Included groups"
  static let excluded = "Excluded groups"
  static let allDevices = "All devices"
  static let allUsers = "All users"

  /// The fields; several groups stand between commas.
  static func fields(isRequired: Bool = true, on page: String? = "Assignments") -> [PageField] {
    [
      PageField(included, .text, isRequired: isRequired, on: page),
      PageField(excluded, .text, isRequired: false, on: page),
    ]
  }

  /// What was entered, as Graph's targets.
  static func targets(
    _ entries: PageEntries, _ simulation: Simulation
  ) throws(DirectoryRejection) -> [DocumentValue] {
    var targets: [DocumentValue] = []
    for name in names(entries[included]) { targets.append(try target(name, simulation)) }
    for name in names(entries[excluded]) {
      targets.append(
        group("exclusionGroupAssignmentTarget", try simulation.group(named: name).id))
    }
    return targets
  }

  private static func target(
    _ name: String, _ simulation: Simulation
  ) throws(DirectoryRejection) -> DocumentValue {
    if TextComparison.equalsIgnoringCase(name, allDevices) {
      return all("allDevicesAssignmentTarget")
    }
    if TextComparison.equalsIgnoringCase(name, allUsers) {
      return all("allLicensedUsersAssignmentTarget")
    }
    return group("groupAssignmentTarget", try simulation.group(named: name).id)
  }

  private static func all(_ type: String) -> DocumentValue {
    .table([DocumentField("@odata.type", .text("#microsoft.graph.\(type)"))])
  }

  private static func group(_ type: String, _ id: StableGUID) -> DocumentValue {
    .table([
      DocumentField("@odata.type", .text("#microsoft.graph.\(type)")),
      DocumentField("groupId", .text(id.description)),
    ])
  }

  private static func names(_ entry: String?) -> [String] {
    (entry ?? "").split(separator: ",").map { name in
      String(name.drop { $0 == " " }).split(separator: " ").joined(separator: " ")
    }.filter { !$0.isEmpty }
  }

  /// Whom a policy is for, as its page says it: `All devices`, names of groups, `-` for nobody.
  static func summary(_ policy: TenantPolicy, _ simulation: Simulation) -> String {
    let assignments = policy.document["assignments"]?.elements ?? []
    let names = assignments.compactMap { assignment -> String? in
      let target = assignment["target"] ?? .null
      let type = target["@odata.type"]?.text ?? ""
      if type.hasSuffix("allDevicesAssignmentTarget") { return allDevices }
      if type.hasSuffix("allLicensedUsersAssignmentTarget") { return allUsers }
      let id = target["groupId"]?.text.flatMap { StableGUID(text: $0) }
      let name = id.flatMap { simulation.directoryGroup(id: $0)?.displayName } ?? "(deleted group)"
      return type.hasSuffix("exclusionGroupAssignmentTarget") ? "not \(name)" : name
    }
    return names.isEmpty ? "-" : names.joined(separator: ", ")
  }
}

/// A policy with whom it is for: a row of Intune's lists.
struct PolicyRow: Sendable {
  let policy: TenantPolicy
  let assigned: String

  /// Those of a kind; the ones that count first come first.
  static func all(_ kind: TenantPolicy.Kind, _ simulation: Simulation) -> [PolicyRow] {
    simulation.policies(kind)
      .map { PolicyRow(policy: $0, assigned: PolicyTargets.summary($0, simulation)) }
  }

  /// The same by their priorities; the default is the last.
  static func ordered(_ kind: TenantPolicy.Kind, _ simulation: Simulation) -> [PolicyRow] {
    all(kind, simulation).sorted {
      ($0.policy.priority == 0 ? .max : $0.policy.priority)
        < ($1.policy.priority == 0 ? .max : $1.policy.priority)
    }
  }

  /// `1`, `Default`.
  var priority: String { policy.priority == 0 ? "Default" : String(policy.priority) }
}

extension Simulation {
  /// The policy of a name that was entered on a page.
  func policy(
    _ kind: TenantPolicy.Kind, named name: String
  ) throws(DirectoryRejection) -> TenantPolicy {
    let found = policies(kind).first { TextComparison.equalsIgnoringCase($0.displayName, name) }
    guard let found else { throw .notMember(name) }
    return found
  }

  /// A name that no other policy of the kind has: the admin center takes it, commands need not.
  func freeName(
    _ kind: TenantPolicy.Kind, _ name: String
  ) throws(DirectoryRejection) -> String {
    let isTaken = policies(kind).contains {
      TextComparison.equalsIgnoringCase($0.displayName, name)
    }
    guard !isTaken else { throw .conflict("displayName") }
    return name
  }
}

/// What the lists of priorities have in common: *Assign*, *Change priority*, *Delete*.
struct PriorityActions {
  let kind: TenantPolicy.Kind
  /// The label of the field that names one.
  let field: String

  var all: [PageAction] { [assign, move, delete] }

  var assign: PageAction {
    let (kind, field) = (kind, field)
    return PageAction(
      "Assign", place: "policy; Properties; Assignments",
      fields: [PageField(field, .text)] + PolicyTargets.fields(on: nil)
    ) { (simulation, entries, _) throws(ModelRejection) in
      try ModelRejection.inTenant { () throws(DirectoryRejection) in
        let policy = try simulation.policy(kind, named: entries[field] ?? "")
        try simulation.assignEnrollmentPolicy(
          kind, policy.id, try PolicyTargets.targets(entries, simulation))
      }
    }
  }

  var move: PageAction {
    let (kind, field) = (kind, field)
    return PageAction(
      "Change priority", place: "list",
      fields: [PageField(field, .text), PageField("Priority", .number(1...100))]
    ) { (simulation, entries, _) throws(ModelRejection) in
      try ModelRejection.inTenant { () throws(DirectoryRejection) in
        let policy = try simulation.policy(kind, named: entries[field] ?? "")
        try simulation.setPriority(kind, policy.id, to: Int(entries["Priority"] ?? "") ?? 0)
      }
    }
  }

  var delete: PageAction {
    let (kind, field) = (kind, field)
    return PageAction("Delete", place: "list; ...", fields: [PageField(field, .text)]) {
      (simulation, entries, _) throws(ModelRejection) in
      try ModelRejection.inTenant { () throws(DirectoryRejection) in
        let policy = try simulation.policy(kind, named: entries[field] ?? "")
        try simulation.removeEnrollmentPolicy(kind, policy.id)
      }
    }
  }
}
