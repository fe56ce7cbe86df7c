import ShellFormatting
import ShellRuntime

/// `Get-Error`.
struct GetError: Cmdlet {
  var inputObject: Value?
  var newest = 1

  static var declaration: CmdletDeclaration<GetError> {
    CmdletDeclaration(
      synopsis: "Shows all that is known of the last errors.",
      examples: """
        PS> Get-Item C:\\missing -ErrorAction SilentlyContinue
        PS> (Get-Error).FullyQualifiedErrorId
        PathNotFound,Microsoft.PowerShell.Commands.GetItemCommand

        PS> Get-Error -Newest 0
        ! ParameterArgumentValidationError,Microsoft.PowerShell.Commands.GetErrorCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "Newest",
        supportsShouldProcess: false,
        outputTypes: [
          "System.Management.Automation.ErrorRecord#PSExtendedError",
          "System.Exception#PSExtendedError",
        ]),
      parameters: [
        Parameter(
          "InputObject", \.inputObject, "The error to show.", type: "PSObject", sets: ["Error"],
          position: 0,
          mandatory: true, pipeline: true),
        Parameter(
          "Newest", \.newest, "How many of the last errors.", sets: ["Newest"],
          aliases: ["Last"]),
      ])
  }

  mutating func begin(_ context: CmdletContext) throws(ShellError) {
    try context.check("Newest", newest, in: 1...Int(Int32.max))
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let errors: [Value] =
      inputObject.map { [$0] } ?? Array(context.shell.variable("Error").elements.prefix(newest))
    for error in errors {
      guard case .object(let object as ErrorObject) = error else {
        guard try context.write(error) else { throw .pipelineStopped }
        continue
      }
      let shown = ExtendedError(object, context.engine)
      guard try context.write(.object(shown)) else { throw .pipelineStopped }
    }
  }
}

/// An error that is shown in full.
final class ExtendedError: ShellObject {
  private static let typeName = "System.Management.Automation.ErrorRecord#PSExtendedError"
  private let error: ErrorObject

  init(_ error: ErrorObject, _ engine: Engine) {
    self.error = error
    let base = error.shape
    super.init(
      shape: engine.shape(for: Self.typeName) { names in
        Shape(
          typeNames: [Self.typeName] + base.typeNames, properties: base.properties, names: names)
      })
  }

  override func ownValue(at slot: Int) -> Value { error.value(at: slot) }

  override var description: String { error.description }

  /// The view in full.
  static func registerView(in engine: Engine) {
    engine.formatViews.table.register(
      FormatView(
        [typeName],
        .text { (value, _) throws(ShellError) in
          guard case .object(let shown as ExtendedError) = value else { return [value.text] }
          return ErrorView.detailedLines(shown.error.record)
        }))
  }
}
