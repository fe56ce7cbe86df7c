import ShellRuntime

/// `New-MgGroupMemberByRef`
struct NewMgGroupMemberByRef: Cmdlet {
  private var body = GraphBody()
  private var groupID = ""
  private var inputObject: Value?
  private var passThru = false

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Puts a user, device or group into a group, by a reference.",
      examples: """
        PS> Connect-MgGraph -Scopes Group.ReadWrite.All, User.Read.All -NoWelcome
        PS> $group = Get-MgGroup -Filter "displayName eq 'Helpdesk'"
        PS> $user = Get-MgUser -UserId cmadmin@contoso.com
        PS> $reference = "https://graph.microsoft.com/v1.0/users/$($user.Id)"
        PS> New-MgGroupMemberByRef -GroupId $group.Id -OdataId $reference -PassThru
        True
        PS> $body = @{ '@odata.id' = "https://graph.microsoft.com/v1.0/users/nobody" }
        PS> New-MgGroupMemberByRef -GroupId $group.Id -BodyParameter $body
        ! Request_BadRequest,Microsoft.Graph.PowerShell.Cmdlets.NewMgGroupMemberByRef_Create
        """,
      isReader: false,
      parameters: [
        Parameter("GroupId", \.groupID, "Id of the group."),
        Parameter("InputObject", \.inputObject, "An identity: a table with GroupId."),
        Parameter("OdataId", \.body[text: "@odata.id"], "Address of the object."),
        Parameter("PassThru", \.passThru, "Returns True."),
      ] + GraphBody.parameters(\.body))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let path = try context.memberPath(group: groupID, inputObject)
    try context.sendBody(.post, path, body, passThru: passThru)
  }
}
