import ShellRuntime

/// `New-MgDeviceManagementDeviceCompliancePolicy`
struct NewMgDeviceManagementDeviceCompliancePolicy: Cmdlet {
  private var body = GraphBody()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis:
        "Makes a compliance policy of Intune; the body's @odata.type says for which platform.",
      examples: """
        PS> Connect-MgGraph -Scopes DeviceManagementConfiguration.ReadWrite.All -NoWelcome
        PS> $block = @{ actionType = 'block'; gracePeriodHours = 0 }
        PS> $rule = @{ ruleName = 'Default'; scheduledActionConfigurations = @($block) }
        PS> $body = @{ displayName = 'Pilot'; secureBootEnabled = $true }
        PS> $body['scheduledActionsForRule'] = @($rule)
        PS> $body['@odata.type'] = '#microsoft.graph.windows10CompliancePolicy'
        PS> (New-MgDeviceManagementDeviceCompliancePolicy -BodyParameter $body).DisplayName
        Pilot
        PS> $body.Remove('scheduledActionsForRule')
        PS> New-MgDeviceManagementDeviceCompliancePolicy -BodyParameter $body
        ! BadRequest,Microsoft.Graph.PowerShell.Cmdlets.\
        NewMgDeviceManagementDeviceCompliancePolicy_Create
        """,
      isReader: false,
      parameters: [
        Parameter(
          "Description", \.body[text: "description"], "What it is for."),
        Parameter(
          "DisplayName", \.body[text: "displayName"], "Name."),
        Parameter(
          "ScheduledActionsForRule", \.body[values: "scheduledActionsForRule"],
          "What happens to devices that do not comply."),
      ] + GraphBody.parameters(\.body))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try context.sendBody(.post, ["deviceManagement", "deviceCompliancePolicies"], body)
  }
}
