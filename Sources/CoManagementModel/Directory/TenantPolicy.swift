/// A policy or app of Intune, or a policy of conditional access, as it was written: which settings
/// it has is the service's affair.
public struct TenantPolicy: Sendable, Hashable {
  /// What a policy is about.
  public enum Kind: Sendable, Hashable, CaseIterable {
    // swift-format-ignore
    case compliance, configuration, conditionalAccess, mobileApp
    // swift-format-ignore
    case deploymentProfile, statusPage, coManagementAuthority

    /// Whether devices learn of it only when they check in.
    var reachesDevices: Bool { self == .compliance || self == .configuration }
  }

  /// Its id.
  public let id: StableGUID
  /// Name.
  public internal(set) var displayName: String
  /// When it was made.
  public let created: VirtualInstant
  /// When it was last changed; nil for one that never was.
  public internal(set) var modified: VirtualInstant?
  /// Since when it is for anybody; nil = since it was made.
  var assigned: VirtualInstant?
  /// Counts up with every change.
  public internal(set) var version: Int
  /// Everything as it was written.
  public internal(set) var document: DocumentValue
}

extension TenantPolicy: DirectoryRecord {
  func add(to digest: inout DigestBuilder) {
    digest.add(id.description)
    digest.add(UInt64(version))
    document.add(to: &digest)
  }
}

extension Simulation {
  /// Policies of a kind: the scenario's first.
  public func policies(_ kind: TenantPolicy.Kind) -> [TenantPolicy] {
    state.directory.policies[kind] ?? initialPolicies(kind)
  }

  /// A new policy, as the service keeps it.
  public mutating func createPolicy(
    _ kind: TenantPolicy.Kind, _ document: DocumentValue
  ) throws(DirectoryRejection) -> TenantPolicy {
    let policy = TenantPolicy(
      id: StableGUID(
        seed: scenario.seed, kind: .policy, index: UInt64(state.directory.createdPolicies + 100)),
      displayName: try TenantPolicy.validated(kind, document), created: now, modified: nil,
      version: 1, document: document)
    let all = policies(kind) + [policy]
    changeDirectory { directory in
      directory.createdPolicies += 1
      directory.policies[kind] = all
    }
    return policy
  }

  /// Changes fields of a policy; the others stay.
  public mutating func updatePolicy(
    _ kind: TenantPolicy.Kind, _ id: StableGUID, _ document: DocumentValue
  ) throws(DirectoryRejection) {
    var all = policies(kind)
    guard let place = all.firstIndex(where: { $0.id == id }) else { return }
    var fields = all[place].document.fields
    for field in document.fields {
      fields.removeAll { $0.name.equalsIgnoringASCIICase(field.name) }
      fields.append(field)
    }
    let merged = DocumentValue.table(fields)
    let before = all[place]
    let isNew = before.document["assignments"]?.elements.isEmpty ?? true
    if isNew, merged["assignments"]?.elements.isEmpty == false { all[place].assigned = now }
    all[place].displayName = try TenantPolicy.validated(kind, merged)
    all[place].document = merged
    all[place].modified = now
    all[place].version += 1
    let changed = all
    let time = now
    changeDirectory { directory in
      directory.policies[kind] = changed
      if kind.reachesDevices {
        directory.policies.past.append(PastPolicy(policy: before, until: time))
      }
    }
  }

  /// Takes a policy away.
  public mutating func removePolicy(_ kind: TenantPolicy.Kind, _ id: StableGUID) {
    let (left, time) = (policies(kind).filter { $0.id != id }, now)
    let removed = policies(kind).first { $0.id == id }
    changeDirectory { directory in
      directory.policies[kind] = left
      if kind.reachesDevices, let removed {
        directory.policies.past.append(PastPolicy(policy: removed, until: time))
      }
    }
  }

  /// What every lab has: a baseline for Windows, administrators who need a second factor, and a
  /// rule about compliant devices that only reports (design).
  private func initialPolicies(_ kind: TenantPolicy.Kind) -> [TenantPolicy] {
    switch kind {
    case .configuration:
      [initial(6, 200, "Windows restrictions", TenantPolicy.restrictions)]
    case .mobileApp:
      [
        initial(4, 250, "Company Portal", TenantPolicy.companyPortal),
        initial(5, 250, "Microsoft 365 Apps for Windows 10 and later", TenantPolicy.officeApps),
      ]
    case .compliance: [initial(0, 200, "Windows baseline", TenantPolicy.baseline)]
    case .statusPage: [defaultStatusPage]
    case .deploymentProfile, .coManagementAuthority: []
    case .conditionalAccess:
      [
        initial(1, 300, "Require MFA for administrators", TenantPolicy.administratorsMFA),
        initial(2, 150, "Require compliant devices", TenantPolicy.compliantDevices),
      ] + (scenario.hasDocumentedObjects ? [documentedAccessPolicy] : [])
    }
  }

  private func initial(
    _ number: UInt64, _ age: Int64, _ name: String, _ fields: [DocumentField]
  ) -> TenantPolicy {
    TenantPolicy(
      id: StableGUID(seed: scenario.seed, kind: .policy, index: number), displayName: name,
      created: scenario.clock.adding(milliseconds: -age * .day), modified: nil, version: 1,
      document: .table([DocumentField("displayName", .text(name))] + fields))
  }
}

extension Simulation {
  /// What every tenant has for all users, switched off.
  /// [Intune docs: enrollment status page, "default"]
  private var defaultStatusPage: TenantPolicy {
    let policy = initial(7, 400, "All users and all devices", TenantPolicy.standardStatusPage)
    return TenantPolicy(
      id: StableGUID(seed: scenario.seed, kind: .intuneAccount), displayName: policy.displayName,
      created: policy.created, modified: nil, version: 1, document: policy.document)
  }

  private var documentedAccessPolicy: TenantPolicy {
    let policy = initial(
      3, 90, DocumentedDirectory.accessPolicy.name, TenantPolicy.exchangeCompliantDevices)
    guard let id = StableGUID(text: DocumentedDirectory.accessPolicy.id) else { return policy }
    return TenantPolicy(
      id: id, displayName: policy.displayName, created: policy.created, modified: nil, version: 1,
      document: policy.document)
  }
}

/// Policies that were changed, by kind; nil = the scenario's.
struct PolicyLists: Sendable, Hashable {
  private var lists: [[TenantPolicy]?] = TenantPolicy.Kind.allCases.map { _ in nil }
  /// Versions of compliance policies that devices may still go by.
  var past: [PastPolicy] = []

  subscript(kind: TenantPolicy.Kind) -> [TenantPolicy]? {
    get { lists[Self.place(kind)] }
    set { lists[Self.place(kind)] = newValue }
  }

  /// Nothing while all are the scenario's.
  func add(to digest: inout DigestBuilder) {
    for (place, list) in lists.enumerated() {
      guard let list else { continue }
      digest.add(UInt64(place))
      for policy in list { policy.add(to: &digest) }
    }
    for policy in past { policy.add(to: &digest) }
  }

  private static func place(_ kind: TenantPolicy.Kind) -> Int {
    TenantPolicy.Kind.allCases.firstIndex(of: kind) ?? 0
  }
}
