/// Who owns the workloads of one device: rules B, C and E, without time.
public struct WorkloadOwnership: Sendable, Hashable {
  /// The authority for a workload.
  public enum Owner: Sendable, Hashable {
    // swift-format-ignore
    case configurationManager, intune
  }

  /// What the client's policies say, merged.
  public let flags: CoManagementFlags
  /// Whether the device is co-managed: without that everything is Configuration Manager's.
  public let isCoManaged: Bool
  /// From release 2403 on resource access is always Intune's. [R-40, R-40a]
  public let hasFixedResourceAccess: Bool

  /// The ownership of a device.
  public init(flags: CoManagementFlags, isCoManaged: Bool, hasFixedResourceAccess: Bool = true) {
    self.flags = flags
    self.isCoManaged = isCoManaged
    self.hasFixedResourceAccess = hasFixedResourceAccess
  }

  /// Who owns a workload.
  public func owner(of workload: Workload) -> Owner {
    guard isCoManaged else { return .configurationManager }
    if flags.contains(workload) { return .intune }
    switch workload {
    case .resourceAccessPolicies where hasFixedResourceAccess: return .intune
    case .resourceAccessPolicies, .endpointProtection:
      return flags.contains(.deviceConfiguration) ? .intune : .configurationManager
    default: return .configurationManager
    }
  }

  /// The workloads that Intune owns, in the order of their bits.
  public var intuneWorkloads: [Workload] {
    Workload.allCases.filter { owner(of: $0) == .intune }
  }
}
