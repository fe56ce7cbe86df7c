import ShellRuntime

/// `Get-MgOrganization`
struct GetMgOrganization: Cmdlet {
  private var organizationID: String?
  private var read = GraphRead()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the tenant: its name, domains, plans and who is its MDM authority.",
      examples: """
        PS> Get-MgOrganization
        ! Microsoft.Graph.PowerShell.Cmdlets.GetMgOrganization_List
        PS> Connect-MgGraph -NoWelcome
        PS> (Get-MgOrganization).DisplayName
        Contoso
        PS> (Get-MgOrganization -Property Id, VerifiedDomains).VerifiedDomains.Name
        contoso.onmicrosoft.com
        contoso.com
        PS> Get-MgOrganization -OrganizationId (Get-MgContext).TenantId
        ! Authorization_RequestDenied,Microsoft.Graph.PowerShell.Cmdlets.GetMgOrganization_Get
        """,
      parameters: [
        Parameter("OrganizationId", \.organizationID, "Id of the tenant.")
      ] + GraphRead.parameters(\.read))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try read.run(
      context, ["organization"], id: organizationID, identity: "OrganizationId")
  }
}
