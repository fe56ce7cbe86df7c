import ShellRuntime

/// `Get-MgGroupMember`
struct GetMgGroupMember: Cmdlet {
  private var groupID = ""
  private var read = GraphRead()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the members of a group: their ids, and all else in AdditionalProperties.",
      examples: """
        PS> Connect-MgGraph -Scopes GroupMember.Read.All, Group.Read.All -NoWelcome
        PS> $group = Get-MgGroup -Filter "displayName eq 'IT Department'"
        PS> $members = Get-MgGroupMember -GroupId $group.Id
        PS> $members.Count
        3
        PS> $members[0].AdditionalProperties['userPrincipalName']
        cmadmin@contoso.com
        PS> Get-MgGroupMember -GroupId 'IT Department'
        ! Request_BadRequest,Microsoft.Graph.PowerShell.Cmdlets.GetMgGroupMember_List
        """,
      parameters: [
        Parameter("GroupId", \.groupID, "Id of the group.")
      ] + GraphRead.parameters(\.read, consistency: true, input: false))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try read.run(context, ["groups", groupID, "members"])
  }
}
