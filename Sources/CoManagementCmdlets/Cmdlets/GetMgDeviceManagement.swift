import ShellRuntime

/// `Get-MgDeviceManagement`
struct GetMgDeviceManagement: Cmdlet {
  private var read = GraphRead()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets Intune of the tenant: whether it is active, and its settings of compliance.",
      examples: """
        PS> Connect-MgGraph -NoWelcome
        PS> Get-MgDeviceManagement
        ! Forbidden,Microsoft.Graph.PowerShell.Cmdlets.GetMgDeviceManagement_Get
        PS> Connect-MgGraph -Scopes DeviceManagementConfiguration.Read.All -NoWelcome
        PS> (Get-MgDeviceManagement).SubscriptionState
        active
        PS> $settings = (Get-MgDeviceManagement -Property Settings).Settings
        PS> $settings.DeviceComplianceCheckinThresholdDays
        30
        """,
      isReader: true,
      parameters: GraphRead.oneParameters(\.read, input: false))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try read.run(context, ["deviceManagement"])
  }
}
