/// A configuration policy of the site (SMS_ConfigurationPolicy): what clients of the collections to
/// which it is deployed get. Those of other categories than co-management are only kept.
public struct CoManagementPolicy: Sendable, Hashable {
  /// What a policy is about.
  public enum Category: String, Sendable {
    /// Who manages a workload.
    case coManagement = "CoManagementSettings"
    /// A certificate profile with the certificate of an authority.
    case trustedRootCertificate = "TrustedRootCertificate"
    /// A certificate profile that gives certificates with their private key.
    case pfxCertificate = "PfxCertificate"
  }

  /// `CI_ID`.
  public let id: Int
  /// `LocalizedDisplayName`, `CoMgmtSettingsProd`.
  public let name: String
  /// What it is about.
  public let category: Category
  /// Whether its clients enrol in Intune by themselves.
  public private(set) var enrolsAutomatically: Bool
  /// The workloads that it moves to Intune.
  public private(set) var workloads: Set<Workload>
  /// Logon name of who made it.
  public let createdBy: String
  /// When it was made.
  public let created: VirtualInstant
  /// Code of its site.
  public let siteCode: String
  /// Logon name of who changed it last.
  public private(set) var modifiedBy: String
  /// When it was changed last.
  public private(set) var modified: VirtualInstant
  /// GUID of the policy.
  let guid: StableGUID
  /// What it said before, the oldest first.
  private var earlier: [Version] = []

  /// What a policy said until it was changed.
  private struct Version: Sendable, Hashable {
    let until: VirtualInstant
    let enrolsAutomatically: Bool
    let workloads: Set<Workload>
  }

  /// The name of the policy that the wizard makes for production. [F-5.60]
  public static let productionName = "CoMgmtSettingsProd"

  init(
    id: Int, _ new: NewCoManagementPolicy, createdBy: String, created: VirtualInstant,
    siteCode: String, guid: StableGUID, category: Category = .coManagement
  ) {
    self.id = id
    self.category = category
    name = new.name
    enrolsAutomatically = new.enrolsAutomatically
    workloads = new.workloads
    self.createdBy = createdBy
    self.created = created
    modifiedBy = createdBy
    modified = created
    self.siteCode = siteCode
    self.guid = guid
  }

  /// `CIVersion`: 1, and one more for each change.
  public var version: Int { earlier.count + 1 }

  /// The policy with other content from a moment on.
  func revised(
    as new: NewCoManagementPolicy, at now: VirtualInstant, by: String
  ) -> CoManagementPolicy {
    var revised = self
    revised.earlier.append(
      Version(until: now, enrolsAutomatically: enrolsAutomatically, workloads: workloads))
    revised.enrolsAutomatically = new.enrolsAutomatically
    revised.workloads = new.workloads
    revised.modifiedBy = by
    revised.modified = now
    return revised
  }

  /// The policy as a client has it that fetched it at a moment.
  func asOf(_ moment: VirtualInstant) -> CoManagementPolicy {
    guard let version = earlier.first(where: { moment < $0.until }) else { return self }
    var old = self
    old.enrolsAutomatically = version.enrolsAutomatically
    old.workloads = version.workloads
    return old
  }

  /// The flags that it gives a client.
  public var flags: CoManagementFlags { CoManagementFlags(workloads) }

  /// `ScopeId_.../ConfigurationPolicy_...`, as CI_UniqueID names policies.
  public var uniqueID: String {
    "ScopeId_\(guid.uppercased)/ConfigurationPolicy_\(guid.description)"
  }

  func add(to digest: inout DigestBuilder) {
    digest.add(name)
    digest.add(UInt64(flags.rawValue) << 1 | (enrolsAutomatically ? 1 : 0))
  }
}

/// A deployment of a policy to a collection.
public struct PolicyDeployment: Sendable, Hashable {
  /// `AssignmentID`.
  public let id: Int
  /// `CI_ID` of the policy.
  public let policyID: Int
  /// The collection's id.
  public let collectionID: String
  /// Logon name of who made it.
  public let createdBy: String
  /// When it was made: clients get it with their next policy.
  public let created: VirtualInstant
  /// Code of its site.
  let siteCode: String
  let guid: StableGUID

  /// `{...}`, `AssignmentUniqueID`.
  public var uniqueID: String { "{\(guid.uppercased)}" }

  func add(to digest: inout DigestBuilder) {
    digest.add(UInt64(policyID))
    digest.add(collectionID)
  }
}

/// What New-CMCoManagementPolicy asks for.
public struct NewCoManagementPolicy: Sendable, Hashable {
  /// The policy's name.
  public var name: String
  /// Whether clients enrol in Intune by themselves.
  public var enrolsAutomatically: Bool
  /// The workloads that move to Intune.
  public var workloads: Set<Workload>

  /// A policy.
  public init(name: String, enrolsAutomatically: Bool, workloads: Set<Workload> = []) {
    self.name = name
    self.enrolsAutomatically = enrolsAutomatically
    self.workloads = workloads
  }
}

/// The co-management policies of the world and where they are deployed.
struct PolicyState: Sendable, Hashable {
  var policies: [CoManagementPolicy] = []
  var deployments: [PolicyDeployment] = []
  /// Numbers that are not given twice.
  var nextPolicyNumber = 0
  var nextDeploymentNumber = 0
  /// Requests for policy that administrators sent to clients.
  var notifications: [ClientNotification] = []
  /// Requests for a report.
  var reportRequests: [ClientReportRequest] = []

  func add(to digest: inout DigestBuilder) {
    for policy in policies { policy.add(to: &digest) }
    for deployment in deployments { deployment.add(to: &digest) }
  }
}

/// Clients that were told to ask for policy at once.
struct ClientNotification: Sendable, Hashable {
  /// When they ask.
  let time: VirtualInstant
  let devices: DeviceSet
}

/// What a client can be told to report at once.
public enum ClientReport: Sendable, Hashable {
  /// A discovery record, as its heartbeat sends it.
  case discovery
  /// Its hardware inventory.
  case hardwareInventory
}

/// Clients that were told to report at once.
struct ClientReportRequest: Sendable, Hashable {
  let report: ClientReport
  /// When they do.
  let time: VirtualInstant
  let devices: DeviceSet
}
