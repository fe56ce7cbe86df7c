import ShellRuntime

/// `New-Alias`.
struct NewAlias: Cmdlet {
  private var change = AliasChange()

  static var declaration: CmdletDeclaration<NewAlias> {
    CmdletDeclaration(
      synopsis: "Gives a command a new short name.",
      examples: """
        PS> New-Alias wo Write-Output; wo hello
        hello

        PS> New-Alias gci Write-Output
        ! AliasAlreadyExists,Microsoft.PowerShell.Commands.NewAliasCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "Default",
        supportsShouldProcess: true,
        outputTypes: ["System.Management.Automation.AliasInfo"]),
      isReader: false, parameters: AliasChange.parameters(\.change))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try change.run(isNew: true, context)
  }
}
