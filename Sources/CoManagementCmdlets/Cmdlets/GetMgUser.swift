import ShellRuntime

/// `Get-MgUser`
struct GetMgUser: Cmdlet {
  private var read = GraphRead()
  private var userID: String?

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis:
        "Gets users of the tenant. Without -Property the service leaves most properties out.",
      examples: """
        PS> Connect-MgGraph -Scopes User.Read.All -NoWelcome
        PS> @(Get-MgUser).Count
        100
        PS> (Get-MgUser -UserId cmadmin@contoso.com).DisplayName
        cmadmin
        PS> $null -eq (Get-MgUser -UserId cmadmin@contoso.com).AccountEnabled
        True
        PS> (Get-MgUser -UserId cmadmin@contoso.com -Property AccountEnabled).AccountEnabled
        True
        PS> $name = "startswith(displayName,'Emergency')"
        PS> (Get-MgUser -Filter $name).UserPrincipalName
        emergency.admin@contoso.onmicrosoft.com
        PS> Get-MgUser -Filter "accountEnabled ne true"
        ! Request_UnsupportedQuery,Microsoft.Graph.PowerShell.Cmdlets.GetMgUser_List
        PS> Get-MgUser -UserId nobody@contoso.com
        ! Request_ResourceNotFound,Microsoft.Graph.PowerShell.Cmdlets.GetMgUser_Get
        """,
      parameters: [
        Parameter("UserId", \.userID, "Id or sign-in name of one user.")
      ] + GraphRead.parameters(\.read, skip: false, consistency: true))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try read.run(context, ["users"], id: userID, identity: "UserId")
  }
}
