import ShellRuntime

/// `Get-UICulture`: the machines of the lab speak en-US.
struct GetUICulture: Cmdlet {
  static var declaration: CmdletDeclaration<GetUICulture> {
    CmdletDeclaration(
      synopsis: "Gives the culture of the shell's own texts, which is en-US.",
      examples: """
        PS> (Get-UICulture).DisplayName
        English (United States)

        PS> Get-UICulture -NoSuch
        ! NamedParameterNotFound,Microsoft.PowerShell.Commands.GetUICultureCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["System.Globalization.CultureInfo"]), parameters: [])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    try context.write(context.engine.culture)
  }
}
