import ShellRuntime

/// `Set-Variable`.
struct SetVariable: Cmdlet {
  var name: [String] = []
  var value: Value = .null
  var passThru = false
  var force = false
  var scope = ""

  static var declaration: CmdletDeclaration<SetVariable> {
    CmdletDeclaration(
      synopsis: "Gives a variable a value.",
      examples: """
        PS> Set-Variable site 'XYZ'; $site
        XYZ

        PS> Set-Variable
        ! MissingMandatoryParameter,Microsoft.PowerShell.Commands.SetVariableCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: nil, supportsShouldProcess: true,
        outputTypes: ["System.Management.Automation.PSVariable"]),
      isReader: false,
      parameters: [
        Parameter(
          "Name", \.name, "Names, without the dollar sign.", position: 0, mandatory: true,
          byPropertyName: true),
        Parameter(
          "Value", \.value, "The value.", position: 1, pipeline: true, byPropertyName: true),
        Parameter("PassThru", \.passThru, "Gives the variable."),
        Parameter("Force", \.force, "Accepted."),
        Parameter("Scope", \.scope, "Accepted; the variable of the current scope is meant."),
      ])
  }

  private var values: [Value] = []

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    if context.isBound("Value") { values.append(value) }
  }

  mutating func end(_ context: CmdletContext) throws(ShellError) {
    let value: Value = values.count > 1 ? .array(values) : values.first ?? .null
    for variable in name {
      guard
        try context.shouldProcess(
          target: "Name: \(variable) Value: \(value.text)", action: "Set variable")
      else { continue }
      try context.shell.assignVariable(variable, value)
      if passThru {
        try context.write(GetVariable.object((variable, value), context.engine))
      }
    }
  }
}
