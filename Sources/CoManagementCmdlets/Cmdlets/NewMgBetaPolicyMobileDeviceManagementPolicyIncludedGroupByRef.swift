import ShellRuntime

/// `New-MgBetaPolicyMobileDeviceManagementPolicyIncludedGroupByRef`
struct NewMgBetaPolicyMobileDeviceManagementPolicyIncludedGroupByRef: Cmdlet {
  private var body = GraphBody()
  private var inputObject: Value?
  private var passThru = false
  private var policyID = ""

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Adds a group to the MDM user scope; it counts while the scope is selected.",
      examples: """
        PS> Connect-MgGraph -Scopes Policy.ReadWrite.MobilityManagement, Group.Read.All -NoWelcome
        PS> $id = @{ MobileDeviceManagementPolicyId = '0000000a-0000-0000-c000-000000000000' }
        PS> $group = Get-MgGroup -Filter "displayName eq 'Helpdesk'"
        PS> $reference = "https://graph.microsoft.com/beta/groups/$($group.Id)"
        PS> New-MgBetaPolicyMobileDeviceManagementPolicyIncludedGroupByRef @id -OdataId $reference
        PS> $scope = Get-MgBetaPolicyMobileDeviceManagementPolicy @id -ExpandProperty includedGroups
        PS> $scope.IncludedGroups.DisplayName
        Helpdesk
        PS> New-MgBetaPolicyMobileDeviceManagementPolicyIncludedGroupByRef @id -OdataId $reference
        ! BadRequest,Microsoft.Graph.PowerShell.Cmdlets.\
        NewMgBetaPolicyMobileDeviceManagementPolicyIncludedGroupByRef_CreateExpanded
        """,
      isReader: false,
      parameters: [
        Parameter("InputObject", \.inputObject, "An identity: a table with the id."),
        Parameter(
          "MobileDeviceManagementPolicyId", \.policyID, "Id of the application that manages."),
        Parameter("OdataId", \.body[text: "@odata.id"], "Address of the group."),
        Parameter("PassThru", \.passThru, "Returns True."),
      ] + GraphBody.parameters(\.body))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    var id = policyID
    if let inputObject {
      id = try context.identity(inputObject, "MobileDeviceManagementPolicyId")
    }
    try context.sendBody(
      .post, ["policies", "mobileDeviceManagementPolicies"] + [id, "includedGroups", "$ref"], body,
      isBeta: true, passThru: passThru)
  }
}
