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
  /// Entra ID does not know its computer object yet.
  case directory

  /// `join`.
  public var phase: String { self == .discovery ? "discover" : "join" }
  /// `0x801c03f2`.
  public var code: String { self == .discovery ? "0x801c001d" : "0x801c03f2" }
}

extension MachineView {
  /// Why its last try to join failed.
  public var joinFailure: JoinFailure {
    guard role == .workstation else { return isJoinConfigured ? .directory : .discovery }
    return state.refused == nil ? .discovery : .directory
  }
}
