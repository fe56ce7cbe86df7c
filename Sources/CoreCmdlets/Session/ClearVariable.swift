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
        Parameter("Scope", \.scope, "Accepted; the variable of the current scope is meant."),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let names = NameFilter("", include, exclude)
    for text in name {
      let pattern = WildcardPattern(text, ignoringCase: true)
      let found = context.shell.variables.filter {
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
        try context.shell.assignVariable(variable.name, .null)
        guard passThru else { continue }
        try context.write(GetVariable.object((variable.name, .null), context.engine))
      }
    }
  }
}
