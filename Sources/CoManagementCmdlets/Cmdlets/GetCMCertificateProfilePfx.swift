import CoManagementModel
import ShellRuntime

/// `Get-CMCertificateProfilePfx`
struct GetCMCertificateProfilePfx: Cmdlet {
  private var fast = false
  private var id: Int?
  private var name: String?

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets certificate profiles that give certificates with their private key.",
      examples: """
        PS> Get-CMCertificateProfilePfx -Name Nothing -Fast
        PS> Get-CMCertificateProfilePfx -Id 5 -Fast
        """,
      parameters: [
        Parameter("Fast", \.fast, "Leaves out properties that are slow to read."),
        Parameter("Id", \.id, "The profile's id."),
        Parameter("Name", \.name, "The profile's name; may hold wildcards."),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let simulation = try context.connectedSite().simulation
    try context.warnUnlessFast(fast)
    let names = NamePattern(name, isPattern: true)
    let write = context.writer(AssignedPolicy.resultClass)
    for policy in simulation.assignedPolicies
    where policy.policy.category == .pfxCertificate && names.matches(policy.policy.name)
      && id ?? policy.policy.id == policy.policy.id
    {
      guard try write(policy) else { return }
    }
  }
}
