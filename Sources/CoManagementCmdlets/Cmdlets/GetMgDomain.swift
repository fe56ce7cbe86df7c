import ShellRuntime

/// `Get-MgDomain`
struct GetMgDomain: Cmdlet {
  private var domainID: String?
  private var read = GraphRead()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the domains of the tenant.",
      examples: """
        PS> Connect-MgGraph -Scopes Domain.Read.All -NoWelcome
        PS> (Get-MgDomain).Where({ $_.IsDefault }).Id
        contoso.com
        PS> Get-MgDomain -DomainId fabrikam.com
        ! Request_ResourceNotFound,Microsoft.Graph.PowerShell.Cmdlets.GetMgDomain_Get
        """,
      parameters: [
        Parameter("DomainId", \.domainID, "Name of one domain.")
      ] + GraphRead.parameters(\.read))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try read.run(context, ["domains"], id: domainID, identity: "DomainId")
  }
}
