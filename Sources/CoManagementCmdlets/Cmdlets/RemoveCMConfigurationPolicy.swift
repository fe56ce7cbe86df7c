import CoManagementModel
import ShellRuntime

/// `Remove-CMConfigurationPolicy`
struct RemoveCMConfigurationPolicy: Cmdlet {
  private var force = false
  private var id: Int?
  private var inputObject: Value?
  private var names: [String] = []
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Removes configuration policies and their deployments.",
      examples: """
        PS> $policy = New-CMCoManagementPolicy -AutoEnroll $true -CoManagementPolicyName Pilot
        PS> Remove-CMConfigurationPolicy -Name Pilot -Force
        PS> Get-CMConfigurationPolicy -Name Pilot -Fast
        PS> Remove-CMConfigurationPolicy -Name Pilot -Force
        ! ItemNotFound,Remove-CMConfigurationPolicy
        """,
      isReader: false,
      parameters: [
        Parameter("Force", \.force, "Does not ask."),
        Parameter("Id", \.id, "The policy's id."),
        Parameter("InputObject", \.inputObject, "The policy, as an object."),
        Parameter("Name", \.names, "Names of policies."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.connectedSite()
    try wildcards.validate(context)
    for policy in try meant(world.simulation, context) {
      let changed = try context.proposal(world.simulation) { (copy) throws(ModelRejection) in
        try copy.removeCoManagementPolicy(id: policy.id, by: world.userName)
      }
      guard try context.shouldRemove("ConfigurationPolicy", policy.name, force: force) else {
        continue
      }
      try world.commit(changed)
    }
  }

  private func meant(
    _ simulation: Simulation, _ context: CmdletContext
  ) throws(ShellError) -> [CoManagementPolicy] {
    if let inputObject { return [try context.policy(of: inputObject, simulation).policy] }
    var found: [CoManagementPolicy] = []
    let policies = simulation.configurationPolicies
    if let id {
      found = policies.filter { $0.id == id }
      guard !found.isEmpty else { throw context.notFound(.integer(id)) }
    }
    for name in names {
      let pattern = wildcards.pattern(name)
      let named = policies.filter { policy in
        pattern.matches(policy.name) && !found.contains(policy)
      }
      guard !named.isEmpty else { throw context.notFound(.string(name)) }
      found += named
    }
    return found
  }
}
