import CoManagementModel
import ShellRuntime

/// `Get-CMCertificate`
struct GetCMCertificate: Cmdlet {
  private var id: String?
  private var fast = false
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the bulk registration tokens that the site tracks.",
      examples: """
        PS> Get-CMCertificate
        PS> Get-CMCertificate -Id 58f0* -ForceWildcardHandling
        PS> Get-CMCertificate -DisableWildcardHandling -ForceWildcardHandling
        ! WildcardHandlingConflict,Get-CMCertificate
        """,
      parameters: [
        Parameter("Fast", \.fast, "Leaves out what is slow to read: nothing here."),
        Parameter("Id", \.id, "The token's id."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.connectedSite()
    try wildcards.validate(context)
    let ids = wildcards.pattern(id)
    let write = context.writer(RegistrationToken.resultClass)
    for token in world.simulation.registrationTokens where ids.matches(token.id.description) {
      guard try write(token) else { return }
    }
  }
}
