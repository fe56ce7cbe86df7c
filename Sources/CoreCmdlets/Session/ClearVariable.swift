import ShellRuntime

/// `Clear-Variable`.
struct ClearVariable: Cmdlet {
  var name: [String] = []
  var include: [String] = []
  var exclude: [String] = []
  var force = false
  var passThru = false
  var scope = ""

  static var declaration: CmdletDeclaration<ClearVariable> {
    CmdletDeclaration(
      synopsis: "Takes the values of variables away.",
      examples: """
        PS> $site = 'XYZ'; Clear-Variable site; $null -eq $site
        True

        PS> Clear-Variable bogus
        ! VariableNotFound,Microsoft.PowerShell.Commands.ClearVariableCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: nil, supportsShouldProcess: true,
        outputTypes: []),
      isReader: false,
      parameters: [
        Parameter(
          "Name", \.name, "Names or patterns, without the dollar sign.", position: 0,
          mandatory: true, byPropertyName: true, wildcards: true),
        Parameter("Include", \.include, "Only names that match one of these.", wildcards: true),
        Parameter("Exclude", \.exclude, "Not names that match one of these.", wildcards: true),
        Parameter("Force", \.force, "Read-only ones, too."),
        Parameter("PassThru", \.passThru, "Gives the variables."),
        Parameter("Scope", \.scope, "`Global`, `Local`, `Script`, or how many scopes further out."),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let names = NameFilter("", include, exclude)
    let shell = context.shell
    let depth = scope.isEmpty ? nil : try shell.scopeDepth(scope)
    let visible = depth.map { shell.variables(at: $0) } ?? shell.variables
    for text in name {
      let pattern = WildcardPattern(text, ignoringCase: true)
      let found = visible.filter {
        pattern.matches($0.name) && names.passes($0.name)
      }
      if found.isEmpty, !pattern.hasWildcards {
        try context.writeError(
          "VariableNotFound", .objectNotFound, "Cannot find a variable with the name '\(text)'.",
          target: .string(text),
          exceptionType: "System.Management.Automation.ItemNotFoundException")
      }
      for variable in found {
        guard
          try context.shouldProcess(target: "Name: \(variable.name)", action: "Clear variable")
        else { continue }
        try clear(variable.name, at: depth, context)
      }
    }
  }

  private func clear(
    _ name: String, at depth: Int32?, _ context: CmdletContext
  ) throws(ShellError) {
    let shell = context.shell
    let options = shell.variableOptions(name)
    var open = options
    if force { open.isReadOnly = false }
    if open != options { shell.setVariableOptions(name, open) }
    defer { if open != options { shell.setVariableOptions(name, options) } }
    do throws(ShellError) {
      if let depth {
        try shell.assignVariable(name, .null, at: depth)
      } else {
        try shell.assignVariable(name, .null)
      }
    } catch {
      guard let record = error.record, record.id == "VariableNotWritable" else { throw error }
      return try context.writeError(record, target: .string(name))
    }
    if passThru { try context.write(VariableObject(name, at: depth, shell)) }
  }
}
