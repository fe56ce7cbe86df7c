import ShellRuntime

/// `Get-Host`.
struct GetHost: Cmdlet {
  static var declaration: CmdletDeclaration<GetHost> {
    CmdletDeclaration(
      synopsis: "Gives the program that hosts the shell.",
      examples: """
        PS> (Get-Host).Name
        ConsoleHost

        PS> Get-Host -NoSuch
        ! NamedParameterNotFound,Microsoft.PowerShell.Commands.GetHostCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["System.Management.Automation.Host.PSHost"]), parameters: [])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    try context.write(contentsOf: try context.invokeExpression("$Host"))
  }
}

extension CmdletContext {
  /// What an expression of the language gives here.
  func invokeExpression(_ text: String) throws(ShellError) -> [Value] {
    try invoke(try shell.scriptBlock(text))
  }
}
