import ShellRuntime

/// `Get-MgDirectoryRole`
struct GetMgDirectoryRole: Cmdlet {
  private var directoryRoleID: String?
  private var read = GraphRead()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the roles of the directory that are activated.",
      examples: """
        PS> Connect-MgGraph -Scopes RoleManagement.Read.Directory -NoWelcome
        PS> (Get-MgDirectoryRole -Filter "displayName eq 'Intune Administrator'").RoleTemplateId
        3a2c62db-5318-420d-8d74-23affee5d9d5
        PS> Get-MgDirectoryRole -DirectoryRoleId 62e90394-69f5-4237-9190-012177145e10
        ! Request_ResourceNotFound,Microsoft.Graph.PowerShell.Cmdlets.GetMgDirectoryRole_Get
        """,
      parameters: [
        Parameter("DirectoryRoleId", \.directoryRoleID, "Object id of one role.")
      ] + GraphRead.parameters(\.read))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try read.run(
      context, ["directoryRoles"], id: directoryRoleID, identity: "DirectoryRoleId")
  }
}
