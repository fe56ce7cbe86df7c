import CoManagementModel
import ShellRuntime

extension CmdletContext {
  /// The policy that an object stands for, as it is now.
  func policy(
    of value: Value, _ simulation: Simulation
  ) throws(ShellError) -> AssignedPolicy {
    guard case .object(let object as ResultObject<AssignedPolicy>) = value else {
      throw wrongInput(value, wanted: "a configuration policy")
    }
    let id = object.source.policy.id
    guard let found = simulation.assignedPolicies.first(where: { $0.policy.id == id }) else {
      throw notFound(.integer(id))
    }
    return found
  }

  /// The error for a policy or a setting that the model refuses.
  func badName(_ name: String) -> ShellError { failure(CollectionRejection.badName(name)) }
}

/// Which deployments of policies a cmdlet means.
struct PolicyDeploymentChoice {
  private var choice = CollectionChoice()
  private var deploymentID: String?
  private var inputObject: Value?
  private var name: String?
  private var policyID: Int?
  private(set) var wildcards = WildcardHandling()

  /// The parameters of a cmdlet that keeps the choice at `path`.
  static func parameters<Command: Cmdlet>(
    _ path: WritableKeyPath<Command, PolicyDeploymentChoice>
  ) -> [Parameter<Command>] {
    CollectionChoice.parameters(path.appending(path: \.choice), object: "Collection") + [
      Parameter("DeploymentId", path.appending(path: \.deploymentID), "The deployment's id."),
      Parameter(
        "InputObject", path.appending(path: \.inputObject), "The policy or the deployment."),
      Parameter("Name", path.appending(path: \.name), "The policy's name; may hold wildcards."),
      Parameter("SmsObjectId", path.appending(path: \.policyID), "The policy's id."),
    ] + WildcardHandling.parameters(path.appending(path: \.wildcards))
  }

  /// Those that are meant, oldest first.
  func summaries(
    _ simulation: Simulation, _ context: CmdletContext
  ) throws(ShellError) -> [DeploymentSummary] {
    try wildcards.validate(context)
    var collectionID: String?
    if choice.isGiven {
      collectionID = try choice.collection(of: simulation, context, wildcards: wildcards)
        .collectionID
    }
    var wanted = policyID
    var deployment: Int?
    if case .object(let object as ResultObject<DeploymentSummary>)? = inputObject {
      deployment = object.source.deployment.id
    } else if let inputObject {
      wanted = try context.policy(of: inputObject, simulation).policy.id
    }
    let names = wildcards.pattern(name, allowsWildcards: true)
    let ids = wildcards.pattern(deploymentID)
    return simulation.policyDeploymentSummaries.filter { summary in
      names.matches(summary.softwareName) && ids.matches(summary.deployment.uniqueID)
        && (wanted == nil || wanted == summary.itemID)
        && (deployment == nil || deployment == summary.deployment.id)
        && (collectionID == nil || collectionID == summary.collection.collectionID)
    }
  }
}
