import ShellRuntime

/// `Get-MgIdentityConditionalAccessPolicy`
struct GetMgIdentityConditionalAccessPolicy: Cmdlet {
  private var conditionalAccessPolicyID: String?
  private var read = GraphRead()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets conditional access policies.",
      examples: """
        PS> Connect-MgGraph -Scopes Policy.Read.All -NoWelcome
        PS> (Get-MgIdentityConditionalAccessPolicy).State
        enabled
        enabledForReportingButNotEnforced
        PS> $reporting = "state eq 'enabledForReportingButNotEnforced'"
        PS> $policy = Get-MgIdentityConditionalAccessPolicy -Filter $reporting
        PS> $policy.GrantControls.BuiltInControls
        compliantDevice
        PS> Get-MgIdentityConditionalAccessPolicy -ConditionalAccessPolicyId $policy.DisplayName
        ! Request_ResourceNotFound,Microsoft.Graph.PowerShell.Cmdlets.\
        GetMgIdentityConditionalAccessPolicy_Get
        """,
      isReader: true,
      parameters: [
        Parameter("ConditionalAccessPolicyId", \.conditionalAccessPolicyID, "Id of one policy.")
      ] + GraphRead.parameters(\.read))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try read.run(
      context, ["identity", "conditionalAccess", "policies"], id: conditionalAccessPolicyID,
      identity: "ConditionalAccessPolicyId")
  }
}
