import ShellRuntime

/// `Import-Alias`.
struct ImportAlias: Cmdlet {
  private var path = ""
  private var literalPath = ""
  private var scope = ""
  private var passThru = false
  private var force = false

  static var declaration: CmdletDeclaration<ImportAlias> {
    CmdletDeclaration(
      synopsis: "Makes the short names of commands that a file holds.",
      examples: """
        PS> Set-Content C:\\Users\\a.csv '"here","Get-Location","","None"'
        PS> Import-Alias C:\\Users\\a.csv; (Get-Alias here).Definition
        Get-Location

        PS> Import-Alias C:\\Users\\a.csv
        ! AliasAlreadyExists,Microsoft.PowerShell.Commands.ImportAliasCommand

        PS> Import-Alias C:\\Windows\\win.ini
        ! ImportAliasFileFormatError,Microsoft.PowerShell.Commands.ImportAliasCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "ByPath",
        supportsShouldProcess: true,
        outputTypes: ["System.Management.Automation.AliasInfo"]),
      isReader: false,
      parameters: [
        Parameter(
          "Path", \.path, "The file.", sets: ["ByPath"], position: 0, mandatory: true,
          pipeline: true, byPropertyName: true),
        Parameter(
          "LiteralPath", \.literalPath, "The file, with no character standing for others.",
          sets: ["ByLiteralPath"], mandatory: true, pipeline: true, byPropertyName: true,
          aliases: ["PSPath", "LP"]),
        Parameter(
          "Scope", \.scope, "`Global`, `Local`, `Script`, or how many scopes further out."),
        Parameter("PassThru", \.passThru, "Gives the aliases."),
        Parameter("Force", \.force, "Over those that are there."),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let depth = try context.shell.scopeDepth(scope)
    for alias in try aliases(context) {
      let target = "Name: \(alias.name) Value: \(alias.target)"
      guard try context.shouldProcess(target: target, action: "Import Alias") else { continue }
      if !force, try AliasChange.isThere(alias.name, scope, context) { continue }
      let isMade = try AliasChange.define(alias, at: depth, isForced: force, context)
      if isMade, passThru { try context.write(CommandInfo.alias(alias, context.engine)) }
    }
  }

  private func aliases(_ context: CmdletContext) throws(ShellError) -> [CommandAlias] {
    let isLiteral = context.parameterSetName == "ByLiteralPath"
    let resolver = PathResolver(context: context)
    let text = isLiteral ? literalPath : path
    let places = try resolver.paths(text, isLiteral: isLiteral)
    guard let place = places.first, place.exists,
      let lines = place.drive.content(at: place.parts)
    else {
      try resolver.reportMissing(places.first?.text ?? text)
      return []
    }
    var found: [CommandAlias] = []
    for (index, line) in lines.enumerated() {
      guard !line.hasPrefix("#"), line.contains(where: { !$0.isWhitespace }) else { continue }
      guard let alias = AliasFile.alias(line) else {
        throw context.failure(
          "ImportAliasFileFormatError", .readError,
          "Cannot import an alias. Line number \(index + 1) in the file '\(place.text)' is not a "
            + "properly-formatted, comma-separated value (CSV) line for aliases. Change the line "
            + "to contain four values separated by commas.", target: .string(place.text),
          exceptionType: "System.FormatException")
      }
      found.append(alias)
    }
    return found
  }
}
