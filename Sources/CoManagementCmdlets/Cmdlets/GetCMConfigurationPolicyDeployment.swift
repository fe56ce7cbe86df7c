import CoManagementModel
import ShellRuntime

/// `Get-CMConfigurationPolicyDeployment`
struct GetCMConfigurationPolicyDeployment: Cmdlet {
  private var choice = PolicyDeploymentChoice()
  private var fast = false
  private var summary = false

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets deployments of configuration policies.",
      examples: """
        PS> $policy = New-CMCoManagementPolicy -AutoEnroll $true -CoManagementPolicyName Pilot
        PS> $all = @{ CollectionId = 'SMS00001' }
        PS> New-CMConfigurationPolicyDeployment -CoManagementPolicy $policy @all
        PS> (Get-CMConfigurationPolicyDeployment -Name Pilot -Fast).AssignmentName
        Pilot_All Systems
        PS> Get-CMConfigurationPolicyDeployment -CollectionName Nowhere -Fast
        ! ItemNotFound,Get-CMConfigurationPolicyDeployment
        """,
      parameters: PolicyDeploymentChoice.parameters(\.choice) + [
        Parameter("Fast", \.fast, "Leaves out properties that are slow to read."),
        Parameter("Summary", \.summary, "Returns the counts of clients instead."),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let simulation = try context.connectedSite().simulation
    try context.warnUnlessFast(fast)
    let write = context.writer(
      summary ? DeploymentSummary.resultClass : DeploymentSummary.assignmentResultClass)
    for found in try choice.summaries(simulation, context) {
      guard try write(found) else { return }
    }
  }
}
