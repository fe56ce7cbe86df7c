import ShellRuntime

/// The views of commands: cmdlets, functions and aliases.
enum CommandViews {
  private static let prefix = "System.Management.Automation."

  static var all: [FormatView] {
    [
      list(
        "AliasInfo",
        ["DisplayName", "CommandType", "Definition", "ReferencedCommand", "ResolvedCommand"]),
      FormatView(
        [prefix + "CmdletInfo"],
        .properties([
          "Name", "CommandType", "Definition", "Path", "DLL", "HelpFile", "ParameterSets",
          "ImplementingType", "Verb", "Noun",
        ])),
      list("FunctionInfo", ["Name", "CommandType", "Definition"]),
      list("FilterInfo", ["Name", "CommandType", "Definition"]), table,
    ]
  }

  private static func list(_ type: String, _ names: [String]) -> FormatView {
    FormatView([prefix + type], .list(names.map { FormatField($0) }))
  }

  private static var table: FormatView {
    FormatView(
      ["Alias", "Cmdlet", "Function", "Filter", "Command"].map { prefix + $0 + "Info" },
      .table([
        FormatColumn("CommandType", width: 15),
        FormatColumn(FormatField("Name", .property("DisplayName")), width: 50),
        FormatColumn("Version", width: 10),
        FormatColumn(FormatField("Source", .property("Source"))),
      ]), name: "CommandInfo")
  }
}
