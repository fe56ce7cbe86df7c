import CoManagementModel
import ShellRuntime

/// `Get-CMConfigurationPolicy`
struct GetCMConfigurationPolicy: Cmdlet {
  private var asXML = false
  private var fast = false
  private var id: Int?
  private var inputObject: Value?
  private var name: String?
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets configuration policies, co-management policies among them.",
      examples: """
        PS> $policy = New-CMCoManagementPolicy -AutoEnroll $true -CoManagementPolicyName Pilot
        PS> (Get-CMConfigurationPolicy -Name Pi* -Fast).IsAssigned
        False
        PS> Get-CMConfigurationPolicy -Name Nothing -Fast
        PS> $site = Get-CMSite
        PS> $site | Get-CMConfigurationPolicy -Fast
        ! InvalidInputObject,Get-CMConfigurationPolicy
        """,
      parameters: [
        Parameter("AsXml", \.asXML, "Returns the settings in XML."),
        Parameter("Fast", \.fast, "Leaves out properties that are slow to read."),
        Parameter("Id", \.id, "The policy's id."),
        Parameter("InputObject", \.inputObject, "A policy, read again."),
        Parameter("Name", \.name, "The policy's name; may hold wildcards."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let simulation = try context.connectedSite().simulation
    try wildcards.validate(context)
    try context.warnUnlessFast(fast)
    var wanted = id
    if let inputObject { wanted = try context.policy(of: inputObject, simulation).policy.id }
    let names = wildcards.pattern(name, allowsWildcards: true)
    let write = context.writer(AssignedPolicy.resultClass)
    for policy in simulation.assignedPolicies
    where names.matches(policy.policy.name) && (wanted == nil || wanted == policy.policy.id) {
      if asXML {
        guard try context.write(policy.policy.settingsXML) else { return }
      } else {
        guard try write(policy) else { return }
      }
    }
  }
}
