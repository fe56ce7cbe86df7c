import ShellRuntime

/// `Sync-MgDeviceManagementManagedDevice`
struct SyncMgDeviceManagementManagedDevice: Cmdlet {
  private var inputObject: Value?
  private var managedDeviceID = ""
  private var body = GraphBody()
  private var passThru = false

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Asks an enrolled device to check in now; it does within a minute or so.",
      examples: """
        PS> $scopes = 'DeviceManagementManagedDevices.PrivilegedOperations.All'
        PS> Connect-MgGraph -Scopes $scopes, DeviceManagementManagedDevices.Read.All -NoWelcome
        PS> $id = '00000000-0000-4000-8000-000000000000'
        PS> Sync-MgDeviceManagementManagedDevice -ManagedDeviceId $id
        ! ResourceNotFound,Microsoft.Graph.PowerShell.Cmdlets.\
        SyncMgDeviceManagementManagedDevice_Sync
        PS> Sync-MgDeviceManagementManagedDevice -ManagedDeviceId $id -WhatIf
        What if: Performing the operation "Sync-MgDeviceManagementManagedDevice_Sync" on \
        target "Call remote 'POST /deviceManagement/managedDevices/{managedDevice-id}/syncDevice' \
        operation".
        """,
      isReader: false,
      parameters: [
        Parameter("InputObject", \.inputObject, "An identity: a table with ManagedDeviceId."),
        Parameter("ManagedDeviceId", \.managedDeviceID, "Id of the device in Intune."),
        Parameter("PassThru", \.passThru, "Returns True."),
      ] + GraphTransport.parameters(\.body.transport))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    var id = managedDeviceID
    if let inputObject { id = try context.identity(inputObject, "ManagedDeviceId") }
    try context.sendBody(
      .post, ["deviceManagement", "managedDevices", id, "syncDevice"], body,
      passThru: passThru)
  }
}
