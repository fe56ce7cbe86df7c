import ShellRuntime

/// `Set-Variable`.
struct SetVariable: Cmdlet {
  var name: [String] = []
  var value: Value = .null
  var passThru = false
  var force = false
  var scope = ""
  var option = ""
  var description = ""
  var include: [String] = []
  var exclude: [String] = []
  var visibility = ""

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
        Parameter("Force", \.force, "Read-only ones, too."),
        Parameter("Scope", \.scope, "`Global`, `Local`, `Script`, or how many scopes further out."),
        Parameter(
          "Option", \.option,
          "`ReadOnly` and `Constant` keep it from being changed, `Private` from the scopes below, "
            + "`AllScope` makes it one for all of them.", values: OptionsObject.names,
          enumeration: OptionsObject.typeName),
        Parameter("Description", \.description, "A word about it."),
        Parameter(
          "Visibility", \.visibility, "Whether it is for who types, which is only told.",
          values: ["Public", "Private"],
          enumeration: "System.Management.Automation.SessionStateEntryVisibility"),
        Parameter("Include", \.include, "Only names that match one of these.", wildcards: true),
        Parameter("Exclude", \.exclude, "Not names that match one of these.", wildcards: true),
      ])
  }

  private var values: [Value] = []

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    if context.isBound("Value") { values.append(value) }
  }

  mutating func end(_ context: CmdletContext) throws(ShellError) {
    let value: Value = values.count > 1 ? .array(values) : values.first ?? .null
    for variable in variables(context) {
      guard
        try context.shouldProcess(
          target: "Name: \(variable) Value: \(value.text)", action: "Set variable")
      else { continue }
      try set(variable, value, context)
      if passThru {
        try context.write(
          VariableObject(variable, at: try context.shell.scopeDepth(scope), context.shell))
      }
    }
  }

  /// The names that are meant: patterns, and names with filters, mean variables that are there.
  private func variables(_ context: CmdletContext) -> [String] {
    let filter = NameFilter("", include, exclude)
    let hasFilter = !include.isEmpty || !exclude.isEmpty
    return name.flatMap { text in
      guard hasFilter || WildcardPattern.hasWildcards(text) else { return [text] }
      let pattern = WildcardPattern(text, ignoringCase: true)
      return context.shell.variables.map(\.name).filter {
        pattern.matches($0) && filter.passes($0)
      }
    }
  }

  private func set(
    _ name: String, _ value: Value, _ context: CmdletContext
  ) throws(ShellError) {
    let shell = context.shell
    let depth = try shell.scopeDepth(scope)
    var options = shell.variableOptions(name)
    if force, options.isReadOnly {
      options.isReadOnly = false
      shell.setVariableOptions(name, options)
    }
    do throws(ShellError) { try shell.assignVariable(name, value, at: depth) } catch {
      guard let record = error.record, record.id == "VariableNotWritable" else { throw error }
      return try context.writeError(record, target: .string(name))
    }
    if !option.isEmpty { shell.setVariableOptions(name, VariableOptions(option)) }
    if context.isBound("Description") { shell.describeVariable(name, description) }
    if !visibility.isEmpty {
      shell.hideVariable(name, TextComparison.equalsIgnoringCase(visibility, "Private"))
    }
  }
}
