import ShellRuntime

/// `Set-ItemProperty`: refused, since the registry of the lab is what its products write.
struct SetItemProperty: Cmdlet {
  var path: [String] = []
  var literalPath: [String] = []
  var name = ""
  var value: Value = .null
  var type = ""
  var force = false
  var passThru = false

  static var declaration: CmdletDeclaration<SetItemProperty> {
    CmdletDeclaration(
      synopsis: "Sets a value of a registry key, which the lab refuses.",
      examples: """
        PS> Set-ItemProperty HKLM:\\SOFTWARE\\Lab -Name Version -Value 6
        ! System.Security.SecurityException,Microsoft.PowerShell.Commands.SetItemPropertyCommand

        PS> Set-ItemProperty HKLM:\\SOFTWARE\\Lab -Name Version -Value 6 -WhatIf
        What if: Performing the operation "Set Property" on \
        target "Item: HKLM:\\SOFTWARE\\Lab Property: Version".
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "propertyValuePathSet",
        supportsShouldProcess: true, outputTypes: []),
      isReader: false,
      parameters: [
        Parameter(
          "Path", \.path, "Items; wildcards are allowed.", sets: ["propertyValuePathSet"],
          position: 0, mandatory: true, wildcards: true),
        Parameter(
          "LiteralPath", \.literalPath, "Items, with no character standing for others.",
          sets: ["propertyValueLiteralPathSet"], mandatory: true, byPropertyName: true,
          aliases: ["PSPath", "LP"]),
        Parameter(
          "Name", \.name, "The value to set.", position: 1, mandatory: true,
          byPropertyName: true, aliases: ["PSProperty"]),
        Parameter(
          "Value", \.value, "What it becomes.", position: 2, mandatory: true,
          byPropertyName: true, empty: true),
        Parameter("Type", \.type, "`String`, `DWord` and so on.", byPropertyName: true),
        Parameter("Force", \.force, "Accepted."),
        Parameter("PassThru", \.passThru, "Accepted; there is nothing to give."),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let isLiteral = context.parameterSetName == "propertyValueLiteralPathSet"
    let reader = ItemPropertyReader(context: context)
    for text in isLiteral ? literalPath : path {
      for place in try reader.places(text, isLiteral: isLiteral) {
        guard
          try context.shouldProcess(
            target: "Item: \(place.text) Property: \(name)", action: "Set Property")
        else { continue }
        try context.writeNotSupported(place)
      }
    }
  }
}
