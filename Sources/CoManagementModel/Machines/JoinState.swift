/// How a Windows device is joined, as `dsregcmd /status` tells it apart. [domain/client, 1.4]
public enum JoinState: Sendable, Hashable, CaseIterable {
  /// A workgroup machine.
  case workgroup
  /// Joined to Active Directory only.
  case domainJoined
  /// Joined to Active Directory and registered with Entra ID.
  case hybridJoined
  /// Joined to Entra ID only.
  case entraJoined
  /// A workgroup machine whose user has registered it with Entra ID.
  case registered

  /// Whether Active Directory knows the machine.
  public var isDomainJoined: Bool { self == .domainJoined || self == .hybridJoined }
  /// Whether Entra ID knows the machine as its own.
  public var isCloudJoined: Bool { self == .hybridJoined || self == .entraJoined }
}

/// Why a device that wants to join is refused. [domain/client, 1.4]
public enum JoinFailure: Sendable, Hashable {
  /// No service connection point tells it the tenant.
  case discovery
  /// It was told a tenant that there is not. [domain/troubleshooting, 13]
  case tenantNotFound
  /// The name of the registration service is not resolved. [domain/troubleshooting, 14]
  case nameNotResolved
  /// The registration service is not reached in time. [domain/troubleshooting, 14]
  case timedOut
  /// Entra ID does not know its computer object yet.
  case directory

  /// `join`.
  public var phase: String { self == .directory ? "join" : "discover" }
  /// `0x801c03f2`.
  public var code: String {
    switch self {
    case .discovery: "0x801c001d"
    case .tenantNotFound: "0x801c003a"
    case .nameNotResolved, .timedOut: "0x801c0021"
    case .directory: "0x801c03f2"
    }
  }
  /// `0x80072ee7`, what the network said; nil where it was not the network.
  public var networkCode: String? {
    switch self {
    case .nameNotResolved: "0x80072ee7"
    case .timedOut: "0x80072ee2"
    default: nil
    }
  }
}

extension MachineView {
  /// Why its last try to join failed.
  public var joinFailure: JoinFailure {
    switch facts.route(to: .registration, through: winHTTPProxy) {
    case .nameNotResolved: return .nameNotResolved
    case .timedOut: return .timedOut
    case .open: break
    }
    if let tenant = record.registry.joinTenant, tenant != facts.tenantID { return .tenantNotFound }
    guard role == .workstation else { return isJoinConfigured ? .directory : .discovery }
    return state.refused == nil ? .discovery : .directory
  }
}
