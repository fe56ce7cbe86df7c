import ShellFormatting
import ShellRuntime

/// `Format-Custom`.
struct FormatCustom: Cmdlet {
  var property: [Value] = []
  var depth = 5
  var groupBy: Value?
  var view = ""
  var expand = ""
  var force = false
  var displayError = false
  var showError = false
  var inputObject: Value?
  private var formatter: ViewFormatter?

  static var declaration: CmdletDeclaration<FormatCustom> {
    CmdletDeclaration(
      synopsis: "Shows objects opened to their properties, and these opened in turn.",
      examples: """
        PS> [pscustomobject]@{ Name = 'PC-001'; Id = 7 } | Format-Custom

        class PSCustomObject
        {
          Name = PC-001
          Id = 7
        }


        PS> 1 | Format-Custom -Depth 0
        ! ParameterArgumentValidationError,Microsoft.PowerShell.Commands.FormatCustomCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["Microsoft.PowerShell.Commands.Internal.Format"]),
      parameters: [
        Parameter(
          "Property", \.property,
          "Properties: names, wildcards, or hashtables with Expression and Depth.",
          position: 0, wildcards: true),
        Parameter("Depth", \.depth, "Objects within one another that are opened, 5 without it."),
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
    try context.check("Depth", depth, in: 1...Int(Int32.max))
    var request = FormatRequest(shape: .custom, for: context.shell)
    request.fields = try FormatOptions.selections(property, PropertyKey.custom, context)
    request.depth = min(depth, 50)
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
