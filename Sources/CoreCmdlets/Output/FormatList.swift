import ShellFormatting
import ShellRuntime

/// `Format-List`.
struct FormatList: Cmdlet {
  var property: [Value] = []
  var groupBy: Value?
  var view = ""
  var expand = ""
  var force = false
  var displayError = false
  var showError = false
  var inputObject: Value?
  private var formatter: ViewFormatter?

  static var declaration: CmdletDeclaration<FormatList> {
    CmdletDeclaration(
      synopsis: "Shows objects as blocks with one property a line.",
      examples: """
        PS> [pscustomobject]@{ Name = 'PC-001'; Id = 7 } | Format-List

        Name : PC-001
        Id   : 7

        PS> [pscustomobject]@{ Name = 'PC-001'; Id = 7 } | Format-List N*

        Name : PC-001

        PS> 1 | Format-List @{ Colour = 'red' }
        ! DictionaryKeyIllegal,Microsoft.PowerShell.Commands.FormatListCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["Microsoft.PowerShell.Commands.Internal.Format"]),
      parameters: [
        Parameter(
          "Property", \.property,
          "Properties: names, wildcards, or hashtables with Label, Expression and FormatString.",
          position: 0, wildcards: true),
        Parameter("GroupBy", \.groupBy, "A heading where this property changes."),
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
    var request = FormatRequest(shape: .list, for: context.shell)
    request.fields = try FormatOptions.selections(property, PropertyKey.list, context)
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
