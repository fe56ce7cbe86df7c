import ShellRuntime

/// `Clear-Content`.
struct ClearContent: Cmdlet {
  var path: [String] = []
  var literalPath: [String] = []
  var force = false
  var filter = ItemFilter()

  static var declaration: CmdletDeclaration<ClearContent> {
    CmdletDeclaration(
      synopsis: "Empties a file and leaves it there.",
      examples: """
        PS> Set-Content C:\\Users\\a.txt 1; Clear-Content C:\\Users\\a.txt; \
        (Get-Item C:\\Users\\a.txt).Length
        0

        PS> Clear-Content C:\\Users\\missing.txt
        ! PathNotFound,Microsoft.PowerShell.Commands.ClearContentCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "Path",
        supportsShouldProcess: true, outputTypes: []),
      isReader: false,
      parameters: [
        Parameter(
          "Path", \.path, "Files to empty; wildcards are allowed.", sets: ["Path"], position: 0,
          mandatory: true, byPropertyName: true, wildcards: true),
        Parameter(
          "LiteralPath", \.literalPath, "Files, with no character standing for others.",
          sets: ["LiteralPath"], mandatory: true, byPropertyName: true,
          aliases: ["PSPath", "LP"]),
        Parameter("Force", \.force, "Accepted; no file of one's own is read-only."),
        .refused("Stream", type: "String", "Files of the lab have one stream."),
      ] + ItemFilter.parameters(\.filter))
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let isLiteral = context.parameterSetName == "LiteralPath"
    let resolver = PathResolver(context: context)
    for text in isLiteral ? literalPath : path {
      for place in try filter.paths(text, isLiteral: isLiteral, context) {
        guard place.exists else {
          try resolver.reportMissing(place.text)
          continue
        }
        try ContentWriter(context: context, action: "Clear Content").write(
          FileText(), to: [place.text], isLiteral: true, isAppending: false)
      }
    }
  }
}
