import ShellRuntime

/// `Convert-Path`.
struct ConvertPath: Cmdlet {
  var path: [String] = []
  var literalPath: [String] = []

  static let reportsMissingDrives = true

  static var declaration: CmdletDeclaration<ConvertPath> {
    CmdletDeclaration(
      synopsis: "Gives the paths of items as their provider writes them.",
      examples: """
        PS> Convert-Path C:\\Win*\\win.ini
        C:\\Windows\\win.ini

        PS> Convert-Path C:\\missing
        ! PathNotFound,Microsoft.PowerShell.Commands.ConvertPathCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "Path",
        supportsShouldProcess: false, outputTypes: ["System.String"]),
      parameters: [
        Parameter(
          "Path", \.path, "Paths; wildcards are allowed.", sets: ["Path"], position: 0,
          mandatory: true, pipeline: true, byPropertyName: true, wildcards: true),
        Parameter(
          "LiteralPath", \.literalPath, "Paths, with no character standing for others.",
          sets: ["LiteralPath"], mandatory: true, byPropertyName: true,
          aliases: ["PSPath", "LP"]),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let isLiteral = context.parameterSetName == "LiteralPath"
    let resolver = PathResolver(context: context)
    for text in isLiteral ? literalPath : path {
      for place in try resolver.paths(text, isLiteral: isLiteral) {
        guard place.exists else {
          try resolver.reportMissing(place.text)
          continue
        }
        guard try context.write(place.providerPath) else { throw .pipelineStopped }
      }
    }
  }
}

extension ItemPath {
  /// As the provider writes it: a key of the registry begins with its hive.
  var providerPath: String {
    let spelled = spelledParts
    guard drive.provider == "Registry" else {
      return ShellLocation(drive: drive.name, parts: spelled).path
    }
    return ([drive.root] + spelled).joined(separator: "\\")
  }
}
