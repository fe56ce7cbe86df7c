import ShellRuntime

/// `Set-Alias`.
struct SetAlias: Cmdlet {
  var name = ""
  var value = ""
  var description = ""
  var option = ""
  var force = false
  var passThru = false
  var scope = ""

  static var declaration: CmdletDeclaration<SetAlias> {
    CmdletDeclaration(
      synopsis: "Gives a command a short name.",
      examples: """
        PS> Set-Alias wo Write-Output; wo hello
        hello

        PS> Set-Alias wo
        ! MissingMandatoryParameter,Microsoft.PowerShell.Commands.SetAliasCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "Default",
        supportsShouldProcess: true,
        outputTypes: ["System.Management.Automation.AliasInfo"]),
      isReader: false,
      parameters: [
        Parameter(
          "Name", \.name, "The short name.", position: 0, mandatory: true, byPropertyName: true),
        Parameter(
          "Value", \.value, "The command that it stands for.", position: 1, mandatory: true,
          byPropertyName: true),
        Parameter("Description", \.description, "Accepted."),
        Parameter(
          "Option", \.option, "Accepted.",
          values: ["None", "ReadOnly", "Constant", "Private", "AllScope", "Unspecified"]),
        Parameter("Force", \.force, "Over one that is there."),
        Parameter("PassThru", \.passThru, "Gives the alias."),
        Parameter("Scope", \.scope, "Accepted; the alias of the current scope is meant."),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    guard
      try context.shouldProcess(target: "Name: \(name) Value: \(value)", action: "Set Alias")
    else { return }
    try context.shell.defineAlias(name, for: value)
    if passThru { try context.write(CommandInfo.alias(name, value, context.engine)) }
  }
}
