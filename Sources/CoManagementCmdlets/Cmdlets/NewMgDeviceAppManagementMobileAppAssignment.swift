import ShellRuntime

/// `New-MgDeviceAppManagementMobileAppAssignment`
struct NewMgDeviceAppManagementMobileAppAssignment: Cmdlet {
  private var body = GraphBody()
  private var inputObject: Value?
  private var mobileAppID = ""

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Assigns an app of Intune to a group, or to everybody.",
      examples: """
        PS> Connect-MgGraph -Scopes DeviceManagementApps.ReadWrite.All -NoWelcome
        PS> $app = Get-MgDeviceAppManagementMobileApp -Filter "displayName eq 'Company Portal'"
        PS> $target = @{ '@odata.type' = '#microsoft.graph.allLicensedUsersAssignmentTarget' }
        PS> $body = @{ intent = 'required'; target = $target }
        PS> $id = @{ MobileAppId = $app.Id }
        PS> (New-MgDeviceAppManagementMobileAppAssignment @id -BodyParameter $body).Intent
        required
        PS> $body.intent = 'perhaps'
        PS> New-MgDeviceAppManagementMobileAppAssignment @id -BodyParameter $body
        ! BadRequest,Microsoft.Graph.PowerShell.Cmdlets.\
        NewMgDeviceAppManagementMobileAppAssignment_Create
        """,
      isReader: false,
      parameters: [
        Parameter("InputObject", \.inputObject, "An identity: a table with MobileAppId."),
        Parameter(
          "Intent", \.body[text: "intent"],
          "available, required, uninstall or availableWithoutEnrollment."),
        Parameter("MobileAppId", \.mobileAppID, "Id of the app."),
        Parameter("Settings", \.body[value: "settings"], "Settings of the app's type."),
        Parameter("Target", \.body[value: "target"], "For whom; its @odata.type says how."),
      ] + GraphBody.parameters(\.body))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    var id = mobileAppID
    if let inputObject { id = try context.identity(inputObject, "MobileAppId") }
    try context.sendBody(
      .post, ["deviceAppManagement", "mobileApps", id, "assignments"], body)
  }
}
