import ShellFormatting
import ShellRuntime

/// `Format-Table`.
struct FormatTable: Cmdlet {
  var property: [Value] = []
  var autoSize = false
  var repeatHeader = false
  var hideTableHeaders = false
  var wrap = false
  var groupBy: Value?
  var view = ""
  var expand = ""
  var force = false
  var displayError = false
  var showError = false
  var inputObject: Value?
  private var formatter: ViewFormatter?

  static var declaration: CmdletDeclaration<FormatTable> {
    CmdletDeclaration(
      synopsis: "Shows objects as the rows of a table.",
      examples: """
        PS> [pscustomobject]@{ Name = 'PC-001'; Id = 7; Site = 'XYZ' } | Format-Table Name, Site

        Name   Site
        ----   ----
        PC-001 XYZ

        PS> [pscustomobject]@{ Id = 7 } | Format-Table @{ Label = 'No.'; Expression = { 14 } }

        No.
        ---
         14

        PS> 1 | Format-Table @{ Colour = 'red' }
        ! DictionaryKeyIllegal,Microsoft.PowerShell.Commands.FormatTableCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["Microsoft.PowerShell.Commands.Internal.Format"]),
      parameters: [
        Parameter(
          "Property", \.property,
          "Columns: names, wildcards, or hashtables with Label, Expression, Width, Alignment and "
            + "FormatString.",
          position: 0, wildcards: true),
        Parameter("AutoSize", \.autoSize, "Column widths from all of the objects."),
        Parameter("RepeatHeader", \.repeatHeader, "Accepted; there are no screens to repeat on."),
        Parameter("HideTableHeaders", \.hideTableHeaders, "No header."),
        Parameter("Wrap", \.wrap, "Long values take several lines instead of being cut."),
        Parameter("GroupBy", \.groupBy, "A new table where this property changes."),
        Parameter("DisplayError", \.displayError, "#ERR for what could not be worked out."),
        Parameter("ShowError", \.showError, "Tells what could not be worked out."),
        Parameter("View", \.view, "The view of that name, in place of the default one."),
        Parameter(
          "Expand", \.expand, "A collection itself, its elements (as without it), or both.",
          values: FormatExpansion.allCases.map(\.rawValue)),
        Parameter("Force", \.force, "Text and numbers as objects too."),
        Parameter(
          "InputObject", \.inputObject, "The objects to show.", type: "PSObject", pipeline: true),
      ])
  }

  mutating func begin(_ context: CmdletContext) throws(ShellError) {
    var request = FormatRequest(shape: .table, for: context.shell)
    request.fields = try FormatOptions.selections(property, PropertyKey.table, context)
    request.fitsData = autoSize
    request.wraps = wrap
    request.hidesHeader = hideTableHeaders
    try FormatOptions.apply(
      SharedOptions(
        groupBy: groupBy, view: view, expand: expand, force: force, displayError: displayError,
        showError: showError), to: &request, context)
    formatter = FormatOptions.formatter(request, context)
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    if let inputObject { try formatter?.add(inputObject) }
  }

  mutating func end(_ context: CmdletContext) throws(ShellError) { try formatter?.finish() }
}
