import ShellRuntime

/// `Update-MgDeviceManagement`
struct UpdateMgDeviceManagement: Cmdlet {
  private var body = GraphBody()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Changes settings of Intune for the whole tenant.",
      examples: """
        PS> Connect-MgGraph -Scopes DeviceManagementConfiguration.ReadWrite.All -NoWelcome
        PS> $settings = @{ deviceComplianceCheckinThresholdDays = 14; secureByDefault = $true }
        PS> (Update-MgDeviceManagement -Settings $settings).Settings.SecureByDefault
        True
        PS> $settings.deviceComplianceCheckinThresholdDays = 900
        PS> Update-MgDeviceManagement -Settings $settings
        ! BadRequest,Microsoft.Graph.PowerShell.Cmdlets.UpdateMgDeviceManagement_UpdateExpanded
        """,
      isReader: false,
      parameters: [
        Parameter(
          "Settings", \.body[value: "settings"],
          "A table with deviceComplianceCheckinThresholdDays or secureByDefault.")
      ] + GraphBody.parameters(\.body))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try context.sendBody(.patch, ["deviceManagement"], body)
  }
}
