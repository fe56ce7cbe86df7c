import ShellRuntime

/// `Exit-PSSession`
struct ExitPSSession: Cmdlet {
  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Comes back from the machine to which Enter-PSSession led.",
      examples: """
        PS> Exit-PSSession
        PS> Enter-PSSession DC01
        PS> Exit-PSSession
        PS> hostname
        CM01
        PS> Exit-PSSession -NoSuch
        ! NamedParameterNotFound,Microsoft.PowerShell.Commands.ExitPSSessionCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Core", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: []),
      isReader: false, parameters: [])
  }

  func process(_ context: CmdletContext) throws(ShellError) { _ = context.shell.leave() }
}
