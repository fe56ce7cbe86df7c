import ShellRuntime

/// `Remove-Alias`.
struct RemoveAlias: Cmdlet {
  var name: [String] = []
  var scope = ""
  var force = false

  static var declaration: CmdletDeclaration<RemoveAlias> {
    CmdletDeclaration(
      synopsis: "Takes short names of commands away.",
      examples: """
        PS> Set-Alias wo Write-Output; Remove-Alias wo; Test-Path Alias:\\wo
        False

        PS> Remove-Alias bogus
        ! AliasNotFound,Microsoft.PowerShell.Commands.RemoveAliasCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "Default",
        supportsShouldProcess: false, outputTypes: []),
      isReader: false,
      parameters: [
        Parameter(
          "Name", \.name, "The short names.", position: 0, mandatory: true, pipeline: true,
          byPropertyName: true),
        Parameter("Scope", \.scope, "Accepted; the alias of the current scope is meant."),
        Parameter("Force", \.force, "Accepted; no alias of the lab is read-only."),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    for text in name {
      guard try context.shell.removeAlias(text) else {
        try context.writeError(
          "AliasNotFound", .objectNotFound,
          "This command cannot find a matching alias because an alias with the name '\(text)' "
            + "does not exist.",
          target: .string(text),
          exceptionType: "System.Management.Automation.ItemNotFoundException")
        continue
      }
    }
  }
}
