import ShellRuntime

/// `Import-MgDeviceManagementImportedWindowsAutopilotDeviceIdentity`
struct ImportMgDeviceManagementImportedWindowsAutopilotDeviceIdentity: Cmdlet {
  private var body = GraphBody()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Registers devices for Windows Autopilot by serial number and hardware hash; they "
        + "are there a few minutes later.",
      examples: """
        PS> $scopes = 'DeviceManagementServiceConfig.ReadWrite.All'
        PS> Connect-MgGraph -Scopes $scopes -NoWelcome
        PS> $new = @{ serialNumber = 'ABC1234'; hardwareIdentifier = 'T0hBUg=='; groupTag = 'HR' }
        PS> $list = @{ ImportedWindowsAutopilotDeviceIdentities = @($new) }
        PS> $made = Import-MgDeviceManagementImportedWindowsAutopilotDeviceIdentity @list
        PS> $made.State.DeviceImportStatus
        pending
        PS> $new.Remove('serialNumber')
        PS> Import-MgDeviceManagementImportedWindowsAutopilotDeviceIdentity @list
        ! BadRequest,Microsoft.Graph.PowerShell.Cmdlets.\
        ImportMgDeviceManagementImportedWindowsAutopilotDeviceIdentity_ImportExpanded
        """,
      isReader: false,
      parameters: [
        Parameter(
          "ImportedWindowsAutopilotDeviceIdentities",
          \.body[values: "importedWindowsAutopilotDeviceIdentities"],
          "Tables with serialNumber, hardwareIdentifier and groupTag.")
      ] + GraphBody.parameters(\.body))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try context.sendBody(
      .post, ["deviceManagement", "importedWindowsAutopilotDeviceIdentities", "import"], body)
  }
}
