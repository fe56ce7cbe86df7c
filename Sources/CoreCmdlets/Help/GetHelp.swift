import ShellFormatting
import ShellRuntime

/// `Get-Help`.
struct GetHelp: Cmdlet {
  var name = ""
  var category: [String] = []
  var full = false
  var detailed = false
  var examples = false
  var parameter: [String] = []
  var online = false

  static var declaration: CmdletDeclaration<GetHelp> {
    CmdletDeclaration(
      synopsis: "Explains a command: what it does, its parameters and examples.",
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

        PS> Get-Help Get-Bogus
        ! HelpNotFound,Microsoft.PowerShell.Commands.GetHelpCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Core", defaultSet: "AllUsersView",
        supportsShouldProcess: false, outputTypes: []),
      parameters: [
        Parameter(
          "Name", \.name, "A command, a pattern with wildcards, or a word to look for.",
          position: 0, byPropertyName: true, wildcards: true),
        Parameter("Category", \.category, "Accepted; there is help for commands only."),
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
          "Online", \.online, "The lab has no browser; shows the page here.", sets: ["Online"],
          mandatory: true),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let engine = context.engine
    guard !name.isEmpty else {
      let lines = Self.overview + engine.helpTexts.overview.map { "    \($0)" } + [""]
      try context.write(contentsOf: lines.map { .string($0) })
      return
    }
    let target = context.shell.aliasTarget(name) ?? engine.helpTexts.command(name) ?? name
    if let page = HelpPage(named: target, engine) { return try show(page, context) }
    let found = search(engine)
    if found.count == 1, let page = HelpPage(named: found[0], engine) {
      return try show(page, context)
    }
    for name in found {
      guard let page = HelpPage(named: name, engine) else { continue }
      guard try context.write(HelpObject.short(page, engine)) else { throw .pipelineStopped }
    }
    if found.isEmpty { try reportNotFound(context) }
  }

  /// Names that match the pattern; for a plain word, names that hold it.
  private func search(_ engine: Engine) -> [String] {
    let pattern = WildcardPattern(name, ignoringCase: true)
    let matcher =
      pattern.hasWildcards ? pattern : WildcardPattern("*\(name)*", ignoringCase: true)
    return engine.commands.names.filter { matcher.matches($0) }
  }

  private func show(_ page: HelpPage, _ context: CmdletContext) throws(ShellError) {
    guard !parameter.isEmpty else {
      let extent: HelpPage.Extent =
        full ? .full : detailed ? .detailed : examples ? .examples : .brief
      let object = HelpObject(page, lines: page.lines(extent), engine: context.engine)
      try context.write(object)
      return
    }
    for pattern in parameter {
      let matcher = WildcardPattern(pattern, ignoringCase: true)
      let found = page.parameters.filter { matcher.matches($0.name) }
      if found.isEmpty { try reportNoParameter(pattern, context) }
      let lines = found.flatMap { page.parameterLines($0) }
      try context.write(contentsOf: lines.map { .string($0) })
    }
  }

  private func reportNotFound(_ context: CmdletContext) throws(ShellError) {
    if WildcardPattern(name, ignoringCase: true).hasWildcards { return }
    try context.writeError(
      "HelpNotFound", .resourceUnavailable,
      "Get-Help could not find \(name) in a help file in this session. To download updated help "
        + "topics type: \"Update-Help\". To get help online, search for the help topic in the "
        + "TechNet library at https://go.microsoft.com/fwlink/?LinkID=107116.",
      exceptionType: "Microsoft.PowerShell.Commands.HelpNotFoundException")
  }

  private func reportNoParameter(
    _ pattern: String, _ context: CmdletContext
  ) throws(ShellError) {
    try context.writeError(
      "NoParmsFound", .objectNotFound, "No parameter matches criteria \(pattern).",
      target: .string(pattern), exceptionType: "System.Management.Automation.PSArgumentException")
  }

  private static let overview = [
    "", "TOPIC", "    Help in this lab", "",
    "    Get-Help NAME              what a command does and how it is called",
    "    Get-Help NAME -Examples    how it is used, as in a small lab",
    "    Get-Help NAME -Full        every parameter",
    "    Get-Help *word*            commands with the word in their name",
    "    Get-Command -Noun CMDevice commands by noun, verb or module",
  ]
}
