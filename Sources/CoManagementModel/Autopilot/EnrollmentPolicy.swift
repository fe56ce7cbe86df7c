/// What an enrolment status page asks of devices.
/// [Graph docs: windows10EnrollmentCompletionPageConfiguration]
public struct StatusPagePolicy: Sendable, Hashable {
  /// The policy that has it.
  public let policy: TenantPolicy

  /// A page.
  public init(_ policy: TenantPolicy) { self.policy = policy }

  /// *Show app and profile configuration progress*.
  public var showsProgress: Bool { policy.document["showInstallationProgress"]?.flag ?? false }
  /// *Show an error when installation takes longer than specified number of minutes*.
  public var minutes: Int {
    if case .number(let minutes)? = policy.document["installProgressTimeoutInMinutes"] {
      return Int(minutes)
    }
    return 60
  }
  /// *Block device use until all apps and profiles are installed*.
  public var blocksUse: Bool {
    !(policy.document["allowDeviceUseBeforeProfileAndAppInstallComplete"]?.flag ?? false)
  }

  static let type = "windows10EnrollmentCompletionPageConfiguration"
}

/// What a policy *Co-management settings* says: who has the word on workloads, and whether the
/// client is installed. [Graph docs: deviceComanagementAuthorityConfiguration]
public struct CoManagementAuthorityPolicy: Sendable, Hashable {
  /// The policy that has it.
  public let policy: TenantPolicy

  /// A policy.
  public init(_ policy: TenantPolicy) { self.policy = policy }

  /// *Automatically install the Configuration Manager client*.
  public var installsClient: Bool {
    policy.document["installConfigurationManagerAgent"]?.flag ?? false
  }
  /// *Client installation command-line arguments*.
  public var commandLine: String {
    policy.document["configurationManagerAgentCommandLineArgument"]?.text ?? ""
  }
  /// *Override co-management policy and use Intune for all workloads*: 1 (unverified; no source
  /// names the numbers).
  public var overridesWorkloads: Bool {
    if case .number(1)? = policy.document["managedDeviceAuthority"] { return true }
    return false
  }

  static let type = "deviceComanagementAuthorityConfiguration"
}

extension TenantPolicy {
  /// Its place among those of its kind: the lowest one counts; 0 = the default, which comes last.
  public var priority: Int {
    if case .number(let number)? = document["priority"] { return Int(number) }
    return 0
  }

  static func validateStatusPage(_ document: DocumentValue) throws(DirectoryRejection) {
    if case .number(let minutes)? = document["installProgressTimeoutInMinutes"],
      !(1...1_440).contains(minutes)
    {
      throw .invalidValue("installProgressTimeoutInMinutes")
    }
    for name in ["showInstallationProgress", "allowDeviceUseOnInstallFailure"] {
      guard document[name] == nil || document[name]?.flag != nil else { throw .invalidValue(name) }
    }
  }

  static func validateAuthority(_ document: DocumentValue) throws(DirectoryRejection) {
    if let installs = document["installConfigurationManagerAgent"], installs.flag == nil {
      throw .invalidValue("installConfigurationManagerAgent")
    }
    let line = document["configurationManagerAgentCommandLineArgument"] ?? .null
    guard line == .null || line.text != nil else {
      throw .invalidValue("configurationManagerAgentCommandLineArgument")
    }
    if let authority = document["managedDeviceAuthority"] {
      guard case .number(let number) = authority, (0...1).contains(number) else {
        throw .invalidValue("managedDeviceAuthority")
      }
    }
  }
}

extension Simulation {
  /// Status pages and co-management settings: a new one comes behind those that there are.
  public mutating func createEnrollmentPolicy(
    _ kind: TenantPolicy.Kind, _ document: DocumentValue
  ) throws(DirectoryRejection) -> TenantPolicy {
    let last = policies(kind).map(\.priority).max() ?? 0
    let fields = document.fields.filter { !$0.name.equalsIgnoringASCIICase("priority") }
    return try createPolicy(
      kind, .table(fields + [DocumentField("priority", .number(Int64(last + 1)))]))
  }

