import ShellFormatting
import ShellRuntime

/// `Get-Unique`.
struct GetUnique: Cmdlet {
  var inputObject: Value?
  var asString = false
  var onType = false
  var caseInsensitive = false
  private var last: SortKey?

  static var declaration: CmdletDeclaration<GetUnique> {
    CmdletDeclaration(
      synopsis: "Drops an object that is equal to the one before it.",
      examples: """
        PS> 'a', 'a', 'b', 'a' | Get-Unique
        a
        b
        a

        PS> 'a', 'A' | Get-Unique -CaseInsensitive
        a

        PS> 1, 1 | Get-Unique -AsString -OnType
        ! AmbiguousParameterSet,Microsoft.PowerShell.Commands.GetUniqueCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "AsString",
        supportsShouldProcess: false, outputTypes: []),
      parameters: [
        Parameter(
          "InputObject", \.inputObject, "The objects, in order.", type: "PSObject", pipeline: true),
        Parameter("AsString", \.asString, "Compares objects as text.", sets: ["AsString"]),
        Parameter(
          "OnType", \.onType, "Only the first object of each kind in a row.",
          sets: ["UniqueByType"], mandatory: true),
        Parameter("CaseInsensitive", \.caseInsensitive, "Letters that differ in case are equal."),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    guard let inputObject else { return }
    let key = try key(of: inputObject, context)
    if let last, last.order(key, ignoringCase: caseInsensitive) == 0 { return }
    last = key
    guard try context.write(inputObject) else { throw .pipelineStopped }
  }

  /// What counts as the same: the type, the text, or the value.
  private func key(of object: Value, _ context: CmdletContext) throws(ShellError) -> SortKey {
    if onType { return .text(object.typeName) }
    if asString { return .text(object.text) }
    guard case .object(let shown) = object, !(shown is CustomObject),
      !shown.shape.properties.isEmpty
    else { return SortKey(object) }
    return .text(try UniqueText.text(of: object, PropertyReader(shell: context.shell)))
  }
}
