import ShellRuntime

/// `Out-Null`.
struct OutNull: Cmdlet {
  var inputObject: Value?

  static var declaration: CmdletDeclaration<OutNull> {
    CmdletDeclaration(
      synopsis: "Drops objects instead of showing them.",
      examples: """
        PS> 1, 2, 3 | Out-Null

        PS> Out-Null -InputObject 'not shown'

        PS> 1 | Out-Null -Nowhere
        ! NamedParameterNotFound,Microsoft.PowerShell.Commands.OutNullCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Core", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: []),
      parameters: [
        Parameter(
          "InputObject", \.inputObject, "The objects to drop.", type: "PSObject", pipeline: true)
      ])
  }
}
