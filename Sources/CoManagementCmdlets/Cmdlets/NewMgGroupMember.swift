import ShellRuntime

/// `New-MgGroupMember`
struct NewMgGroupMember: Cmdlet {
  private var body = GraphBody()
  private var directoryObjectID = ""
  private var groupID = ""
  private var inputObject: Value?

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Puts a user, device or group into a group.",
      examples: """
        PS> Connect-MgGraph -Scopes Group.ReadWrite.All, User.Read.All -NoWelcome
        PS> $group = Get-MgGroup -Filter "displayName eq 'Helpdesk'"
        PS> $user = Get-MgUser -UserId cmadmin@contoso.com
        PS> New-MgGroupMember -GroupId $group.Id -DirectoryObjectId $user.Id
        PS> (Get-MgGroupMember -GroupId $group.Id).Id -contains $user.Id
        True
        PS> New-MgGroupMember -GroupId $group.Id -DirectoryObjectId $user.Id
        ! Request_BadRequest,Microsoft.Graph.PowerShell.Cmdlets.NewMgGroupMember_CreateExpanded
        """,
      isReader: false,
      parameters: [
        Parameter(
          "DirectoryObjectId", \.directoryObjectID, "Object id of the user, device or group."),
        Parameter("GroupId", \.groupID, "Id of the group."),
        Parameter("InputObject", \.inputObject, "An identity: a table with GroupId."),
      ] + GraphBody.parameters(\.body, additional: false))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    var body = body
    if body.whole == nil {
      body[text: "@odata.id"] =
        "https://graph.microsoft.com/v1.0/directoryObjects/\(directoryObjectID)"
    }
    let path = try context.memberPath(group: groupID, inputObject)
    try context.sendBody(.post, path, body)
  }
}
