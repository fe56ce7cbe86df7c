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
