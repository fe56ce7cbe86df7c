import ShellRuntime

/// The file in which `Export-Alias` and `Import-Alias` keep aliases. [PowerShell,
/// ExportAliasCommand and ImportAliasCommand]
enum AliasFile {
  /// The lines that say where the file comes from.
  static func header(_ description: String?, _ context: CmdletContext) -> [String] {
    let user = context.world.userName.split(separator: "\\").last.map(String.init) ?? ""
    var lines = [
      "# Alias File", "# Exported by : \(user)",
      "# Date/Time : \(context.world.now.formatted("G") ?? "")",
      "# Computer : \(context.world.computerName)",
    ]
    if let description {
      lines += ["#"]
      lines += description.split(separator: "\n", omittingEmptySubsequences: false).map {
        "# \($0)"
      }
    }
    return lines
  }

  /// One alias, as a row or as a command that makes it.
  static func line(_ alias: CommandAlias, isScript: Bool) -> String {
    isScript
      ? "set-alias -Name:\"\(alias.name)\" -Value:\"\(alias.target)\" "
        + "-Description:\"\(alias.description)\" -Option:\"\(alias.options)\""
      : "\"\(alias.name)\",\"\(alias.target)\",\"\(alias.description)\",\"\(alias.options)\""
  }

  /// The alias of a row; nil where it has not the four fields.
  static func alias(_ line: String) -> CommandAlias? {
    var parser = CsvParser(line, delimiter: ",")
    let fields = parser.record()
    guard fields.count == 4 else { return nil }
    return CommandAlias(
      fields[0], for: fields[1], description: fields[2], options: VariableOptions(fields[3]))
  }
}
