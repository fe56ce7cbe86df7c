import ShellFormatting
import ShellRuntime

/// `Format-Wide`.
struct FormatWide: Cmdlet {
  var property: Value?
  var autoSize = false
  var column = 0
  var groupBy: Value?
  var view = ""
  var expand = ""
  var force = false
  var displayError = false
  var showError = false
  var inputObject: Value?
  private var formatter: ViewFormatter?

  static var declaration: CmdletDeclaration<FormatWide> {
    CmdletDeclaration(
      synopsis: "Shows one property of each object, several objects on a line.",
      examples: """
        PS> [pscustomobject]@{ Name = 'PC-001' }, [pscustomobject]@{ Name = 'PC-002' } | Format-Wide

        PC-001                                   PC-002

        PS> 1 | Format-Wide @{ Colour = 'red' }
        ! DictionaryKeyIllegal,Microsoft.PowerShell.Commands.FormatWideCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["Microsoft.PowerShell.Commands.Internal.Format"]),
      parameters: [
        Parameter(
          "Property", \.property, "The property; without it the one that names the object.",
          position: 0, wildcards: true),
        Parameter("AutoSize", \.autoSize, "As many on a line as fit."),
        Parameter("Column", \.column, "How many on a line, 2 without it."),
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
    if context.isBound("Column") { try context.check("Column", column, in: 1...Int(Int32.max)) }
    var request = FormatRequest(shape: .wide, for: context.shell)
    request.fields = try FormatOptions.selections(
      property.map { [$0] } ?? [], PropertyKey.wide, context)
    request.fitsData = autoSize
    request.columns = max(0, column)
    if autoSize, context.isBound("Column") {
      throw context.failure(
        "FormatCannotSpecifyAutosizeAndColumns", .invalidArgument,
        "Cmdlet parameters AutoSize and Column are mutually exclusive.",
        exceptionType: "System.IO.InvalidDataException")
    }
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
