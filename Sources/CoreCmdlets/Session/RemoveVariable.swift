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
          try context.shouldProcess(target: "Name: \(variable.name)", action: "Remove variable")
        else { continue }
        do throws(ShellError) {
          _ = try shell.removeVariable(variable.name, at: depth, isForced: force)
        } catch {
          guard let record = error.record, record.id == "VariableNotRemovable" else {
            throw error
          }
          try context.writeError(record, target: .string(variable.name))
        }
      }
    }
  }
}
