import CoManagementModel
import ShellRuntime

/// `Get-CMAdministrativeUser`
struct GetCMAdministrativeUser: Cmdlet {
  private var id: String?
  private var name: String?
  private var roleName: [String] = []
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the administrative users of the site with their security roles.",
      examples: """
        PS> (Get-CMAdministrativeUser -Name *cmadmin).LogonName
        CONTOSO\\cmadmin
        PS> (Get-CMAdministrativeUser -RoleName 'Full Administrator').Count
        2
        PS> Get-CMAdministrativeUser -Name CONTOSO\\nobody

        PS> Get-CMAdministrativeUser -DisableWildcardHandling -ForceWildcardHandling
        ! WildcardHandlingConflict,Get-CMAdministrativeUser
        """,
      parameters: [
        Parameter("Id", \.id, "Number of the user."),
        Parameter("Name", \.name, "Domain and account name; may hold wildcards."),
        Parameter("RoleName", \.roleName, "Only users with one of these security roles."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let administrators = try context.connectedSite().simulation.administrators
    try wildcards.validate(context)
    let ids = wildcards.pattern(id)
    let names = wildcards.pattern(name, allowsWildcards: true)
    let roles = roleName.map { wildcards.pattern($0) }
    let write = context.writer(Administrator.resultClass)
    for administrator in administrators
    where ids.matches(String(administrator.id)) && names.matches(administrator.logonName)
      && (roles.isEmpty
        || roles.contains { role in administrator.roleNames.contains { role.matches($0) } })
    {
      guard try write(administrator) else { return }
    }
  }
}
