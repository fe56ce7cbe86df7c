import ShellRuntime

/// `Remove-Variable`.
struct RemoveVariable: Cmdlet {
  var name: [String] = []
  var include: [String] = []
  var exclude: [String] = []
  var force = false
  var scope = ""

  static var declaration: CmdletDeclaration<RemoveVariable> {
    CmdletDeclaration(
      synopsis: "Takes variables away.",
      examples: """
        PS> $site = 'XYZ'; Remove-Variable site; Test-Path Variable:\\site
        False

        PS> Remove-Variable bogus
        ! VariableNotFound,Microsoft.PowerShell.Commands.RemoveVariableCommand
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
          try context.shouldProcess(target: "Name: \(variable.name)", action: "Remove variable")
        else { continue }
        _ = try context.shell.removeVariable(variable.name, isForced: force)
      }
    }
  }
}
