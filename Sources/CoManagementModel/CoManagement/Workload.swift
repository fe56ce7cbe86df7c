/// What can be moved from Configuration Manager to Intune, each with its bit in the capability
/// flags. [F-1.40 to F-1.46; R-90]
public enum Workload: Int, Sendable, CaseIterable, Hashable {
  /// Compliance policies.
  case compliancePolicies = 2
  /// Resource access policies: VPN, Wi-Fi, e-mail and certificate profiles.
  case resourceAccessPolicies = 4
  /// Device configuration; carries resource access and endpoint protection with it.
  case deviceConfiguration = 8
  /// Windows Update policies.
  case windowsUpdatePolicies = 16
  /// Endpoint Protection.
  case endpointProtection = 32
  /// Client apps.
  case clientApps = 64
  /// Office Click-to-Run apps.
  case officeClickToRunApps = 128

  /// As the console spells it.
  public var name: String {
    switch self {
    case .compliancePolicies: "Compliance policies"
    case .resourceAccessPolicies: "Resource access policies"
    case .deviceConfiguration: "Device configuration"
    case .windowsUpdatePolicies: "Windows Update policies"
    case .endpointProtection: "Endpoint Protection"
    case .clientApps: "Client apps"
    case .officeClickToRunApps: "Office Click-to-Run apps"
    }
  }
}

/// The capability flags of a client: the sum of a base and of the bits of the workloads that Intune
/// owns.
public struct CoManagementFlags: OptionSet, Sendable, Hashable {
  /// The number, `CoManagementFlags` of the client's registry.
  public let rawValue: Int

  /// Flags of a number.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Co-management is on and nothing has moved: 8193 of today's clients. [domain/client, 2]
  public static let enabled = CoManagementFlags(rawValue: 8_193)
  /// All seven workloads and the base: 12543. [domain/client, 2]
  public static let all = CoManagementFlags(Workload.allCases)
  /// What a client can: the flags that it gets are masked by it. [R-94; the number of today's
  /// clients is unverified]
  public static let maximum = CoManagementFlags(rawValue: 16_383)
  /// What a client says of itself where another service manages it: every bit. [domain/client, 2]
  public static let coexisting = 4_294_967_295

  /// The base with the bits of some workloads.
  public init(_ workloads: some Sequence<Workload>) {
    self = workloads.reduce(into: .enabled) { flags, workload in
      flags.formUnion(Self.moved(workload))
    }
  }

  /// The bits that a workload sets: Endpoint Protection has one for disk encryption beside its own,
  /// device configuration carries what moves with it. [domain/client, 2; R-30]
  private static func moved(_ workload: Workload) -> CoManagementFlags {
    let own = CoManagementFlags(rawValue: workload.rawValue)
    switch workload {
    case .endpointProtection: return own.union(CoManagementFlags(rawValue: 4_096))
    case .deviceConfiguration:
      return own.union(moved(.resourceAccessPolicies)).union(moved(.endpointProtection))
    default: return own
    }
  }

  /// Whether the bit of a workload is set.
  public func contains(_ workload: Workload) -> Bool { rawValue & workload.rawValue != 0 }

  /// Flags of several policies on one client: all bits of all.
  public static func merged(_ flags: some Sequence<CoManagementFlags>) -> CoManagementFlags {
    var merged: CoManagementFlags = []
    for one in flags { merged.formUnion(one) }
    return merged.intersection(.maximum)
  }
}
