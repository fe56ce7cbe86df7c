import ShellRuntime

/// `Get-Clipboard`: the lab has a clipboard of its own.
struct GetClipboard: Cmdlet {
  private var raw = false

  static var declaration: CmdletDeclaration<GetClipboard> {
    CmdletDeclaration(
      synopsis: "Gives the text on the clipboard of the lab, a line at a time.",
      examples: """
        PS> Set-Clipboard 'one'; Get-Clipboard
        one

        PS> 'one', 'two' | Set-Clipboard; @(Get-Clipboard -Raw).Count
        1

        PS> Get-Clipboard -Bogus
        ! NamedParameterNotFound,Microsoft.PowerShell.Commands.GetClipboardCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["System.String"]),
      parameters: [Parameter("Raw", \.raw, "The whole text as one.")])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let lines = TextLines.of(context.shell.clipboard.map { .string($0) })
    guard !lines.isEmpty else { return }
    if raw {
      try context.write(lines.joined(separator: "\n"))
    } else {
      for line in lines { try context.write(line) }
    }
  }
}
