import ShellRuntime

/// `New-MgDeviceAppManagementMobileApp`
struct NewMgDeviceAppManagementMobileApp: Cmdlet {
  private var body = GraphBody()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Makes an app of Intune; the body's @odata.type says of which kind.",
      examples: """
        PS> Connect-MgGraph -Scopes DeviceManagementApps.ReadWrite.All -NoWelcome
        PS> $body = @{ displayName = 'ConfigMgr Client Setup Bootstrap'; publisher = 'Microsoft' }
        PS> $body['@odata.type'] = '#microsoft.graph.windowsMobileMSI'
        PS> $body['commandLine'] = 'CCMSETUPCMD="SMSSITECODE=XYZ"'
        PS> $app = New-MgDeviceAppManagementMobileApp -BodyParameter $body
        PS> $app.AdditionalProperties.commandLine
        CCMSETUPCMD="SMSSITECODE=XYZ"
        PS> New-MgDeviceAppManagementMobileApp -DisplayName Nothing
        ! BadRequest,Microsoft.Graph.PowerShell.Cmdlets.\
        NewMgDeviceAppManagementMobileApp_CreateExpanded
        """,
      isReader: false,
      parameters: [
        Parameter("Description", \.body[text: "description"], "What it is for."),
        Parameter("Developer", \.body[text: "developer"], "Who wrote it."),
        Parameter("DisplayName", \.body[text: "displayName"], "Name."),
        Parameter(
          "InformationUrl", \.body[text: "informationUrl"], "Where to read more about it."),
        Parameter(
          "IsFeatured", \.body[flag: "isFeatured"], "Whether the Company Portal puts it first."),
        Parameter("Notes", \.body[text: "notes"], "Notes."),
        Parameter("Owner", \.body[text: "owner"], "Who answers for it."),
        Parameter(
          "PrivacyInformationUrl", \.body[text: "privacyInformationUrl"],
          "Where to read about privacy."),
        Parameter("Publisher", \.body[text: "publisher"], "Who publishes it."),
      ] + GraphBody.parameters(\.body))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try context.sendBody(.post, ["deviceAppManagement", "mobileApps"], body)
  }
}
