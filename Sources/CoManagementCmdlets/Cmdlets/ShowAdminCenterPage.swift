import ShellRuntime

/// `Show-AdminCenterPage`, the trainer's own: Microsoft ships no command of this name.
struct ShowAdminCenterPage: Cmdlet {
  private var actions = false
  private var path: [String] = []

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Shows a page of the Intune admin center as objects, one a row. A command of this "
        + "trainer, not of Microsoft.",
      examples: """
        PS> $row = page 'Connectors and tokens > Microsoft Endpoint Configuration Manager'
        PS> $row.ConnectionStatus
        Healthy
        PS> (page connectors/configuration manager).SiteCode
        XYZ
        PS> page tenant/nowhere
        ! PageNotFound,Show-AdminCenterPage
        """,
      signature: .own(
        module: "cotutor", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["Cotutor.AdminCenterPage.Row"]),
      parameters: [
        Parameter(
          "Actions", \.actions, "Only what Invoke-PageAction can do there, not what stands there."),
        Parameter(
          "Path", \.path,
          "The labels to click, separated by > or /; the end or the first words are enough. "
            + "Without it, the pages that there are.",
          remaining: true, suggestions: PageTable.adminCenter.titles),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try context.show(path, of: .adminCenter, actionsOnly: actions)
  }
}
