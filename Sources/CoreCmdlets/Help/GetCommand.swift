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
    for info in try found(context) where passes(info) {
      guard left > 0 else { return }
      left -= 1
      let value: Value = syntax ? .string(syntaxText(info)) : .object(info)
      guard try context.write(value) else { throw .pipelineStopped }
    }
  }

  private func syntaxText(_ info: CommandInfo) -> String {
    info.kind == .alias ? "\(info.name) -> \(info.target)" : info.syntax
  }

  private func found(_ context: CmdletContext) throws(ShellError) -> [CommandInfo] {
    let engine = context.engine
    guard !name.isEmpty else { return commands(engine) { _ in true } }
    var infos: [CommandInfo] = []
    for text in name {
      let pattern = WildcardPattern(text, ignoringCase: true)
      let matching =
        pattern.hasWildcards
        ? aliases(engine) { pattern.matches($0) } + commands(engine) { pattern.matches($0) }
        : exact(text, engine).map { [$0] } ?? []
      if matching.isEmpty, !pattern.hasWildcards { try reportUnknown(text, context) }
      infos += matching
    }
    return infos
  }

  private func exact(_ name: String, _ engine: Engine) -> CommandInfo? {
    if let target = engine.commands.aliasTarget(name) {
      return engine.commands.signature(named: target).map {
        CommandInfo(.alias, name: name, signature: $0, target: target, engine: engine)
      }
    }
    return engine.commands.signature(named: name).map {
      CommandInfo(.cmdlet, name: $0.name, signature: $0, target: "", engine: engine)
    }
  }

  private func commands(_ engine: Engine, where fits: (String) -> Bool) -> [CommandInfo] {
    engine.commands.names.filter { fits($0) && hasWords($0) }.compactMap { exact($0, engine) }
  }

  private func aliases(_ engine: Engine, where fits: (String) -> Bool) -> [CommandInfo] {
    engine.commands.aliases.filter { fits($0.name) }.compactMap { exact($0.name, engine) }
  }

  /// Verb and noun are looked at before the signature is read.
  private func hasWords(_ name: String) -> Bool {
    let words = name.split(separator: "-", maxSplits: 1)
    return Self.matches(verb, words.first.map(String.init) ?? "")
      && Self.matches(noun, words.count > 1 ? String(words[1]) : "")
  }

  private func passes(_ info: CommandInfo) -> Bool {
    guard Self.matches(module, info.kind == .alias ? "" : info.signature.module) else {
      return false
    }
    if !commandType.isEmpty,
      !commandType.contains(where: {
        TextComparison.equalsIgnoringCase($0, info.kind.rawValue)
          || TextComparison.equalsIgnoringCase($0, "All")
      })
    {
      return false
    }
    return parameterName.isEmpty
      || info.signature.parameters.contains { Self.matches(parameterName, $0.name) }
  }

  private static func matches(_ patterns: [String], _ text: String) -> Bool {
    patterns.isEmpty
      || patterns.contains { WildcardPattern($0, ignoringCase: true).matches(text) }
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
