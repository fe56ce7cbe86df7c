import CoManagementModel
import ShellRuntime

/// `Get-CMAADTenant`
struct GetCMAADTenant: Cmdlet {
  private var id: String?
  private var name: String?
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the Microsoft Entra tenants that the site was onboarded to.",
      examples: """
        PS> $tenant = Get-CMAADTenant -Name Contoso
        PS> (Get-CMAADTenant -Id $tenant.TenantID).Name
        Contoso
        PS> Get-CMAADTenant -Name Fabrikam

        PS> Get-CMAADTenant -DisableWildcardHandling -ForceWildcardHandling
        ! WildcardHandlingConflict,Get-CMAADTenant
        """,
      parameters: [
        Parameter("Id", \.id, "The tenant's id."),
        Parameter("Name", \.name, "The tenant's name."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let tenants = try context.connectedSite().simulation.onboardedTenants
    try wildcards.validate(context)
    let ids = wildcards.pattern(id)
    let names = wildcards.pattern(name)
    let write = context.writer(Tenant.resultClass)
    for tenant in tenants
    where ids.matches(tenant.id.description) && names.matches(tenant.organizationName) {
      guard try write(tenant) else { return }
    }
  }
}
