import ShellRuntime

/// `Get-MgDirectoryRoleMember`
struct GetMgDirectoryRoleMember: Cmdlet {
  private var directoryRoleID = ""
  private var read = GraphRead()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets who holds a role of the directory.",
      examples: """
        PS> Connect-MgGraph -Scopes RoleManagement.Read.Directory -NoWelcome
        PS> $role = Get-MgDirectoryRole -Filter "displayName eq 'Global Administrator'"
        PS> $members = Get-MgDirectoryRoleMember -DirectoryRoleId $role.Id
        PS> $members.AdditionalProperties.displayName
        cmadmin
        Emergency Administrator
        PS> Get-MgDirectoryRoleMember -DirectoryRoleId 'Global Administrator'
        ! Request_BadRequest,Microsoft.Graph.PowerShell.Cmdlets.GetMgDirectoryRoleMember_List
        """,
      parameters: [
        Parameter("DirectoryRoleId", \.directoryRoleID, "Object id of the role.")
      ] + GraphRead.parameters(\.read, consistency: true, input: false))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try read.run(context, ["directoryRoles", directoryRoleID, "members"])
  }
}
