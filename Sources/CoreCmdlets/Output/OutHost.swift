import ShellRuntime

/// `Out-Host`.
struct OutHost: Cmdlet {
  var inputObject: Value?
  var paging = false

  static var declaration: CmdletDeclaration<OutHost> {
    CmdletDeclaration(
      synopsis: "Shows objects at the prompt; nothing goes down the pipeline.",
      examples: """
        PS> 'shown' | Out-Host
        shown

        PS> 1, 2 | Out-Host -Paging
        1
        2

        PS> 1 | Out-Host -Nowhere
        ! NamedParameterNotFound,Microsoft.PowerShell.Commands.OutHostCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Core", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: []),
      parameters: [
        Parameter("Paging", \.paging, "Accepted; the terminal scrolls."),
        Parameter(
          "InputObject", \.inputObject, "The objects to show.", type: "PSObject", pipeline: true),
      ])
  }

  mutating func begin(_ context: CmdletContext) throws(ShellError) { context.shell.endShowing() }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    if let inputObject { try context.shell.show(inputObject) }
  }

  mutating func end(_ context: CmdletContext) throws(ShellError) { context.shell.endShowing() }
}
