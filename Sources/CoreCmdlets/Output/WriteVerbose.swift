import ShellRuntime

/// `Write-Verbose`.
struct WriteVerbose: Cmdlet {
  var message = ""

  static var declaration: CmdletDeclaration<WriteVerbose> {
    CmdletDeclaration(
      synopsis: "Shows a message that is only of interest with -Verbose.",
      examples: """
        PS> Write-Verbose 'step 1'

        PS> Write-Verbose 'step 1' -Verbose
        VERBOSE: step 1

        PS> Write-Verbose
        ! MissingMandatoryParameter,Microsoft.PowerShell.Commands.WriteVerboseCommand
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
    try context.writeVerbose(message)
  }
}
