import ShellRuntime

/// `New-Variable`.
struct NewVariable: Cmdlet {
  var name = ""
  var value: Value = .null
  var description = ""
  var option = "None"
  var visibility = "Public"
  var force = false
  var passThru = false
  var scope = ""

  static var declaration: CmdletDeclaration<NewVariable> {
    CmdletDeclaration(
      synopsis: "Makes a variable that is not there yet.",
      examples: """
        PS> New-Variable site 'XYZ'; $site
        XYZ

        PS> $site = 1; New-Variable site 2
        ! VariableAlreadyExists,Microsoft.PowerShell.Commands.NewVariableCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: nil, supportsShouldProcess: true,
        outputTypes: ["System.Management.Automation.PSVariable"]),
      isReader: false,
      parameters: [
        Parameter(
          "Name", \.name, "Its name, without the dollar sign.", position: 0, mandatory: true,
          byPropertyName: true),
        Parameter(
          "Value", \.value, "Its value.", position: 1, pipeline: true, byPropertyName: true),
        Parameter("Description", \.description, "A word about it."),
        Parameter(
          "Option", \.option,
          "`ReadOnly` and `Constant` keep it from being changed, `Private` from the scopes below, "
            + "`AllScope` makes it one for all of them.", values: OptionsObject.names,
          enumeration: OptionsObject.typeName),
        Parameter(
          "Visibility", \.visibility, "Whether it is for who types, which is only told.",
          values: ["Public", "Private"],
          enumeration: "System.Management.Automation.SessionStateEntryVisibility"),
        Parameter("Force", \.force, "In the place of one that is there."),
        Parameter("PassThru", \.passThru, "Gives the variable."),
        Parameter("Scope", \.scope, "`Global`, `Local`, `Script`, or how many scopes further out."),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let depth = try context.shell.scopeDepth(scope)
    if context.shell.variable(name, at: depth) != nil, !force {
      return try context.writeError(
        "VariableAlreadyExists", .resourceExists,
        "A variable with name '\(name)' already exists.", target: .string(name),
        exceptionType: "System.Management.Automation.SessionStateException")
    }
    let target = "Name: \(name) Value: \(value.text)"
    guard try context.shouldProcess(target: target, action: "New variable") else { return }
    if force, context.shell.variable(name, at: depth) != nil {
      if context.shell.variableOptions(name).isConstant {
        return try context.writeError(
          "VariableNotWritable", .writeError,
          "Cannot overwrite variable \(name) because it is read-only or constant.",
          target: .string(name),
          exceptionType: "System.Management.Automation.SessionStateUnauthorizedAccessException")
      }
      _ = try context.shell.removeVariable(name, at: depth, isForced: true)
    }
    try context.shell.assignVariable(name, value, at: depth)
    let options = VariableOptions(option)
    if options != VariableOptions() { context.shell.setVariableOptions(name, options) }
    if !description.isEmpty { context.shell.describeVariable(name, description) }
    if TextComparison.equalsIgnoringCase(visibility, "Private") {
      context.shell.hideVariable(name, true)
    }
    if passThru { try context.write(VariableObject(name, at: depth, context.shell)) }
  }
}
