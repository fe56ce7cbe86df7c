/// A deployment with its counts (SMS_DeploymentSummary). They tell of the policy on clients, not of
/// enrolment. [F-5.61]
public struct DeploymentSummary: Sendable {
  /// What is deployed.
  public enum Subject: Sendable {
    /// A configuration policy.
    case policy(CoManagementPolicy)
    /// An application.
    case application(SiteApplication)
  }

  /// The deployment.
  public let deployment: PolicyDeployment
  /// What is deployed.
  public let subject: Subject
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

  /// `SoftwareName`.
  public var softwareName: String {
    switch subject {
    case .policy(let policy): policy.name
    case .application(let application): application.name
    }
  }

  /// `CI_ID` of what is deployed.
  public var itemID: Int {
    switch subject {
    case .policy(let policy): policy.id
    case .application(let application): application.id
    }
  }

  /// `FeatureType`: 1 an application, 11 a configuration policy.
  public var featureType: Int {
    if case .application = subject { return 1 }
    return 11
  }
}

extension Simulation {
  /// All deployments with their counts: applications, then policies, oldest first.
  public var deploymentSummaries: [DeploymentSummary] {
    applicationDeployments.compactMap { entry in
      summary(of: entry.deployment, .application(entry.application))
    } + policyDeploymentSummaries
  }

  /// Deployments of configuration policies, oldest first.
  public var policyDeploymentSummaries: [DeploymentSummary] {
    policyDeployments.compactMap { deployment in
      configurationPolicies.first { $0.id == deployment.policyID }.flatMap {
        summary(of: deployment, .policy($0))
      }
    }
  }

  private func summary(
    of deployment: PolicyDeployment, _ subject: DeploymentSummary.Subject
  ) -> DeploymentSummary? {
    guard let collection = collection(id: deployment.collectionID) else { return nil }
    let members = collection.members
    let reached = members.filter { ($0.lastPolicyRequest ?? .earliest) >= deployment.created }
    return DeploymentSummary(
      deployment: deployment, subject: subject, collection: collection,
      targeted: members.count, success: reached.count { $0.isCoManagementEligible },
      other: reached.count { !$0.isCoManagementEligible }, summarized: now)
  }
}
