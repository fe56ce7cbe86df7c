import ShellRuntime

/// `Clear-Host`: the terminal clears itself when it is told of this command.
struct ClearHost: Cmdlet {
  static var declaration: CmdletDeclaration<ClearHost> {
    CmdletDeclaration(
      synopsis: "Clears the screen; the record of the session keeps everything.",
      examples: """
        PS> Clear-Host

        PS> Clear-Host; 'clean'
        clean
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Core", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: []),
      parameters: [])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) { context.shell.host.clear() }
}
