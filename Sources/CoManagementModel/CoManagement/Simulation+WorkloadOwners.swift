extension Simulation {
  /// The policies that the site has for a device: those that are deployed to a collection of which
  /// it is a member now, oldest deployment first. What its client has got of them is a matter of
  /// time: see `ownership(of:)`.
  public func assignedPolicies(of device: CombinedDeviceResource) -> [CoManagementPolicy] {
    policyDeployments.compactMap { deployment in
      guard collection(id: deployment.collectionID)?.contains(device) == true else { return nil }
      return coManagementPolicies.first { $0.id == deployment.policyID }
    }
  }

  /// Whether the client has fetched a policy that lets it enrol by itself.
  public func enrolsAutomatically(_ device: CombinedDeviceResource) -> Bool {
    device.record.state(at: now, state.facts).enrolsAutomatically
  }

  /// Who owns the workloads of a device now, as its client acts.
  public func ownership(of device: CombinedDeviceResource) -> WorkloadOwnership {
    device.record.state(at: now, state.facts).ownership(device.device, state.facts)
  }

  /// *Automatic enrollment in Intune* as the deployments have it: all where a policy that enrols
  /// goes to All Systems, else the first collection that gets one.
  public var automaticEnrollment: CoManagementSettings.AutomaticEnrollment {
    let enrolling = policyDeployments.filter { deployment in
      coManagementPolicies.contains { $0.id == deployment.policyID && $0.enrolsAutomatically }
    }
    if enrolling.contains(where: { $0.collectionID == "SMS00001" }) { return .all }
    return enrolling.first.map { .pilot(collectionID: $0.collectionID) } ?? .none
  }
}

extension ClientState {
  /// Who owns the workloads of a device that has come so far. [rules, B]
  func ownership(_ device: Device, _ facts: ScenarioFacts) -> WorkloadOwnership {
    // What Intune settled before the client's policy came stays.
    if enrolled != nil, provisioning?.authority == .intune {
      return WorkloadOwnership(flags: CoManagementFlags(Workload.allCases), isCoManaged: true)
    }
    return WorkloadOwnership(
      flags: flags ?? [],
      isCoManaged: device.isCoManagementEligible && enrolled != nil && flags != nil,
      hasFixedResourceAccess: facts.product.build >= ProductVersion.fixedResourceAccessBuild)
  }
}

extension ProductVersion {
  /// The build of release 2403.
  static let fixedResourceAccessBuild = 9_128
}
