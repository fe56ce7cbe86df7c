import ShellRuntime

extension GetHelp {
  static var declaration: CmdletDeclaration<GetHelp> {
    CmdletDeclaration(
      synopsis: "Explains a command, a topic or a term.",
      examples: """
        PS> (Get-Help Start-Sleep).Synopsis
        Lets time pass in the lab; the prompt is back at once.

        PS> Get-Help Get-Location -Parameter PSDrive
            -PSDrive <String[]>
                The place on this drive.

                Required?                    false
                Position?                    named
                Accept pipeline input?       True (ByPropertyName)
                Accept wildcard characters?  false

        PS> (Get-Help about_If).Synopsis
        Do this only when that holds.

        PS> (Get-Help tenant attach).Name
        tenant attach

        PS> Get-Help Get-Bogus
        ! HelpNotFound,Microsoft.PowerShell.Commands.GetHelpCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Core", defaultSet: "AllUsersView",
        supportsShouldProcess: false, outputTypes: ["MamlCommandHelpInfo", "HelpInfoShort"]),
      parameters: subject + views + refusals)
  }

  private static var subject: [Parameter<GetHelp>] {
    var further = Parameter<GetHelp>(
      "Words", \.words, "The further words of a term: Get-Help tenant attach.", remaining: true)
    further.declaration.isHidden = true
    return [
      Parameter(
        "Name", \.name, "A command, topic or term, a pattern, or a word to look for.",
        position: 0, byPropertyName: true, suggestions: WrittenPages.topicsAndTerms.map(\.name),
        wildcards: true),
      further,
      Parameter(
        "Category", \.category, "Only pages of these kinds.",
        values: [
          "Alias", "Cmdlet", "Provider", "General", "FAQ", "Glossary", "HelpFile",
          "ScriptCommand", "Function", "Filter", "ExternalScript", "All", "DefaultHelp",
          "DscResource", "Class", "Configuration",
        ]),
    ]
  }

  private static var views: [Parameter<GetHelp>] {
    [
      Parameter("Full", \.full, "Everything.", sets: ["AllUsersView"]),
      Parameter(
        "Detailed", \.detailed, "With parameters and examples.", sets: ["DetailedView"],
        mandatory: true),
      Parameter(
        "Examples", \.examples, "Only the examples.", sets: ["Examples"], mandatory: true),
      Parameter(
        "Parameter", \.parameter, "Only these parameters.", sets: ["Parameters"],
        mandatory: true, wildcards: true),
      Parameter(
        "Online", \.online, "Ends in the error of a machine without a browser, which says where.",
        sets: ["Online"], mandatory: true),
    ]
  }

  private static var refusals: [Parameter<GetHelp>] {
    [
      .refused(
        "ShowWindow", type: "SwitchParameter", "The lab has no windows.", sets: ["ShowWindow"],
        mandatory: true),
      .refused("Path", type: "String", "The pages lie in the program."),
      .refused("Component", type: "String[]", "No page names components."),
      .refused("Functionality", type: "String[]", "No page names functionalities."),
      .refused("Role", type: "String[]", "No page names roles."),
    ]
  }

  func reportNotFound(_ asked: String, _ context: CmdletContext) throws(ShellError) {
    if WildcardPattern(asked, ignoringCase: true).hasWildcards { return }
    if try context.reportUnsimulated(context.shell.aliasTarget(asked) ?? asked) { return }
    let message =
      "Get-Help could not find \(asked) in a help file in this session. To download updated help "
      + "topics type: \"Update-Help\". To get help online, search for the help topic in the "
      + "TechNet library at https://go.microsoft.com/fwlink/?LinkID=107116."
    let texts = context.engine.helpTexts
    let known =
      context.engine.commands.names + texts.topicsAndTerms.map(\.name) + texts.termNames
    try context.writeError(
      ErrorRecord(
        id: "HelpNotFound", category: .resourceUnavailable, message: message,
        exceptionType: "Microsoft.PowerShell.Commands.HelpNotFoundException",
        mistyped: MistypedWord(kind: .value, word: asked, known: known)))
  }

  func reportNoParameter(_ pattern: String, _ context: CmdletContext) throws(ShellError) {
    try context.writeError(
      "NoParmsFound", .objectNotFound, "No parameter matches criteria \(pattern).",
      target: .string(pattern), exceptionType: "System.Management.Automation.PSArgumentException")
  }

  func reportNotSupported(_ name: String, _ context: CmdletContext) throws(ShellError) {
    try context.writeError(
      "ParamNotSupported", .objectNotFound,
      "\(name) is not supported by the requested Help category.", target: .string(name),
      exceptionType: "System.Management.Automation.PSArgumentException")
  }

  /// The lab has no browser: the error of a machine without one tells the address.
  func offline(_ page: HelpPage, _ context: CmdletContext) -> ShellError {
    let signature = page.signature
    guard let address = context.engine.helpTexts.address(signature.name, signature.module) else {
      return noAddress(context)
    }
    return invalid(
      "Starting a browser to display online Help failed. No program or browser is associated to "
        + "open the URI \(address).", context)
  }

  func noAddress(_ context: CmdletContext) -> ShellError {
    invalid(
      "The online version of this Help topic cannot be displayed because the Internet address "
        + "(URI) of the Help topic is not specified in the command code or in the help file for "
        + "the command.", context)
  }

  func several(_ context: CmdletContext) -> ShellError {
    invalid(
      "Multiple Help topics were found. Use only one Help topic with the -Online option.", context)
  }

  private func invalid(_ message: String, _ context: CmdletContext) -> ShellError {
    context.failure(
      "InvalidOperation", .invalidOperation, message,
      exceptionType: "System.Management.Automation.PSInvalidOperationException")
  }
}
