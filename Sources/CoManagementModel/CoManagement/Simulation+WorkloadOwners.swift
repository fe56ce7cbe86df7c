extension Simulation {
  /// The policies that the site has for a device: those that are deployed to a collection of which
  /// it is a member now, oldest deployment first. What the client has got of them is a matter of
  /// time: see `receivedPolicies(of:)`.
  public func assignedPolicies(of device: CombinedDeviceResource) -> [CoManagementPolicy] {
    policies(of: device) { _ in true }
  }

  /// Those of them that the client has fetched: deployed before it last asked for policy, and the
  /// device a client to which they apply.
  public func receivedPolicies(of device: CombinedDeviceResource) -> [CoManagementPolicy] {
    guard device.isCoManagementEligible, let asked = device.lastPolicyRequest else { return [] }
    return policies(of: device) { $0.created <= asked }.map { $0.asOf(asked) }
  }

  /// Whether the client has fetched a policy that lets it enrol by itself.
  public func enrolsAutomatically(_ device: CombinedDeviceResource) -> Bool {
    receivedPolicies(of: device).contains(where: \.enrolsAutomatically)
  }

  /// Who owns the workloads of a device now.
  public func ownership(of device: CombinedDeviceResource) -> WorkloadOwnership {
    WorkloadOwnership(
      flags: .merged(receivedPolicies(of: device).map(\.flags)), isCoManaged: device.isCoManaged,
      hasFixedResourceAccess: site.buildNumber >= ProductVersion.fixedResourceAccessBuild)
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

  private func policies(
    of device: CombinedDeviceResource, _ isMeant: (PolicyDeployment) -> Bool
  ) -> [CoManagementPolicy] {
    policyDeployments.compactMap { deployment in
      guard isMeant(deployment),
        collection(id: deployment.collectionID)?.contains(device) == true
      else { return nil }
      return coManagementPolicies.first { $0.id == deployment.policyID }
    }
  }
}

extension ProductVersion {
  /// The build of release 2403.
  static let fixedResourceAccessBuild = 9_128
}
