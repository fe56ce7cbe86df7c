import ShellRuntime

/// `Get-MgDevice`
struct GetMgDevice: Cmdlet {
  private var deviceID: String?
  private var read = GraphRead()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis:
        "Gets device objects of the directory: how each device is joined, and what is left of "
        + "joins before.",
      examples: """
        PS> Connect-MgGraph -Scopes Device.Read.All -NoWelcome
        PS> $registered = Get-MgDevice -Filter "trustType eq 'Workplace'" -All
        PS> $registered[0].TrustType
        Workplace
        PS> (Get-MgDevice -DeviceId $registered[0].Id).DisplayName -eq $registered[0].DisplayName
        True
        PS> Get-MgDevice -DeviceId $registered[0].DeviceId
        ! Request_ResourceNotFound,Microsoft.Graph.PowerShell.Cmdlets.GetMgDevice_Get
        """,
      parameters: [
        Parameter("DeviceId", \.deviceID, "Object id of one device; not its device id.")
      ] + GraphRead.parameters(\.read, consistency: true))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try read.run(context, ["devices"], id: deviceID, identity: "DeviceId")
  }
}
