import ShellRuntime

/// `Set-Location`.
struct SetLocation: Cmdlet {
  var path = "~"
  var literalPath = ""
  var passThru = false

  static var declaration: CmdletDeclaration<SetLocation> {
    CmdletDeclaration(
      synopsis: "Goes to another place on the drives.",
      examples: """
        PS> Set-Location C:\\Windows; Get-Location

        Path
        ----
        C:\\Windows

        PS> Set-Location C:\\Nowhere
        ! PathNotFound,Microsoft.PowerShell.Commands.SetLocationCommand

        PS> Set-Location Q:
        ! DriveNotFound,Microsoft.PowerShell.Commands.SetLocationCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "Path",
        supportsShouldProcess: false,
        outputTypes: ["System.Management.Automation.PathInfo"]),
      isReader: false,
      parameters: [
        Parameter(
          "Path", \.path, "Where to go: a drive, a folder, `..` for the one above.",
          sets: ["Path"], position: 0, pipeline: true, byPropertyName: true, wildcards: true),
        Parameter(
          "LiteralPath", \.literalPath, "As Path, with no character standing for others.",
          sets: ["LiteralPath"], mandatory: true, byPropertyName: true,
          aliases: ["PSPath", "LP"]),
        Parameter("PassThru", \.passThru, "Gives the new place."),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let isLiteral = context.parameterSetName == "LiteralPath"
    let text = isLiteral ? literalPath : path
    let resolver = PathResolver(context: context)
    let paths = try resolver.paths(text, isLiteral: isLiteral)
    guard let place = paths.first, place.isContainer else {
      return try resolver.reportMissing(paths.first?.text ?? text)
    }
    guard paths.count == 1 else {
      return try context.writeError(
        "AmbiguousPath", .invalidArgument,
        "Cannot set the location because path '\(text)' resolved to multiple containers. You can "
          + "only the set location to a single container at a time.",
        target: .string(text), exceptionType: "System.Management.Automation.PSArgumentException")
    }
    context.shell.location = ShellLocation(drive: place.drive.name, parts: spelled(place))
    if passThru { try context.write(PathInfo.make(context)) }
  }

  /// The parts as the drive spells them.
  private func spelled(_ path: ItemPath) -> [String] {
    path.parts.indices.map { index in
      path.drive.item(at: Array(path.parts[...index]))?.name ?? path.parts[index]
    }
  }
}

/// What `Get-Location` gives.
enum PathInfo {
  static func make(_ context: CmdletContext) -> ShellObject {
    let shape = context.engine.shape(for: "PathInfo") { names in
      Shape(
        typeNames: ["System.Management.Automation.PathInfo", "System.Object"],
        properties: [
          PropertyDefinition("Drive", "System.Management.Automation.PSDriveInfo"),
          PropertyDefinition("Provider", "System.Management.Automation.ProviderInfo"),
          PropertyDefinition("ProviderPath"), PropertyDefinition("Path"),
        ], names: names)
    }
    let location = context.shell.location
    let drive = context.world.drives.first {
      TextComparison.equalsIgnoringCase($0.name, location.drive)
    }
    let text = location.drive + ":\\" + location.parts.joined(separator: "\\")
    return DescribedObject(
      shape: shape,
      values: [
        .string(location.drive), .string(drive?.provider ?? ""), .string(text), .string(text),
      ], text: text)
  }
}
