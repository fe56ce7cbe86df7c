import ShellRuntime

/// `Get-Item`.
struct GetItem: Cmdlet {
  var path: [String] = []
  var literalPath: [String] = []
  var force = false
  var filter = ItemFilter()

  static var declaration: CmdletDeclaration<GetItem> {
    CmdletDeclaration(
      synopsis: "Gives the item at a path.",
      examples: """
        PS> (Get-Item C:\\Windows\\win.ini).Extension
        .ini

        PS> Get-Item C:\\missing
        ! PathNotFound,Microsoft.PowerShell.Commands.GetItemCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "Path",
        supportsShouldProcess: false,
        outputTypes: ["System.IO.DirectoryInfo", "System.IO.FileInfo"]),
      parameters: [
        Parameter(
          "Path", \.path, "Items; wildcards are allowed.", sets: ["Path"], position: 0,
          mandatory: true, pipeline: true, byPropertyName: true, wildcards: true),
        Parameter(
          "LiteralPath", \.literalPath, "Items, with no character standing for others.",
          sets: ["LiteralPath"], mandatory: true, byPropertyName: true,
          aliases: ["PSPath", "LP"]),
        Parameter("Force", \.force, "Accepted; no item of the lab is hidden."),
        .refused("Stream", type: "String[]", "Files of the lab have one stream."),
      ] + ItemFilter.parameters(\.filter))
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let isLiteral = context.parameterSetName == "LiteralPath"
    let resolver = PathResolver(context: context)
    for text in isLiteral ? literalPath : path {
      for place in try filter.paths(text, isLiteral: isLiteral, context) {
        let root = DriveItem(
          name: place.drive.name + ":\\", isContainer: true, length: 0,
          lastWritten: context.world.now)
        guard let item = place.item ?? (place.parts.isEmpty ? root : nil) else {
          try resolver.reportMissing(place.text)
          continue
        }
        guard try context.write(DriveItemObject.make(item, at: place, context)) else {
          throw .pipelineStopped
        }
      }
    }
  }
}
