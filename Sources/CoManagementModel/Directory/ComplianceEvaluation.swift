/// What compliance policies ask of Windows devices, as far as the lab can tell of a device: its
/// version. Made once for a list of devices.
struct ComplianceEvaluation: Sendable {
  private struct Rule: Sendable {
    let minimum: [Int]?
    let maximum: [Int]?
    let isForAll: Bool
    let included: Set<DirectoryReference>
    let excluded: Set<DirectoryReference>
  }

  private let rules: [Rule]

  /// The policies that are assigned to somebody and limit the version. The scenario's own policies
  /// say what its devices are like already.
  init(_ simulation: Simulation) {
    guard let policies = simulation.state.directory.policies[.compliance] else {
      rules = []
      return
    }
    rules = policies.compactMap { Self.rule($0, simulation) }
  }

  /// Whether an assigned policy asks for another version than the device has.
  func fails(_ device: Device) -> Bool {
    guard !rules.isEmpty else { return false }
    let number = Int(device.index)
    let version = Self.version(device.operatingSystem.build) ?? []
    return rules.contains { rule in
      let references: [DirectoryReference] = [.device(number), .user(number)]
      guard !references.contains(where: rule.excluded.contains) else { return false }
      guard rule.isForAll || references.contains(where: rule.included.contains) else {
        return false
      }
      if let minimum = rule.minimum, version.lexicographicallyPrecedes(minimum) { return true }
      if let maximum = rule.maximum, maximum.lexicographicallyPrecedes(version) { return true }
      return false
    }
  }

  private static func rule(_ policy: TenantPolicy, _ simulation: Simulation) -> Rule? {
    let document = policy.document
    guard document["@odata.type"]?.text == "#microsoft.graph.windows10CompliancePolicy" else {
      return nil
    }
    let minimum = version(document["osMinimumVersion"]?.text)
    let maximum = version(document["osMaximumVersion"]?.text)
    guard minimum != nil || maximum != nil else { return nil }
    var isForAll = false
    var included: Set<DirectoryReference> = []
    var excluded: Set<DirectoryReference> = []
    for assignment in document["assignments"]?.elements ?? [] {
      let target = assignment["target"] ?? .null
      let members =
        target["groupId"]?.text.flatMap { StableGUID(text: $0) }
        .flatMap { simulation.directoryGroup(id: $0) }
        .map { simulation.transitiveMembers(of: $0) } ?? []
      switch target["@odata.type"]?.text {
      case "#microsoft.graph.allDevicesAssignmentTarget",
        "#microsoft.graph.allLicensedUsersAssignmentTarget":
        isForAll = true
      case "#microsoft.graph.exclusionGroupAssignmentTarget": excluded.formUnion(members)
      default: included.formUnion(members)
      }
    }
    guard isForAll || !included.isEmpty else { return nil }
    return Rule(
      minimum: minimum, maximum: maximum, isForAll: isForAll, included: included,
      excluded: excluded)
  }

  /// Four numbers, `10.0.19045.0`; nil for a text that is none.
  private static func version(_ text: String?) -> [Int]? {
    guard let text, !text.isEmpty else { return nil }
    let numbers = text.split(separator: ".").compactMap { Int($0) }
    return numbers.isEmpty ? nil : numbers
  }
}

extension Simulation {
  /// POST .../deviceCompliancePolicies/{id}/assign: whom a policy is for, all at once.
  public mutating func assignPolicy(
    _ kind: TenantPolicy.Kind, _ id: StableGUID, _ assignments: DocumentValue
  ) throws(DirectoryRejection) {
    for assignment in assignments.elements {
      let target = assignment["target"] ?? .null
      let type = target["@odata.type"]?.text ?? ""
      let known = [
        "allDevices", "allLicensedUsers", "group", "exclusionGroup",
      ].map { "#microsoft.graph.\($0)AssignmentTarget" }
      guard known.contains(type) else { throw .invalidPolicy("'\(type)' is no target.") }
      guard type.hasPrefix("#microsoft.graph.all") || target["groupId"]?.text != nil else {
        throw .missingProperty("groupId", resource: "GroupAssignmentTarget")
      }
    }
    try updatePolicy(kind, id, .table([DocumentField("assignments", assignments)]))
  }
}
