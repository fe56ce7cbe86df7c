import ShellRuntime

/// `Get-MgDeviceAppManagementMobileApp`
struct GetMgDeviceAppManagementMobileApp: Cmdlet {
  private var mobileAppID: String?
  private var read = GraphRead()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets apps of Intune.",
      examples: """
        PS> Connect-MgGraph -Scopes DeviceManagementApps.Read.All -NoWelcome
        PS> $app = Get-MgDeviceAppManagementMobileApp -Filter "displayName eq 'Company Portal'"
        PS> $app.Publisher
        Microsoft Corporation
        PS> $app.AdditionalProperties.'@odata.type'
        #microsoft.graph.winGetApp
        PS> Get-MgDeviceAppManagementMobileApp -MobileAppId $app.DisplayName
        ! ResourceNotFound,Microsoft.Graph.PowerShell.Cmdlets.\
        GetMgDeviceAppManagementMobileApp_Get
        """,
      parameters: [Parameter("MobileAppId", \.mobileAppID, "Id of one app.")]
        + GraphRead.parameters(\.read))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try read.run(
      context, ["deviceAppManagement", "mobileApps"], id: mobileAppID, identity: "MobileAppId")
  }
}
