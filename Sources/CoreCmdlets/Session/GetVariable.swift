import ShellRuntime

/// `Get-Variable`.
struct GetVariable: Cmdlet {
  var name: [String] = []
  var valueOnly = false
  var include: [String] = []
  var exclude: [String] = []
  var scope = ""

  static var declaration: CmdletDeclaration<GetVariable> {
    CmdletDeclaration(
      synopsis: "Lists the variables of the session.",
      examples: """
        PS> $site = 'XYZ'; Get-Variable site

        Name                           Value
        ----                           -----
        site                           XYZ

        PS> Get-Variable bogus
        ! VariableNotFound,Microsoft.PowerShell.Commands.GetVariableCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["System.Management.Automation.PSVariable"]),
      parameters: [
        Parameter(
          "Name", \.name, "Names or patterns, without the dollar sign.", position: 0,
          pipeline: true, byPropertyName: true, wildcards: true),
        Parameter("ValueOnly", \.valueOnly, "Only the values."),
        Parameter("Include", \.include, "Only names that match one of these.", wildcards: true),
        Parameter("Exclude", \.exclude, "Not names that match one of these.", wildcards: true),
        Parameter("Scope", \.scope, "`Global`, `Local`, `Script`, or how many scopes further out."),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let shell = context.shell
    let depth = scope.isEmpty ? nil : try shell.scopeDepth(scope)
    let visible = depth.map { shell.variables(at: $0) } ?? shell.variables
    let all = visible.filter { variable in
      func matches(_ pattern: String) -> Bool {
        WildcardPattern(pattern, ignoringCase: true).matches(variable.name)
      }
      return (include.isEmpty || include.contains(where: matches))
        && !exclude.contains(where: matches)
    }
    for text in name.isEmpty ? ["*"] : name {
      let pattern = WildcardPattern(text, ignoringCase: true)
      let found = all.filter { pattern.matches($0.name) }
      if found.isEmpty, !pattern.hasWildcards {
        try context.writeError(
          "VariableNotFound", .objectNotFound, "Cannot find a variable with the name '\(text)'.",
          target: .string(text),
          exceptionType: "System.Management.Automation.ItemNotFoundException")
      }
      for variable in found {
        let value: Value =
          valueOnly ? variable.value : .object(VariableObject(variable.name, at: depth, shell))
        guard try context.write(value) else { throw .pipelineStopped }
      }
    }
  }
}
