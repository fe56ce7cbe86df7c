import ShellRuntime

/// `Get-MgDeviceManagementManagedDevice`
struct GetMgDeviceManagementManagedDevice: Cmdlet {
  private var managedDeviceID: String?
  private var read = GraphRead()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the devices that are enrolled in Intune; devices that are only tenant "
        + "attached are not among them.",
      examples: """
        PS> Connect-MgGraph -NoWelcome
        PS> Get-MgDeviceManagementManagedDevice
        ! Forbidden,Microsoft.Graph.PowerShell.Cmdlets.GetMgDeviceManagementManagedDevice_List
        PS> Connect-MgGraph -Scopes DeviceManagementManagedDevices.Read.All -NoWelcome
        PS> @(Get-MgDeviceManagementManagedDevice -All).Count
        0
        PS> Get-MgDeviceManagementManagedDevice -Filter "managementAgent eq 'mdm'" -Top 5
        PS> Get-MgDeviceManagementManagedDevice -Filter "colour eq 'red'"
        ! BadRequest,Microsoft.Graph.PowerShell.Cmdlets.GetMgDeviceManagementManagedDevice_List
        """,
      parameters: [
        Parameter("ManagedDeviceId", \.managedDeviceID, "Id of one device.")
      ] + GraphRead.parameters(\.read))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try read.run(
      context, ["deviceManagement", "managedDevices"], id: managedDeviceID,
      identity: "ManagedDeviceId")
  }
}
