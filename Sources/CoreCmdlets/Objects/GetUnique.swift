import ShellFormatting
import ShellRuntime

/// `Get-Unique`.
struct GetUnique: Cmdlet {
  var inputObject: Value?
  var asString = false
  var onType = false
  var caseInsensitive = false
  private var last: String?

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
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "AsString",
        supportsShouldProcess: false, outputTypes: []),
      parameters: [
        Parameter("InputObject", \.inputObject, "The objects, in order.", pipeline: true),
        Parameter("AsString", \.asString, "Compares objects as text.", sets: ["AsString"]),
        Parameter(
          "OnType", \.onType, "Only the first object of each kind in a row.",
          sets: ["UniqueByType"], mandatory: true),
        Parameter("CaseInsensitive", \.caseInsensitive, "Letters that differ in case are equal."),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    guard let inputObject else { return }
    var key =
      onType
      ? inputObject.typeName
      : asString
        ? inputObject.text
        : try UniqueText.text(of: inputObject, PropertyReader(shell: context.shell))
    if caseInsensitive { key = TextComparison.folded(key) }
    if let last, last.utf8.elementsEqual(key.utf8) { return }
    last = key
    guard try context.write(inputObject) else { throw .pipelineStopped }
  }
}
