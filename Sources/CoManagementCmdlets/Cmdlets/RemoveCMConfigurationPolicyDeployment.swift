import CoManagementModel
import ShellRuntime

/// `Remove-CMConfigurationPolicyDeployment`
struct RemoveCMConfigurationPolicyDeployment: Cmdlet {
  private var choice = PolicyDeploymentChoice()
  private var force = false

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Removes deployments of configuration policies.",
      examples: """
        PS> $policy = New-CMCoManagementPolicy -AutoEnroll $true -CoManagementPolicyName Pilot
        PS> $all = @{ CollectionId = 'SMS00001' }
        PS> New-CMConfigurationPolicyDeployment -CoManagementPolicy $policy @all
        PS> Remove-CMConfigurationPolicyDeployment -Name Pilot -Force
        PS> Get-CMConfigurationPolicyDeployment -Name Pilot -Fast
        PS> Remove-CMConfigurationPolicyDeployment -Name Pilot -Force
        ! ItemNotFound,Remove-CMConfigurationPolicyDeployment
        """,
      isReader: false,
      parameters: PolicyDeploymentChoice.parameters(\.choice) + [
        Parameter("Force", \.force, "Does not ask.")
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.connectedSite()
    let found = try choice.summaries(world.simulation, context)
    guard !found.isEmpty else { throw context.notFound() }
    for summary in found {
      let changed = try context.proposal(world.simulation) { (copy) throws(ModelRejection) in
        try copy.removePolicyDeployment(id: summary.deployment.id, by: world.userName)
      }
      let name = "\(summary.softwareName)_\(summary.collection.name)"
      guard try context.shouldRemove("ConfigurationPolicyAssignment", name, force: force) else {
        continue
      }
      try world.commit(changed)
    }
  }
}
