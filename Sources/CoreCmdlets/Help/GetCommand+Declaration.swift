import ShellRuntime

extension GetCommand {
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

        Out-Null [-InputObject <psobject>] [<CommonParameters>]

        PS> (Get-Command sleep).Definition
        Start-Sleep

        PS> Get-Command Get-Bogus
        ! CommandNotFoundException,Microsoft.PowerShell.Commands.GetCommandCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Core", defaultSet: "CmdletSet",
        supportsShouldProcess: false,
        outputTypes: [
          "System.Management.Automation.AliasInfo", "System.Management.Automation.CmdletInfo",
          "System.Management.Automation.FunctionInfo", "System.String",
        ]),
      parameters: selecting + narrowing)
  }

  private static var selecting: [Parameter<GetCommand>] {
    [
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
      .refused("FullyQualifiedModule", type: "ModuleSpecification[]", "Use -Module."),
      Parameter(
        "CommandType", \.commandType, "Only commands of these kinds.", type: "CommandTypes",
        sets: ["AllCommandSet"], byPropertyName: true, aliases: ["Type"],
        values: [
          "Alias", "Function", "Filter", "Cmdlet", "ExternalScript", "Application", "Script",
          "Configuration", "All",
        ]),
    ]
  }

  private static var narrowing: [Parameter<GetCommand>] {
    [
      Parameter("TotalCount", \.totalCount, "At most so many.", byPropertyName: true),
      Parameter("Syntax", \.syntax, "How they are called, as text.", byPropertyName: true),
      .refused("ShowCommandInfo", type: "SwitchParameter", "For graphical tools."),
      .refused(
        "ArgumentList", type: "Object[]", "No command here changes with its arguments.",
        position: 1, aliases: ["Args"]),
      Parameter(
        "All", \.all, "Everything that a name stands for, also what another hides.",
        byPropertyName: true),
      Parameter(
        "ListImported", \.listImported, "Accepted; every module counts as imported.",
        byPropertyName: true),
      Parameter(
        "ParameterName", \.parameterName, "Only commands with such a parameter.",
        wildcards: true),
      Parameter(
        "ParameterType", \.parameterType, "Only commands with a parameter of such a type.",
        type: "PSTypeName[]"),
      Parameter(
        "UseFuzzyMatching", \.useFuzzyMatching, "Names that are nearly so, the nearest first.",
        sets: ["AllCommandSet"]),
      Parameter(
        "FuzzyMinimumDistance", \.fuzzyMinimumDistance,
        "How many letters less may differ.", type: "UInt32", sets: ["AllCommandSet"]),
      Parameter(
        "UseAbbreviationExpansion", \.useAbbreviationExpansion,
        "Names whose capitals are these: gt-cd is Get-CMDevice without its small letters.",
        sets: ["AllCommandSet"]),
    ]
  }

  func reportUnknown(_ name: String, _ context: CmdletContext) throws(ShellError) {
    if try context.reportUnsimulated(name) { return }
    try context.writeError(
      "CommandNotFoundException", .objectNotFound,
      "The term '\(name)' is not recognized as a name of a cmdlet, function, script file, or "
        + "executable program.\nCheck the spelling of the name, or if a path was included, verify "
        + "that the path is correct and try again.",
      target: .string(name),
      exceptionType: "System.Management.Automation.CommandNotFoundException")
  }

  /// A parameter that no command found has.
  func reportUnknownParameters(_ context: CmdletContext) throws(ShellError) {
    for wanted in parameterName where !WildcardPattern(wanted, ignoringCase: true).hasWildcards {
      guard !hasFoundParameter(wanted) else { continue }
      try context.writeError(
        "CommandParameterNotFound", .objectNotFound,
        "No matching commands include a parameter named '\(wanted)'.  Check the spelling of the "
          + "parameter name, and then try again.", target: .string(wanted),
        exceptionType: "System.ArgumentException")
    }
  }
}
