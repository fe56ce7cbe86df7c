/// Parts of the world that an `unchanged:` check names.
public enum WorldPart: String, Sendable, CaseIterable, Hashable {
  /// Site, roles, provider, proxy of the service connection point, co-management policies, client
  /// settings, Azure services, gateways and the site's side of them.
  case site
  /// The tenant and the site's app registration.
  case tenant
  /// Services and scheduled tasks of machines.
  case machines
  /// Devices and their client records.
  case devices
  /// Collections, their limits and rules.
  case collections
}

extension Simulation {
  /// A digest of what commands configured; what time changes (synchronizations, status, logs, last
  /// contact) and who did it when does not count. The same in every process.
  public var configurationDigest: ConfigurationDigest {
    ConfigurationDigest(value: state.digest)
  }

  /// The parts that are configured otherwise than in `earlier`, in the order of `WorldPart`.
  public func changedParts(since earlier: Simulation) -> [WorldPart] {
    if sharesStorage(with: earlier) || state.digest == earlier.state.digest { return [] }
    return WorldPart.allCases.filter { hasChanged($0, since: earlier) }
  }

  /// Whether that part is configured otherwise than in `earlier`. Worlds of two labs differ in
  /// every part.
  public func hasChanged(_ part: WorldPart, since earlier: Simulation) -> Bool {
    if state.facts !== earlier.state.facts, state.facts != earlier.state.facts { return true }
    return switch part {
    case .site:
      state.site != earlier.state.site
        || state.policies.policies != earlier.state.policies.policies
        || state.policies.deployments != earlier.state.policies.deployments
        || state.clientSettings != earlier.state.clientSettings
        || state.cloudServices != earlier.state.cloudServices
        || !state.gateways.isConfigured(as: earlier.state.gateways)
        || state.registrationTokens != earlier.state.registrationTokens
        || state.attachedSince != earlier.state.attachedSince
        || state.uploadSettings != earlier.state.uploadSettings
    case .tenant:
      state.tenant != earlier.state.tenant
        || !state.directory.isConfigured(as: earlier.state.directory)
    case .machines: !state.machines.isConfigured(as: earlier.state.machines)
    case .devices: state.devices.digest != earlier.state.devices.digest
    case .collections:
      state.collections.map(\.digest) != earlier.state.collections.map(\.digest)
    }
  }
}