  /// POST .../{id}/setPriority: the others make room. The default's stays.
  public mutating func setPriority(
    _ kind: TenantPolicy.Kind, _ id: StableGUID, to priority: Int
  ) throws(DirectoryRejection) {
    var order = policies(kind).filter { $0.priority > 0 }.sorted { $0.priority < $1.priority }
    guard let place = order.firstIndex(where: { $0.id == id }) else {
      throw .invalidPolicy("The priority of the default configuration cannot be changed.")
    }
    guard (1...order.count).contains(priority) else { throw .invalidValue("priority") }
    let moved = order.remove(at: place)
    order.insert(moved, at: priority - 1)
    for (place, policy) in order.enumerated() where policy.priority != place + 1 {
      try updatePolicy(
        kind, policy.id, .table([DocumentField("priority", .number(Int64(place + 1)))]))
    }
  }

  /// Takes away a status page, co-management settings or a deployment profile: not the default, and
  /// no profile that is assigned. [Autopilot docs: profiles]
  public mutating func removeEnrollmentPolicy(
    _ kind: TenantPolicy.Kind, _ id: StableGUID
  ) throws(DirectoryRejection) {
    guard let policy = policies(kind).first(where: { $0.id == id }) else { return }
    if kind == .deploymentProfile {
      guard policy.document["assignments"]?.elements.isEmpty ?? true else {
        throw .invalidPolicy("The profile is assigned: take its assignments away first.")
      }
    } else {
      guard policy.priority > 0 else {
        throw .invalidPolicy("The default configuration cannot be deleted.")
      }
    }
    removePolicy(kind, id)
    let left = policies(kind).filter { $0.priority > policy.priority }
    guard kind != .deploymentProfile else { return }
    for policy in left {
      try updatePolicy(
        kind, policy.id,
        .table([DocumentField("priority", .number(Int64(policy.priority - 1)))]))
    }
  }
}

extension Simulation {
  /// Whom a status page, co-management settings or a deployment profile is for, all at once.
  public mutating func assignEnrollmentPolicy(
    _ kind: TenantPolicy.Kind, _ id: StableGUID, _ targets: [DocumentValue]
  ) throws(DirectoryRejection) {
    guard let policy = policies(kind).first(where: { $0.id == id }) else { return }
    if kind != .deploymentProfile, policy.priority == 0 {
      throw .invalidPolicy("The default configuration is for all users and devices.")
    }
    for target in targets { try check(target) }
    let assignments = targets.map { target in
      DocumentValue.table([
        DocumentField("id", .text(assignmentID(of: policy, target))),
        DocumentField("target", target),
      ])
    }
    try assignPolicy(kind, id, .list(assignments))
  }

  /// One more assignment; what there is of it already stays as it is.
  public mutating func addEnrollmentTarget(
    _ kind: TenantPolicy.Kind, _ id: StableGUID, _ target: DocumentValue
  ) throws(DirectoryRejection) -> DocumentValue {
    guard let policy = policies(kind).first(where: { $0.id == id }) else { return .null }
    let targets = (policy.document["assignments"]?.elements ?? []).compactMap { $0["target"] }
    if !targets.contains(target) {
      try assignEnrollmentPolicy(kind, id, targets + [target])
    }
    let made = policies(kind).first { $0.id == id }
    return made?.document["assignments"]?.elements.first { $0["target"] == target } ?? .null
  }

  /// Takes an assignment away.
  public mutating func removeEnrollmentAssignment(
    _ kind: TenantPolicy.Kind, _ id: StableGUID, _ assignment: String
  ) throws(DirectoryRejection) {
    guard let policy = policies(kind).first(where: { $0.id == id }) else { return }
    let all = policy.document["assignments"]?.elements ?? []
    let left = all.filter {
      !($0["id"]?.text ?? "").equalsIgnoringASCIICase(assignment)
    }
    guard left.count < all.count else { throw .notMember(assignment) }
    try assignPolicy(kind, id, .list(left))
  }

  private func check(_ target: DocumentValue) throws(DirectoryRejection) {
    guard let group = target["groupId"]?.text else { return }
    guard let id = StableGUID(text: group), directoryGroup(id: id) != nil else {
      throw .notMember(group)
    }
  }

  /// The policy's id with that of the group, or of all.
  private func assignmentID(of policy: TenantPolicy, _ target: DocumentValue) -> String {
    let group = target["groupId"]?.text
    return "\(policy.id)_\(group ?? "adadadad-808e-44e2-905a-0b7873a8a531")_0"
  }
}
