import ShellRuntime

/// `Set-Item`.
struct SetItem: Cmdlet {
  var path: [String] = []
  var literalPath: [String] = []
  var value: Value = .null
  var force = false
  var passThru = false
  var filter = ItemFilter()

  static var declaration: CmdletDeclaration<SetItem> {
    CmdletDeclaration(
      synopsis: "Gives a variable, function, alias or environment variable its value.",
      examples: """
        PS> Set-Item Variable:\\site 'XYZ'; $site
        XYZ

        PS> Set-Item C:\\Windows\\win.ini 1
        ! NotSupported,Microsoft.PowerShell.Commands.SetItemCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "Path",
        supportsShouldProcess: true, outputTypes: []),
      isReader: false,
      parameters: [
        Parameter(
          "Path", \.path, "The items.", sets: ["Path"], position: 0, mandatory: true,
          byPropertyName: true, wildcards: true),
        Parameter(
          "LiteralPath", \.literalPath, "Items, with no character standing for others.",
          sets: ["LiteralPath"], mandatory: true, byPropertyName: true,
          aliases: ["PSPath", "LP"]),
        Parameter(
          "Value", \.value, "The new value.", position: 1, pipeline: true, byPropertyName: true),
        Parameter("Force", \.force, "Accepted."),
        Parameter("PassThru", \.passThru, "Gives the item."),
      ] + ItemFilter.parameters(\.filter))
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let isLiteral = context.parameterSetName == "LiteralPath"
    for text in isLiteral ? literalPath : path {
      for place in try filter.paths(text, isLiteral: isLiteral, context) {
        guard let editor = place.drive.editor, place.drive.provider != "FileSystem" else {
          try context.writeError(
            "NotSupported", .notImplemented,
            "Provider operation stopped because the provider does not support this operation.",
            target: .string(place.text),
            exceptionType: "System.Management.Automation.PSNotSupportedException")
          continue
        }
        let target = "Item: \(place.providerText) Value: \(value.text)"
        guard try context.shouldProcess(target: target, action: "Set Item") else { continue }
        if editor.isProtected(value: "", at: place.parts) {
          try context.writeNotSupported(place)
          continue
        }
        try editor.set(value, at: place.parts)
        if passThru { try context.writeItem(at: place) }
      }
    }
  }
}
