import ShellRuntime

/// `Get-MgDeviceManagementWindowsAutopilotDeviceIdentity`
struct GetMgDeviceManagementWindowsAutopilotDeviceIdentity: Cmdlet {
  private var identityID: String?
  private var read = GraphRead()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets devices that were registered for Windows Autopilot.",
      examples: """
        PS> Connect-MgGraph -Scopes DeviceManagementServiceConfig.Read.All -NoWelcome
        PS> $spare = Get-MgDeviceManagementWindowsAutopilotDeviceIdentity -Top 1
        PS> $spare.EnrollmentState
        notContacted
        PS> $id = @{ WindowsAutopilotDeviceIdentityId = 'none' }
        PS> Get-MgDeviceManagementWindowsAutopilotDeviceIdentity @id
        ! ResourceNotFound,Microsoft.Graph.PowerShell.Cmdlets.\
        GetMgDeviceManagementWindowsAutopilotDeviceIdentity_Get
        """,
      parameters: [
        Parameter("WindowsAutopilotDeviceIdentityId", \.identityID, "Id of one device.")
      ] + GraphRead.parameters(\.read))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try read.run(
      context, ["deviceManagement", "windowsAutopilotDeviceIdentities"], id: identityID,
      identity: "WindowsAutopilotDeviceIdentityId")
  }
}
