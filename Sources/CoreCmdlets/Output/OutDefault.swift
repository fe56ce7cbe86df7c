import ShellRuntime

/// `Out-Default`: what stands at the end of every line.
struct OutDefault: Cmdlet {
  var inputObject: Value?
  var transcript = false

  static var declaration: CmdletDeclaration<OutDefault> {
    CmdletDeclaration(
      synopsis: "Shows objects in their default form.",
      examples: """
        PS> 'shown' | Out-Default
        shown

        PS> 1, 2 | Out-Default
        1
        2

        PS> 1 | Out-Default -Nowhere
        ! NamedParameterNotFound,Microsoft.PowerShell.Commands.OutDefaultCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Core", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: []),
      parameters: [
        Parameter(
          "InputObject", \.inputObject, "The objects to show.", type: "PSObject", pipeline: true),
        Parameter("Transcript", \.transcript, "Accepted; the whole session is recorded."),
      ])
  }

  mutating func begin(_ context: CmdletContext) throws(ShellError) { context.shell.endShowing() }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    if let inputObject { try context.shell.show(inputObject) }
  }

  mutating func end(_ context: CmdletContext) throws(ShellError) { context.shell.endShowing() }
}
