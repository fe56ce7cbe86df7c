import ShellRuntime

/// `Tee-Object`.
struct TeeObject: Cmdlet {
  var variable = ""
  var append = false
  var inputObject: Value?
  private var kept: [Value] = []

  static var declaration: CmdletDeclaration<TeeObject> {
    CmdletDeclaration(
      synopsis: "Keeps objects in a variable and sends them on.",
      examples: """
        PS> 1, 2 | Tee-Object -Variable numbers | Out-Null; $numbers
        1
        2

        PS> 1 | Tee-Object -Variable
        ! MissingArgument,Microsoft.PowerShell.Commands.TeeObjectCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: []),
      isReader: false,
      parameters: [
        Parameter(
          "Variable", \.variable, "The variable, without the dollar sign.", mandatory: true),
        Parameter("Append", \.append, "Adds to what the variable holds."),
        Parameter("InputObject", \.inputObject, "The objects.", pipeline: true),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    guard let inputObject else { return }
    kept.append(inputObject)
    guard try context.write(inputObject) else { throw .pipelineStopped }
  }

  mutating func end(_ context: CmdletContext) throws(ShellError) {
    let before = append ? context.shell.variable(variable).elements.filter { !$0.isNull } : []
    let all = before + kept
    try context.shell.assignVariable(variable, all.count == 1 ? all[0] : .array(all))
  }
}
