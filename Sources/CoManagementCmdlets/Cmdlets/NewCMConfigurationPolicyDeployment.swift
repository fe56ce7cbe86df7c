import CoManagementModel
import ShellRuntime

/// `New-CMConfigurationPolicyDeployment`
struct NewCMConfigurationPolicyDeployment: Cmdlet {
  private var choice = CollectionChoice()
  private var firewallPolicy: Value?
  private var policy: Value?
  private var policyID: String?
  private var policyName: String?
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Deploys a co-management policy to a device collection.",
      examples: """
        PS> $policy = New-CMCoManagementPolicy -AutoEnroll $true -CoManagementPolicyName Pilot
        PS> $all = @{ CollectionName = 'All Systems' }
        PS> New-CMConfigurationPolicyDeployment -CoManagementPolicyName Pilot @all
        PS> (Get-CMConfigurationPolicyDeployment -Name Pilot -Summary -Fast).NumberTargeted
        2000
        PS> New-CMConfigurationPolicyDeployment -CoManagementPolicyName None @all
        ! ItemNotFound,New-CMConfigurationPolicyDeployment
        PS> New-CMConfigurationPolicyDeployment -CoManagementPolicyName Pilot @all
        ! ItemAlreadyExists,New-CMConfigurationPolicyDeployment
        PS> $more = New-CMCoManagementPolicy -AutoEnroll $true -CoManagementPolicyName More
        PS> $more | New-CMConfigurationPolicyDeployment @all
        PS> (Get-CMConfigurationPolicyDeployment -Name More -Fast).CollectionName
        All Systems
        """,
      isReader: false,
      parameters: CollectionChoice.parameters(\.choice, object: "Collection") + [
        Parameter("CoManagementPolicy", \.policy, "The policy, as an object."),
        Parameter("CoManagementPolicyId", \.policyID, "The policy's id."),
        Parameter("CoManagementPolicyName", \.policyName, "The policy's name."),
        Parameter(
          "FirewallPolicy", \.firewallPolicy,
          "The policy, as an object: what comes through the pipeline is bound here."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.connectedSite()
    try wildcards.validate(context)
    let simulation = world.simulation
    let policy = try meant(simulation, context)
    guard choice.isGiven else { throw context.collectionMissing() }
    let collection = try choice.collection(of: simulation, context, wildcards: wildcards)
    let changed = try context.proposal(simulation) { (copy) throws(ModelRejection) in
      try copy.deployPolicy(
        id: policy.id, toCollection: collection.collectionID, by: world.userName)
    }
    let target = "ConfigurationPolicy: Name=\"\(policy.name)\""
    guard try context.shouldProcess(target: target, action: context.call.name) else { return }
    try world.commit(changed)
  }

  private func meant(
    _ simulation: Simulation, _ context: CmdletContext
  ) throws(ShellError) -> CoManagementPolicy {
    if let policy = policy ?? firewallPolicy {
      return try context.policy(of: policy, simulation).policy
    }
    let names = wildcards.pattern(policyName)
    let found = simulation.coManagementPolicies.first { policy in
      names.matches(policy.name) && (policyID == nil || policyID == String(policy.id))
    }
    guard let found else { throw context.notFound(.string(policyName ?? policyID ?? "")) }
    return found
  }
}
