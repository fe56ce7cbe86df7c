import ShellRuntime

/// `Resolve-Path`.
struct ResolvePath: Cmdlet {
  var path: [String] = []
  var literalPath: [String] = []
  var relative = false
  var relativeBasePath = ""
  var filter = ItemFilter()

  static let reportsMissingDrives = true

  static var declaration: CmdletDeclaration<ResolvePath> {
    CmdletDeclaration(
      synopsis: "Says which items a path with wildcards or dots means.",
      examples: """
        PS> (Resolve-Path C:\\Win*\\*.ini).Path
        C:\\Windows\\win.ini

        PS> Resolve-Path C:\\Windows\\win.ini -Relative
        .\\Windows\\win.ini

        PS> Resolve-Path C:\\missing
        ! PathNotFound,Microsoft.PowerShell.Commands.ResolvePathCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "Path",
        supportsShouldProcess: false,
        outputTypes: ["System.Management.Automation.PathInfo", "System.String"]),
      parameters: [
        Parameter(
          "Path", \.path, "Paths; wildcards are allowed.", sets: ["Path"], position: 0,
          mandatory: true, pipeline: true, byPropertyName: true, wildcards: true),
        Parameter(
          "LiteralPath", \.literalPath, "Paths, with no character standing for others.",
          sets: ["LiteralPath"], mandatory: true, byPropertyName: true,
          aliases: ["PSPath", "LP"]),
        Parameter("Relative", \.relative, "As text, from where the shell is."),
        Parameter(
          "RelativeBasePath", \.relativeBasePath,
          "Relative paths start there instead of where the shell is."),
        ItemFilter.credentialParameter(\.filter),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let isLiteral = context.parameterSetName == "LiteralPath"
    let resolver = PathResolver(context: context)
    if context.isBound("Credential"), let first = (path + literalPath).first {
      try filter.checkCredential(try resolver.path(first), context)
    }
    var base = context.shell.location
    if !relativeBasePath.isEmpty {
      guard let found = try resolver.container(relativeBasePath, isLiteral: true) else { return }
      base = found
    }
    for written in isLiteral ? literalPath : path {
      let text = relativeBasePath.isEmpty ? written : base.resolve(written).path
      for place in try resolver.paths(text, isLiteral: isLiteral) {
        guard place.exists else {
          try resolver.reportMissing(place.text)
          continue
        }
        let parts = place.spelledParts
        let location = ShellLocation(drive: place.drive.name, parts: parts)
        let value: Value =
          relative
          ? .string(Self.relative(location, from: base))
          : .object(context.shell.pathInfo(location))
        guard try context.write(value) else { throw .pipelineStopped }
      }
    }
  }

  /// `.\a`, `..\b`; the whole path on another drive.
  private static func relative(_ place: ShellLocation, from here: ShellLocation) -> String {
    guard TextComparison.equalsIgnoringCase(place.drive, here.drive) else { return place.path }
    let common = zip(place.parts, here.parts).prefix {
      TextComparison.equalsIgnoringCase($0, $1)
    }.count
    let up = Array(repeating: "..", count: here.parts.count - common)
    let rest = up + place.parts[common...]
    return (up.isEmpty ? [".\\"] : []).joined() + rest.joined(separator: "\\")
  }
}
