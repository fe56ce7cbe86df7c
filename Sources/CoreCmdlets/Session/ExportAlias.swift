import ShellRuntime

/// `Export-Alias`.
struct ExportAlias: Cmdlet {
  private var path = ""
  private var literalPath = ""
  private var name = ["*"]
  private var passThru = false
  private var `as` = "Csv"
  private var append = false
  private var force = false
  private var noClobber = false
  private var description: String?
  private var scope = ""
  private var found: [CommandAlias] = []

  static var declaration: CmdletDeclaration<ExportAlias> {
    CmdletDeclaration(
      synopsis: "Writes short names of commands into a file.",
      examples: """
        PS> Export-Alias C:\\Users\\a.csv gl; Get-Content C:\\Users\\a.csv -Tail 1
        "gl","Get-Location","","ReadOnly"

        PS> Export-Alias C:\\Users\\a.csv -NoClobber
        ! NoClobber,Microsoft.PowerShell.Commands.ExportAliasCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "ByPath",
        supportsShouldProcess: true,
        outputTypes: ["System.Management.Automation.AliasInfo"]),
      isReader: false, parameters: parameters)
  }

  private static var parameters: [Parameter<ExportAlias>] {
    [
      Parameter(
        "Path", \.path, "The file.", sets: ["ByPath"], position: 0, mandatory: true),
      Parameter(
        "LiteralPath", \.literalPath, "The file, with no character standing for others.",
        sets: ["ByLiteralPath"], mandatory: true, byPropertyName: true,
        aliases: ["PSPath", "LP"]),
      Parameter(
        "Name", \.name, "Short names or patterns.", position: 1, byPropertyName: true,
        wildcards: true),
      Parameter("PassThru", \.passThru, "Gives the aliases."),
      Parameter(
        "As", \.as, "Rows, or a script that makes the aliases.", values: ["Csv", "Script"],
        enumeration: "Microsoft.PowerShell.Commands.ExportAliasFormat"),
      Parameter("Append", \.append, "At the end of the file."),
      Parameter("Force", \.force, "Accepted; no file of one's own is read-only."),
      Parameter(
        "NoClobber", \.noClobber, "Refuses a file that is there.", aliases: ["NoOverwrite"]),
      Parameter("Description", \.description, "A word that the file says above the aliases."),
      Parameter(
        "Scope", \.scope, "`Global`, `Local`, `Script`, or how many scopes further out."),
    ]
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let shell = context.shell
    let all = scope.isEmpty ? shell.allAliases : shell.aliases(at: try shell.scopeDepth(scope))
    for text in name {
      let pattern = WildcardPattern(text, ignoringCase: true)
      let matching = all.filter { pattern.matches($0.name) }
      if matching.isEmpty, !pattern.hasWildcards {
        try context.writeError(
          "AliasNotFound", .objectNotFound,
          "Cannot find a matching alias because the alias '\(text)' does not exist.",
          target: .string(text),
          exceptionType: "System.Management.Automation.ItemNotFoundException")
      }
      found += matching
    }
  }

  mutating func end(_ context: CmdletContext) throws(ShellError) {
    let text = path.isEmpty ? literalPath : path
    if try context.shouldProcess(target: text, action: "Export-Alias") {
      try write(to: try PathResolver(context: context).path(text), text, context)
    }
    guard passThru else { return }
    for alias in found { try context.write(CommandInfo.alias(alias, context.engine)) }
  }

  private func write(
    to place: ItemPath, _ text: String, _ context: CmdletContext
  ) throws(ShellError) {
    try place.checkWritable(text, keepsOld: noClobber && !append, context)
    let isScript = TextComparison.equalsIgnoringCase(`as`, "Script")
    var file = FileText()
    file.lines = AliasFile.header(description, context)
    file.lines += found.map { AliasFile.line($0, isScript: isScript) }
    let before = append ? FileText(at: place) ?? FileText() : FileText()
    try before.followed(by: file).write(to: place, context)
  }
}
