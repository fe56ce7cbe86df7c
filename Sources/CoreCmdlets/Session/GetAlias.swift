import ShellRuntime

/// `Get-Alias`.
struct GetAlias: Cmdlet {
  var name: [String] = []
  var definition: [String] = []
  var exclude: [String] = []
  var scope = ""

  static var declaration: CmdletDeclaration<GetAlias> {
    CmdletDeclaration(
      synopsis: "Lists short names of commands.",
      examples: """
        PS> (Get-Alias gcm).Definition
        Get-Command

        PS> (Get-Alias -Definition Get-Location).Name
        gl
        pwd

        PS> Get-Alias bogus
        ! ItemNotFoundException,Microsoft.PowerShell.Commands.GetAliasCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "Default",
        supportsShouldProcess: false,
        outputTypes: ["System.Management.Automation.AliasInfo"]),
      parameters: [
        Parameter(
          "Name", \.name, "Short names or patterns.", sets: ["Default"], position: 0,
          pipeline: true, byPropertyName: true, wildcards: true),
        Parameter(
          "Definition", \.definition, "The commands that they stand for.", sets: ["Definition"],
          wildcards: true),
        Parameter("Exclude", \.exclude, "Not names that match one of these.", wildcards: true),
        Parameter("Scope", \.scope, "`Global`, `Local`, `Script`, or how many scopes further out."),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let visible =
      scope.isEmpty
      ? context.shell.allAliases : context.shell.aliases(at: try context.shell.scopeDepth(scope))
    let all = visible.filter { alias in
      !exclude.contains { WildcardPattern($0, ignoringCase: true).matches(alias.name) }
    }
    if !definition.isEmpty {
      for text in definition {
        try write(all, matching: text, by: \.target, "definition", context)
      }
    } else {
      for text in name.isEmpty ? ["*"] : name {
        try write(all, matching: text, by: \.name, "name", context)
      }
    }
  }

  private func write(
    _ all: [CommandAlias], matching text: String, by part: (CommandAlias) -> String,
    _ what: String, _ context: CmdletContext
  ) throws(ShellError) {
    let pattern = WildcardPattern(text, ignoringCase: true)
    let found = all.filter { pattern.matches(part($0)) }
    if found.isEmpty, !pattern.hasWildcards {
      try context.writeError(
        "ItemNotFoundException", .objectNotFound,
        "This command cannot find a matching alias because an alias with the \(what) '\(text)' "
          + "does not exist.",
        target: .string(text),
        exceptionType: "System.Management.Automation.ItemNotFoundException")
    }
    for alias in found {
      let info = CommandInfo.alias(alias, context.engine)
      guard try context.write(info) else { throw .pipelineStopped }
    }
  }
}
