import ShellFormatting
import ShellRuntime

/// `Format-Custom`.
struct FormatCustom: Cmdlet {
  var property: [Value] = []
  var depth = 5
  var groupBy: Value?
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
        .refused("View", type: "String", "The lab has no views by name."),
        .refused("Expand", type: "String", "A collection is always shown by its elements."),
        Parameter("Force", \.force, "Text and numbers as objects too."),
        Parameter("InputObject", \.inputObject, "The objects to show.", pipeline: true),
      ])
  }

  mutating func begin(_ context: CmdletContext) throws(ShellError) {
    try context.check("Depth", depth, in: 1...Int(Int32.max))
    var request = FormatRequest(shape: .custom, for: context.shell)
    request.fields = try FormatOptions.selections(property, PropertyKey.custom, context)
    request.group = try FormatOptions.group(groupBy, context)
    request.forces = force
    request.displaysErrors = displayError
    request.showsErrors = showError
    request.depth = min(depth, 50)
    formatter = FormatOptions.formatter(request, context)
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    if let inputObject { try formatter?.add(inputObject) }
  }

  mutating func end(_ context: CmdletContext) throws(ShellError) { try formatter?.finish() }
}
