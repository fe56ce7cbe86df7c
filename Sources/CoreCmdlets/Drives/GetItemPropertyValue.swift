import ShellRuntime

/// `Get-ItemPropertyValue`.
struct GetItemPropertyValue: Cmdlet {
  var path: [String] = []
  var literalPath: [String] = []
  var name: [String] = []
  var filter = ItemFilter()

  static var declaration: CmdletDeclaration<GetItemPropertyValue> {
    CmdletDeclaration(
      synopsis: "Gives one value of a registry key, or one property of a file.",
      examples: """
        PS> Get-ItemPropertyValue HKLM:\\SOFTWARE\\Lab -Name Version
        5.0

        PS> Get-ItemPropertyValue HKLM:\\SOFTWARE\\Lab -Name Bogus
        ! System.Management.Automation.PSArgumentException,\
        Microsoft.PowerShell.Commands.GetItemPropertyValueCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "Path",
        supportsShouldProcess: false,
        outputTypes: ["System.Object"]),
      parameters: [
        Parameter(
          "Path", \.path, "Items; wildcards are allowed.", sets: ["Path"], position: 0,
          pipeline: true, byPropertyName: true, wildcards: true),
        Parameter(
          "LiteralPath", \.literalPath, "Items, with no character standing for others.",
          sets: ["LiteralPath"], mandatory: true, byPropertyName: true,
          aliases: ["PSPath", "LP"]),
        Parameter(
          "Name", \.name, "The values wanted.", position: 1, mandatory: true,
          aliases: ["PSProperty"]),
      ] + ItemFilter.parameters(\.filter))
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let isLiteral = context.parameterSetName == "LiteralPath"
    let reader = ItemPropertyReader(context: context)
    let wanted = isLiteral ? literalPath : path.isEmpty ? ["."] : path
    for text in wanted {
      for place in try reader.places(text, isLiteral: isLiteral, filter) {
        guard let values = try reader.values(of: place, name) else { continue }
        guard try context.write(contentsOf: values.map(\.1)) else { throw .pipelineStopped }
      }
    }
  }
}
