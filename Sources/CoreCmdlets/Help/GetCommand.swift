import ShellRuntime

/// `Get-Command`.
struct GetCommand: Cmdlet {
  var name: [String] = []
  var verb: [String] = []
  var noun: [String] = []
  var module: [String] = []
  var commandType: [String] = []
  var totalCount = -1
  var syntax = false
  var all = false
  var listImported = false
  var parameterName: [String] = []

  static var declaration: CmdletDeclaration<GetCommand> {
    CmdletDeclaration(
      synopsis: "Lists commands by name, verb, noun or module.",
      examples: """
        PS> (Get-Command -Noun Location).Name
        Get-Location
        Pop-Location
        Push-Location
        Set-Location

        PS> Get-Command Out-Null -Syntax

        Out-Null [-InputObject <Object>] [<CommonParameters>]

        PS> Get-Command Get-Bogus
        ! CommandNotFoundException,Microsoft.PowerShell.Commands.GetCommandCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Core", defaultSet: "CmdletSet",
        supportsShouldProcess: false,
        outputTypes: [
          "System.Management.Automation.AliasInfo", "System.Management.Automation.CmdletInfo",
          "System.String",
        ]),
      parameters: [
        Parameter(
          "Name", \.name, "Names or patterns.", sets: ["AllCommandSet"], position: 0,
          pipeline: true, byPropertyName: true, wildcards: true),
        Parameter(
          "Verb", \.verb, "The first part of the name.", sets: ["CmdletSet"],
          byPropertyName: true, wildcards: true),
        Parameter(
          "Noun", \.noun, "The second part of the name.", sets: ["CmdletSet"],
          byPropertyName: true, wildcards: true),
        Parameter(
          "Module", \.module, "Only commands of these modules.", byPropertyName: true,
          aliases: ["PSSnapin"], wildcards: true),
        Parameter(
          "CommandType", \.commandType, "Only commands of these kinds.",
          sets: ["AllCommandSet"], byPropertyName: true, aliases: ["Type"],
          values: ["Alias", "Function", "Cmdlet", "All"]),
        Parameter("TotalCount", \.totalCount, "At most so many.", byPropertyName: true),
        Parameter("Syntax", \.syntax, "How they are called, as text.", byPropertyName: true),
        Parameter("All", \.all, "Accepted; no name stands for two commands here."),
        Parameter(
          "ListImported", \.listImported, "Accepted; every module counts as imported."),
        Parameter(
          "ParameterName", \.parameterName, "Only commands with such a parameter.",
          wildcards: true),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    var left = totalCount < 0 ? Int.max : totalCount
    let search = CommandSearch(context, verb: verb, noun: noun)
    for info in try found(search, context) where passes(info) {
      guard left > 0 else { return }
      left -= 1
      let value: Value = syntax ? .string(info.syntax) : .object(info)
      guard try context.write(value) else { throw .pipelineStopped }
    }
  }

  private func found(
    _ search: CommandSearch, _ context: CmdletContext
  ) throws(ShellError) -> [CommandInfo] {
    guard !name.isEmpty else { return search.all { _ in true } }
    var infos: [CommandInfo] = []
    for text in name {
      let pattern = WildcardPattern(text, ignoringCase: true)
      let matching =
        pattern.hasWildcards
        ? search.all { pattern.matches($0) } : search.exact(text).map { [$0] } ?? []
      if matching.isEmpty, !pattern.hasWildcards { try reportUnknown(text, context) }
      infos += matching
    }
    return infos
  }

  private func passes(_ info: CommandInfo) -> Bool {
    let kinds = [info.kind.rawValue, "All"]
    let isKind =
      commandType.isEmpty
      || commandType.contains { type in
        kinds.contains { TextComparison.equalsIgnoringCase($0, type) }
      }
    return isKind
      && CommandSearch.matches(module, info.kind == .cmdlet ? info.signature.module : "")
      && (parameterName.isEmpty
        || info.signature.parameters.contains {
          CommandSearch.matches(parameterName, $0.name)
        })
  }

  private func reportUnknown(_ name: String, _ context: CmdletContext) throws(ShellError) {
    try context.writeError(
      "CommandNotFoundException", .objectNotFound,
      "The term '\(name)' is not recognized as a name of a cmdlet, function, script file, or "
        + "executable program.\nCheck the spelling of the name, or if a path was included, verify "
        + "that the path is correct and try again.",
      target: .string(name),
      exceptionType: "System.Management.Automation.CommandNotFoundException")
  }
}
