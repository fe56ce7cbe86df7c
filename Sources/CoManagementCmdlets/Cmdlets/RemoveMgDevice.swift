import ShellRuntime

/// `Remove-MgDevice`
struct RemoveMgDevice: Cmdlet {
  private var deviceID = ""
  private var inputObject: Value?
  private var body = GraphBody()
  private var passThru = false

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Removes a device object from the directory; Intune's record of the device stays.",
      examples: """
        PS> Connect-MgGraph -Scopes Directory.AccessAsUser.All, Device.Read.All -NoWelcome
        PS> $phone = Get-MgDevice -Filter "trustType eq 'Workplace'" -Top 1
        PS> Remove-MgDevice -DeviceId $phone.Id -PassThru
        True
        PS> Get-MgDevice -DeviceId $phone.Id
        ! Request_ResourceNotFound,Microsoft.Graph.PowerShell.Cmdlets.GetMgDevice_Get
        PS> Remove-MgDevice -DeviceId $phone.DeviceId
        ! Request_ResourceNotFound,Microsoft.Graph.PowerShell.Cmdlets.RemoveMgDevice_Delete
        """,
      isReader: false,
      parameters: [
        Parameter("DeviceId", \.deviceID, "Object id of the device; not its device id."),
        Parameter("InputObject", \.inputObject, "An identity: a table with DeviceId."),
        Parameter("PassThru", \.passThru, "Returns True."),
      ] + GraphTransport.parameters(\.body.transport))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    var id = deviceID
    if let inputObject { id = try context.identity(inputObject, "DeviceId") }
    try context.sendBody(.delete, ["devices", id], body, passThru: passThru)
  }
}
