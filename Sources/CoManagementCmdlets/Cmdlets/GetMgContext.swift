import ShellRuntime

/// `Get-MgContext`
struct GetMgContext: Cmdlet {
  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Tells who is signed in to Microsoft Graph, in which tenant and with which "
        + "permissions; nothing where nobody is.",
      examples: """
        PS> Get-MgContext
        PS> Connect-MgGraph -NoWelcome
        PS> (Get-MgContext).Account
        cmadmin@contoso.com
        PS> (Get-MgContext).Scopes
        email
        openid
        profile
        User.Read
        PS> Get-MgContext -Account
        ! NamedParameterNotFound,Get-MgContext
        """,
      parameters: [])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    guard let session = try context.simulatedWorld().graph.session else { return }
    try context.write(GraphSession.graphClass.object(session, context.engine))
  }
}
