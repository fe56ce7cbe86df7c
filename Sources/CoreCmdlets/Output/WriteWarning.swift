import ShellRuntime

/// `Write-Warning`.
struct WriteWarning: Cmdlet {
  var message = ""

  static var declaration: CmdletDeclaration<WriteWarning> {
    CmdletDeclaration(
      synopsis: "Shows a warning.",
      examples: """
        PS> Write-Warning 'The connector is offline'
        WARNING: The connector is offline

        PS> Write-Warning
        ! MissingMandatoryParameter,Microsoft.PowerShell.Commands.WriteWarningCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: []),
      parameters: [
        Parameter(
          "Message", \.message, "The text.", position: 0, mandatory: true, pipeline: true,
          aliases: ["Msg"], empty: true)
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    try context.writeWarning(message)
  }
}
