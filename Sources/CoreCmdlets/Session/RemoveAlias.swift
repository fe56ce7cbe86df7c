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

        PS> Remove-Alias gci
        ! AliasNotRemovable,Microsoft.PowerShell.Commands.RemoveAliasCommand

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
        Parameter("Scope", \.scope, "`Global`, `Local`, `Script`, or how many scopes further out."),
        Parameter("Force", \.force, "Read-only ones, too."),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let depth = scope.isEmpty ? nil : try context.shell.scopeDepth(scope)
    for text in name {
      let visible = context.shell.alias(text)
      let alias =
        depth == nil
        ? visible
        : context.shell.aliases(at: depth ?? 0).first {
          TextComparison.equalsIgnoringCase($0.name, text)
        }
      guard let alias else {
        try context.writeError(
          "AliasNotFound", .objectNotFound,
          "This command cannot find a matching alias because an alias with the name '\(text)' "
            + "does not exist.",
          target: .string(text),
          exceptionType: "System.Management.Automation.ItemNotFoundException")
        continue
      }
      guard !alias.options.isConstant, !alias.options.isReadOnly || force else {
        try context.writeError(
          "AliasNotRemovable", .writeError,
          "Cannot remove alias \(alias.name) because it is constant or read-only.",
          target: .string(alias.name),
          exceptionType:
            "System.Management.Automation.SessionStateUnauthorizedAccessException")
        continue
      }
      _ = try context.shell.removeAlias(text)
    }
  }
}
