import ShellRuntime

/// `Invoke-Expression`.
struct InvokeExpression: Cmdlet {
  var command = ""

  static var declaration: CmdletDeclaration<InvokeExpression> {
    CmdletDeclaration(
      synopsis: "Runs a text as if it had been typed.",
      examples: """
        PS> $name = 'Get-Location'; Invoke-Expression "($name).Path"
        C:\\

        PS> Invoke-Expression '1 +'
        ! ExpectedValueExpression,Microsoft.PowerShell.Commands.InvokeExpressionCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["System.Management.Automation.PSObject"]),
      parameters: [
        Parameter(
          "Command", \.command, "The text.", position: 0, mandatory: true, pipeline: true)
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    guard try context.invokeText(command) else { throw .pipelineStopped }
  }
}
