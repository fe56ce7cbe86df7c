import ShellRuntime

/// `Set-Alias`.
struct SetAlias: Cmdlet {
  private var change = AliasChange()

  static var declaration: CmdletDeclaration<SetAlias> {
    CmdletDeclaration(
      synopsis: "Gives a command a short name.",
      examples: """
        PS> Set-Alias wo Write-Output; wo hello
        hello

        PS> Set-Alias gci Write-Output
        ! AliasNotWritable,Microsoft.PowerShell.Commands.SetAliasCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "Default",
        supportsShouldProcess: true,
        outputTypes: ["System.Management.Automation.AliasInfo"]),
      isReader: false, parameters: AliasChange.parameters(\.change))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try change.run(isNew: false, context)
  }
}
