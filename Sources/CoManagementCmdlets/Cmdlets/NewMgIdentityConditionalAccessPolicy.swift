import ShellRuntime

/// `New-MgIdentityConditionalAccessPolicy`
struct NewMgIdentityConditionalAccessPolicy: Cmdlet {
  private var body = GraphBody()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Makes a conditional access policy.",
      examples: """
        PS> $scopes = 'Policy.Read.All', 'Policy.ReadWrite.ConditionalAccess'
        PS> Connect-MgGraph -Scopes $scopes -NoWelcome
        PS> $conditions = @{ applications = @{ includeApplications = @('All') } }
        PS> $conditions.users = @{ includeUsers = @('All') }
        PS> $controls = @{ operator = 'OR'; builtInControls = @('compliantDevice') }
        PS> $name = @{ DisplayName = 'Compliant devices only'; State = 'disabled' }
        PS> $all = @{ Conditions = $conditions; GrantControls = $controls }
        PS> (New-MgIdentityConditionalAccessPolicy @name @all).GrantControls.BuiltInControls
        compliantDevice
        PS> New-MgIdentityConditionalAccessPolicy @name -Conditions $conditions
        ! BadRequest,Microsoft.Graph.PowerShell.Cmdlets.\
        NewMgIdentityConditionalAccessPolicy_CreateExpanded
        """,
      isReader: false,
      parameters: [
        Parameter(
          "Conditions", \.body[value: "conditions"], "Tables applications and users."),
        Parameter(
          "Description", \.body[text: "description"], "What it is for."),
        Parameter(
          "DisplayName", \.body[text: "displayName"], "Name."),
        Parameter(
          "GrantControls", \.body[value: "grantControls"],
          "A table with operator and builtInControls."),
        Parameter(
          "SessionControls", \.body[value: "sessionControls"], "Controls of a session."),
        Parameter(
          "State", \.body[text: "state"],
          "enabled, disabled or enabledForReportingButNotEnforced."),
      ] + GraphBody.parameters(\.body))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try context.sendBody(.post, ["identity", "conditionalAccess", "policies"], body)
  }
}
