/// A deployment with its counts (SMS_DeploymentSummary). They tell of the policy on clients, not of
/// enrolment. [F-5.61]
public struct DeploymentSummary: Sendable {
  /// The deployment.
  public let deployment: PolicyDeployment
  /// What is deployed.
  public let policy: CoManagementPolicy
  /// Where to.
  public let collection: SiteCollection
  /// Members of the collection.
  public let targeted: Int
  /// Clients that have the policy.
  public let success: Int
  /// Clients to which it does not apply: servers.
  public let other: Int
  /// Devices that have not answered.
  public var unknown: Int { targeted - success - other }
  /// When it was counted.
  public let summarized: VirtualInstant
}

extension Simulation {
  /// All deployments with their counts, oldest first.
  public var deploymentSummaries: [DeploymentSummary] {
    policyDeployments.compactMap { deployment in
      guard let collection = collection(id: deployment.collectionID),
        let policy = coManagementPolicies.first(where: { $0.id == deployment.policyID })
      else { return nil }
      let members = collection.members
      let reached = members.filter { ($0.lastPolicyRequest ?? .earliest) >= deployment.created }
      return DeploymentSummary(
        deployment: deployment, policy: policy, collection: collection,
        targeted: members.count, success: reached.count { $0.isCoManagementEligible },
        other: reached.count { !$0.isCoManagementEligible }, summarized: now)
    }
  }
}
