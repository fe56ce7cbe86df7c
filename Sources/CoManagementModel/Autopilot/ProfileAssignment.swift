/// How far a deployment profile has come to a registered device.
/// [Graph docs: windowsAutopilotProfileAssignmentStatus]
public struct ProfileAssignment: Sendable, Hashable {
  /// Raw values: the enumeration of Graph.
  public enum Status: String, Sendable, Hashable {
    // swift-format-ignore
    case notAssigned, pending, assignedInSync, failed

    /// As the admin center calls it.
    public var label: String {
      switch self {
      case .notAssigned: "Not assigned"
      case .pending: "Assigning"
      case .assignedInSync: "Assigned"
      case .failed: "Failed"
      }
    }
  }

  /// How far.
  public let status: Status
  /// The profile, also while it is on its way; nil where there is none, or more than one.
  public let profile: TenantPolicy?
  /// Profiles that stand in each other's way; none or at least two.
  public let conflicting: [TenantPolicy]
  /// When it was assigned; nil while it is not.
  public let assigned: VirtualInstant?
}

extension Simulation {
  /// How far a profile has come to a device. Devices that two profiles are for get neither.
  /// [domain/troubleshooting, 48]
  public func profileAssignment(of device: AutopilotDevice) -> ProfileAssignment {
    profileAssignment(of: device, ProfileAudience.all(self))
  }

  /// The same for many devices: the groups are looked at once.
  public func profileAssignments() -> [(device: AutopilotDevice, assignment: ProfileAssignment)] {
    let audiences = ProfileAudience.all(self)
    return autopilotDevices.map { ($0, profileAssignment(of: $0, audiences)) }
  }

  /// The same with groups that were looked at already.
  func profileAssignment(
    of device: AutopilotDevice, _ audiences: [ProfileAudience]
  ) -> ProfileAssignment {
    let found = profiles(for: device, audiences)
    guard let profile = found.first, found.count == 1 else {
      return ProfileAssignment(
        status: found.isEmpty ? .notAssigned : .failed, profile: nil, conflicting: found,
        assigned: nil)
    }
    let recorded = state.directory.autopilot.targets[device.number]
    let since = recorded?.profiles == [profile.id] ? recorded?.since : nil
    let delay = RandomStream.draw(
      Stage.profileAssignment.after.range, seed: scenario.seed, purpose: .profileAssignments,
      index: UInt64(device.number))
    let assigned = max(since ?? .earliest, device.registered).adding(milliseconds: delay)
    return ProfileAssignment(
      status: assigned <= now ? .assignedInSync : .pending, profile: profile, conflicting: [],
      assigned: assigned <= now ? assigned : nil)
  }

  /// Profiles that are for a device, the oldest first.
  private func profiles(
    for device: AutopilotDevice, _ audiences: [ProfileAudience]
  ) -> [TenantPolicy] {
    let object = device.deviceIndex.map { directoryTemplate.objectNumber(ofDeviceAt: $0) }
    return audiences.filter { $0.audience.contains(device: object, user: nil) }.map(\.profile)
  }

  /// Notes since when devices are meant to get which profile: after each change of the directory.
  mutating func followProfileTargets() {
    guard state.directory.policies[.deploymentProfile] != nil else { return }
    let audiences = ProfileAudience.all(self)
    var targets = state.directory.autopilot.targets
    let followed = state.directory.autopilot.followed
    for device in identities {
      let meant = profiles(for: device, audiences).map(\.id)
      guard (targets[device.number]?.profiles ?? []) != meant else { continue }
      let isNew = targets[device.number] == nil && device.registered > followed ?? now
      targets.set(
        ProfileTarget(profiles: meant, since: isNew ? device.registered : now), at: device.number)
    }
    let (noted, moment) = (targets, now)
    change { state in
      state.directory.autopilot.targets = noted
      state.directory.autopilot.followed = moment
    }
  }
}

/// A profile and whom it is for.
struct ProfileAudience: Sendable {
  let profile: TenantPolicy
  let audience: PolicyAudience

  /// Profiles that are for somebody, the oldest first.
  static func all(_ simulation: Simulation) -> [ProfileAudience] {
    simulation.policies(.deploymentProfile).compactMap { profile in
      PolicyAudience(profile.document, simulation).map {
        ProfileAudience(profile: profile, audience: $0)
      }
    }
  }
}
