import ShellRuntime

/// The views of what `Group-Object` gives.
enum GroupViews {
  private static let whole = "Microsoft.PowerShell.Commands.GroupInfo"
  private static let counted = "Microsoft.PowerShell.Commands.GroupInfoNoElement"

  static var all: [FormatView] {
    [
      list(whole, ["Name", "Count", "Group", "Values"]),
      list(counted, ["Name", "Count", "Values"]), table(whole, [FormatColumn("Group")]),
      table(counted, []),
    ]
  }

  private static func list(_ typeName: String, _ names: [String]) -> FormatView {
    FormatView([typeName], .list(names.map { FormatField($0) }))
  }

  private static func table(_ typeName: String, _ further: [FormatColumn]) -> FormatView {
    FormatView(
      [typeName],
      .table(
        [
          FormatColumn("Count", width: 5, alignment: .right), FormatColumn("Name", width: 25),
        ] + further))
  }
}
