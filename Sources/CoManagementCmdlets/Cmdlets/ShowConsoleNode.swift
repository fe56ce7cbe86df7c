import ShellRuntime

/// `Show-ConsoleNode`, the trainer's own: Microsoft ships no command of this name.
struct ShowConsoleNode: Cmdlet {
  private var actions = false
  private var path: [String] = []

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Shows a node of the Configuration Manager console as objects: its rows, then the "
        + "actions that Invoke-PageAction can do there; the rows alone where another command of "
        + "the pipeline takes them. A command of this trainer, not of Microsoft.",
      examples: """
        PS> $tenants = Show-ConsoleNode 'Cloud Services > Azure Active Directory Tenants'
        PS> $tenants.TenantName
        Contoso
        PS> $tenants.Action
        Renew Secret Key
        PS> (Show-ConsoleNode tenants -Actions).Place
        ribbon, with the tenant selected
        PS> (Show-ConsoleNode sites).AuthenticationLevel
        Windows authentication
        PS> (Show-ConsoleNode servers).Role -like 'Service*'
        Service connection point
        PS> Show-ConsoleNode cloud services/nowhere
        ! PageNotFound,Show-ConsoleNode
        """,
      signature: .own(
        module: "cotutor", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["Cotutor.ConsoleNode.Row", "Cotutor.PageAction"]),
      parameters: [
        Parameter(
          "Actions", \.actions, "Only what Invoke-PageAction can do there, not what stands there."),
        Parameter(
          "Path", \.path,
          "The nodes to click, separated by > or /; the end or the first words are enough. "
            + "Without it, the nodes that there are.",
          remaining: true, suggestions: PageTable.console.titles),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try context.show(path, of: .console, actionsOnly: actions)
  }
}
