/// What a configuration profile of Intune comes to on one device.
public struct AppliedProfile: Sendable, Hashable {
  /// The admin center's word for how far it is.
  public enum State: String, Sendable {
    /// In force.
    case succeeded = "Succeeded"
    /// The device has not checked in since.
    case pending = "Pending"
    /// The workload is Configuration Manager's.
    case notApplicable = "Not applicable"
  }

  /// The profile's name.
  public let name: String
  /// What it belongs to.
  public let workload: Workload
  /// How far it is; nil once it is not for the device any more.
  public let state: State?
  /// What the device keeps of it, also after the workload was moved back.
  public let settings: [WindowsSetting]
}

/// What Intune's configuration profiles come to on Windows devices: made once for many of them.
///
/// A device learns of profiles when it checks in while Intune has their workload. What was applied
/// stays when the slider goes back to Configuration Manager, and when a profile is taken away while
/// Configuration Manager has the workload, or while Endpoint Protection or device configuration is
/// on pilot.
struct ConfigurationEvaluation: Sendable {
  private struct Version {
    let policy: TenantPolicy
    let since: VirtualInstant
    let until: VirtualInstant?
    let audience: PolicyAudience?
    let settings: [WindowsSetting]
  }

  private struct Profile {
    let workload: Workload
    /// The oldest first.
    let versions: [Version]
    let isRemovable: Bool
  }

  private let profiles: [Profile]

  init(_ simulation: Simulation) {
    let past = simulation.state.directory.policies.past.map { ($0.policy, $0.until) }
    let current = simulation.policies(.configuration).map { ($0, VirtualInstant?.none) }
    let sliders = simulation.coManagementSettings.sliders
    var order: [StableGUID] = []
    var versions: [StableGUID: [Version]] = [:]
    var workloads: [StableGUID: Workload] = [:]
    for (policy, until) in past + current {
      let type = policy.document["@odata.type"]?.text ?? ""
      guard let workload = Workload(profileType: type), !type.hasSuffix("CompliancePolicy") else {
        continue
      }
      if workloads.updateValue(workload, forKey: policy.id) == nil { order.append(policy.id) }
      versions[policy.id, default: []].append(
        Version(
          policy: policy, since: policy.modified ?? policy.created, until: until,
          audience: PolicyAudience(policy.document, simulation),
          settings: policy.document.fields.compactMap { WindowsSetting($0) }))
    }
    profiles = order.compactMap { id in
      guard let workload = workloads[id], let versions = versions[id] else { return nil }
      let keeps: [Workload] = [.endpointProtection, .deviceConfiguration]
      let slider = sliders[workload] ?? .configurationManager
      return Profile(
        workload: workload, versions: versions,
        isRemovable: slider == .intune || !keeps.contains(workload))
    }
  }

  /// Profile by profile, those alone that the device has or is to have.
  func applied(to device: TenantDevice) -> [AppliedProfile] {
    profiles.compactMap { profile in
      let periods = device.periods(profile.workload)
      var kept: [WindowsSetting] = []
      var appliedVersion: Int?
      for version in profile.versions {
        let isMeant = version.audience?.contains(device.device) ?? false
        guard device.firstCheckIn(in: periods, version.since, version.until) != nil else {
          continue
        }
        if isMeant {
          (kept, appliedVersion) = (version.settings, version.policy.version)
        } else if profile.isRemovable {
          (kept, appliedVersion) = ([], nil)
        }
      }
      // A profile that is gone is taken away at the next check-in, as one that is for others.
      if let last = profile.versions.last, let end = last.until, profile.isRemovable,
        device.firstCheckIn(in: periods, end, nil) != nil
      {
        kept = []
      }
      return self.profile(profile, device, periods, kept: kept, applied: appliedVersion)
    }
  }

  private func profile(
    _ profile: Profile, _ device: TenantDevice, _ periods: [WorkloadPeriod],
    kept: [WindowsSetting], applied: Int?
  ) -> AppliedProfile? {
    guard let last = profile.versions.last else { return nil }
    let isMeant = last.until == nil && last.audience?.contains(device.device) ?? false
    let isOwned = periods.last.map { $0.end == nil } ?? false
    guard isMeant || !kept.isEmpty else { return nil }
    let state: AppliedProfile.State? = !isMeant ? nil
      : !isOwned ? .notApplicable : applied == last.policy.version ? .succeeded : .pending
    return AppliedProfile(
      name: last.policy.displayName, workload: profile.workload, state: state, settings: kept)
  }
}

/// A time in which Intune has a workload on a device; no end = it still has.
struct WorkloadPeriod: Sendable, Hashable {
  let start: VirtualInstant
  var end: VirtualInstant?
}

extension TenantDevice {
  /// When Intune has had a workload on the device, as the device itself knows.
  func periods(_ workload: Workload) -> [WorkloadPeriod] {
    guard device.traits.contains(.client) else {
      return enrolled.map { [WorkloadPeriod(start: $0)] } ?? []
    }
    let template = facts.deviceTemplate.device(at: Int(device.index))
    var state = facts.initialState(of: record.history == nil ? device : template)
    var periods: [WorkloadPeriod] = []
    func follow(_ time: VirtualInstant) {
      let isAlone = cameByIntune && state.enrolled != nil && state.flags == nil
        && state.provisioning?.authority != .configurationManager
      let isOwned = isAlone || state.ownership(device, facts).owner(of: workload) == .intune
      if isOwned, periods.last.map({ $0.end != nil }) ?? true {
        periods.append(WorkloadPeriod(start: time))
      } else if !isOwned, let last = periods.indices.last, periods[last].end == nil {
        periods[last].end = time
      }
    }
    follow(state.enrolled ?? .earliest)
    for event in record.history?.events ?? [] where event.time <= readAt {
      state.apply(event)
      follow(event.time)
    }
    return periods
  }

  /// The first check-in at which the device could learn of something that held between two moments,
  /// while Intune had the workload; nil while there was none.
  func firstCheckIn(
    in periods: [WorkloadPeriod], _ since: VirtualInstant, _ until: VirtualInstant?
  ) -> VirtualInstant? {
    for period in periods {
      let start = max(period.start, since)
      let end = [period.end, until].compactMap { $0 }.min() ?? .latest
      let sync = start == period.start ? Stage.workloadSync.delay : nil
      let moment = nextCheckIn(notBefore: start, sync: sync)
      if moment < end, moment <= readAt { return moment }
    }
    return nil
  }

  private func nextCheckIn(notBefore start: VirtualInstant, sync: Int64?) -> VirtualInstant {
    let last = facts.last(.intuneCheckIn, number: 3, of: device, notAfter: start)
    var moments = [
      last == start ? start : last.adding(milliseconds: Stage.intuneCheckIn.delay)
    ]
    if let sync { moments.append(start.adding(milliseconds: sync)) }
    if let asked = syncRequested?.adding(milliseconds: Stage.requestedCheckIn.delay),
      asked >= start
    {
      moments.append(asked)
    }
    return moments.min() ?? start
  }
}

extension Simulation {
  /// What Intune's configuration profiles come to on a device.
  public func configuration(of device: TenantDevice) -> [AppliedProfile] {
    ConfigurationEvaluation(self).applied(to: device)
  }
}
