import ShellRuntime

/// `Write-Debug`.
struct WriteDebug: Cmdlet {
  var message = ""

  static var declaration: CmdletDeclaration<WriteDebug> {
    CmdletDeclaration(
      synopsis: "Shows a message that is only of interest with -Debug.",
      examples: """
        PS> Write-Debug 'x = 1'

        PS> Write-Debug 'x = 1' -Debug
        DEBUG: x = 1

        PS> Write-Debug
        ! MissingMandatoryParameter,Microsoft.PowerShell.Commands.WriteDebugCommand
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
    try context.writeDebug(message)
  }
}
