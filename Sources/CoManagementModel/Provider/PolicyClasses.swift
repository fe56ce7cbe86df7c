extension CoManagementPolicy {
  /// SMS_ConfigurationPolicy, without its lazy properties.
  /// [memdocs sms_configurationpolicy-server-wmi-class]
  public static let providerClass = ProviderClass<AssignedPolicy>(
    "SMS_ConfigurationPolicy", keys: ["CI_ID"],
    [
      .number("CI_ID") { $0.policy.id },
      .text("CI_UniqueID") { $0.policy.uniqueID },
      .number("CIType_ID") { _ in 60 },
      .number("CIVersion") { $0.policy.version },
      .text("CreatedBy") { $0.policy.createdBy },
      .moment("DateCreated") { $0.policy.created },
      .moment("DateLastModified") { $0.policy.modified },
      .flag("IsAssigned") { $0.isAssigned },
      .flag("IsEnabled") { _ in true },
      .flag("IsExpired") { _ in false },
      .flag("IsHidden") { _ in false },
      .flag("IsLatest") { _ in true },
      .text("LastModifiedBy") { $0.policy.modifiedBy },
      .text("LocalizedDescription") { _ in "" },
      .text("LocalizedDisplayName") { $0.policy.name },
      .text("ModelName") { $0.policy.uniqueID },
      .text("SourceSite") { $0.policy.siteCode },
    ])
}

/// A policy, and whether it is deployed anywhere.
public struct AssignedPolicy: Sendable {
  /// The policy.
  public let policy: CoManagementPolicy
  /// Whether it has a deployment.
  public let isAssigned: Bool
}

extension DeploymentSummary {
  /// SMS_DeploymentSummary. [memdocs sms_deploymentsummary-server-wmi-class]
  public static let providerClass = ProviderClass<DeploymentSummary>(
    "SMS_DeploymentSummary", keys: ["DeploymentID"],
    [
      .number("AssignmentID") { $0.deployment.id },
      .text("CollectionID") { $0.collection.collectionID },
      .text("CollectionName") { $0.collection.name },
      .moment("CreationTime") { $0.deployment.created },
      .text("DeploymentID") { $0.deployment.uniqueID },
      .number("DeploymentIntent") { _ in 1 },
      .moment("DeploymentTime") { $0.deployment.created },
      .number("FeatureType") { $0.featureType },
      .number("NumberErrors") { _ in 0 },
      .number("NumberInProgress") { _ in 0 },
      .number("NumberOther") { $0.other },
      .number("NumberSuccess") { $0.success },
      .number("NumberTargeted") { $0.targeted },
      .number("NumberUnknown") { $0.unknown },
      .text("SoftwareName") { $0.softwareName },
      .moment("SummarizationTime") { $0.summarized },
    ])

  /// SMS_ConfigurationPolicyAssignment: the deployment itself.
  /// [memdocs sms_configurationpolicyassignment-server-wmi-class]
  public static let assignmentClass = ProviderClass<DeploymentSummary>(
    "SMS_ConfigurationPolicyAssignment", keys: ["AssignmentID"],
    [
      .flag("ApplyToSubTargets") { _ in false },
      .number("AssignedCI_ID") { $0.itemID },
      .text("AssignedCI_UniqueID") { $0.itemUniqueID },
      .flag("AssignmentEnabled") { _ in true },
      .number("AssignmentID") { $0.deployment.id },
      .text("AssignmentName") { "\($0.softwareName)_\($0.collection.name)" },
      .text("AssignmentUniqueID") { $0.deployment.uniqueID },
      .text("CollectionName") { $0.collection.name },
      .moment("CreationTime") { $0.deployment.created },
      .text("LastModifiedBy") { $0.deployment.createdBy },
      .text("SourceSite") { $0.deployment.siteCode },
      .moment("StartTime") { $0.deployment.created },
      .text("TargetCollectionID") { $0.collection.collectionID },
    ])
}

extension Simulation {
  /// Policies as SMS_ConfigurationPolicy shows them, oldest first.
  public var assignedPolicies: [AssignedPolicy] {
    configurationPolicies.map { policy in
      AssignedPolicy(
        policy: policy, isAssigned: policyDeployments.contains { $0.policyID == policy.id })
    }
  }
}

extension DeploymentSummary {
  fileprivate var itemUniqueID: String {
    switch subject {
    case .policy(let policy): policy.uniqueID
    case .application(let application): application.modelName
    }
  }
}
