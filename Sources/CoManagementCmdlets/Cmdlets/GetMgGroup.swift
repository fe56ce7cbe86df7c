import ShellRuntime

/// `Get-MgGroup`
struct GetMgGroup: Cmdlet {
  private var groupID: String?
  private var read = GraphRead()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets groups of the tenant.",
      examples: """
        PS> Connect-MgGraph -Scopes Group.Read.All -NoWelcome
        PS> (Get-MgGroup -Filter "displayName eq 'Helpdesk'").SecurityEnabled
        True
        PS> $search = '"displayName:office"'
        PS> $all = Get-MgGroup -Search $search -ConsistencyLevel eventual -CountVariable offices
        PS> $all[0].DisplayName
        Office Oslo
        PS> $offices
        8
        PS> Get-MgGroup -Search $search
        ! Request_UnsupportedQuery,Microsoft.Graph.PowerShell.Cmdlets.GetMgGroup_List
        PS> Get-MgGroup -GroupId Helpdesk
        ! Request_BadRequest,Microsoft.Graph.PowerShell.Cmdlets.GetMgGroup_Get
        """,
      parameters: [
        Parameter("GroupId", \.groupID, "Id of one group.")
      ] + GraphRead.parameters(\.read, consistency: true))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try read.run(context, ["groups"], id: groupID, identity: "GroupId")
  }
}
