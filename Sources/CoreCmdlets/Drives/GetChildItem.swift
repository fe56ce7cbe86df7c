import ShellRuntime

/// `Get-ChildItem`.
struct GetChildItem: Cmdlet {
  var path: [String] = []
  var literalPath: [String] = []
  var filter = ""
  var include: [String] = []
  var exclude: [String] = []
  var recurse = false
  var depth = -1
  var force = false
  var name = false
  var directory = false
  var file = false

  static var declaration: CmdletDeclaration<GetChildItem> {
    CmdletDeclaration(
      synopsis: "Lists what is in a folder or another container.",
      examples: """
        PS> (Get-ChildItem C:\\Windows -File).Name
        win.ini

        PS> Get-ChildItem C:\\ -Name
        Users
        Windows

        PS> Get-ChildItem C:\\missing
        ! PathNotFound,Microsoft.PowerShell.Commands.GetChildItemCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "Items",
        supportsShouldProcess: false,
        outputTypes: ["System.IO.DirectoryInfo", "System.IO.FileInfo"]),
      parameters: [
        Parameter(
          "Path", \.path, "Containers to list; where the shell is without it.", sets: ["Items"],
          position: 0, pipeline: true, byPropertyName: true, wildcards: true),
        Parameter(
          "LiteralPath", \.literalPath, "Containers, with no character standing for others.",
          sets: ["LiteralItems"], mandatory: true, byPropertyName: true,
          aliases: ["PSPath", "LP"]),
        Parameter(
          "Filter", \.filter, "Only names that match.", position: 1, wildcards: true),
        Parameter("Include", \.include, "Only names that match one of these.", wildcards: true),
        Parameter("Exclude", \.exclude, "Not names that match one of these.", wildcards: true),
        Parameter("Recurse", \.recurse, "Containers in containers too.", aliases: ["s", "r"]),
        Parameter("Depth", \.depth, "How many levels of containers."),
        Parameter("Force", \.force, "Accepted; no item of the lab is hidden."),
        Parameter("Name", \.name, "Only names."),
        Parameter("Directory", \.directory, "Only containers.", aliases: ["ad"]),
        Parameter("File", \.file, "Only items that are no containers.", aliases: ["af"]),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let isLiteral = context.parameterSetName == "LiteralItems"
    let resolver = PathResolver(context: context)
    let wanted = isLiteral ? literalPath : path
    for text in wanted.isEmpty ? ["."] : wanted {
      for place in try resolver.paths(text, isLiteral: isLiteral) {
        guard place.exists else {
          try resolver.reportMissing(place.text)
          continue
        }
        if place.isContainer {
          try list(place, under: [], context)
        } else if let item = place.item, passes(item) {
          try write(item, place, under: [], context)
        }
      }
    }
  }

  private func list(
    _ place: ItemPath, under: [String], _ context: CmdletContext
  ) throws(ShellError) {
    let children = place.drive.children(at: place.parts)
    for item in children where passes(item) {
      let path = ItemPath(drive: place.drive, parts: place.parts + [item.name])
      try write(item, path, under: under, context)
    }
    guard recurse || depth >= 0, under.count < (depth >= 0 ? depth : 100) else { return }
    for item in children where item.isContainer {
      let path = ItemPath(drive: place.drive, parts: place.parts + [item.name])
      try list(path, under: under + [item.name], context)
    }
  }

  private func passes(_ item: DriveItem) -> Bool {
    if directory, !item.isContainer { return false }
    if file, item.isContainer { return false }
    func matches(_ pattern: String) -> Bool {
      WildcardPattern(pattern, ignoringCase: true).matches(item.name)
    }
    return (filter.isEmpty || matches(filter))
      && (include.isEmpty || include.contains(where: matches))
      && !exclude.contains(where: matches)
  }

  private func write(
    _ item: DriveItem, _ path: ItemPath, under: [String], _ context: CmdletContext
  ) throws(ShellError) {
    let goesOn =
      name
      ? try context.write((under + [item.name]).joined(separator: "\\"))
      : try context.write(DriveItemObject.make(item, at: path, context))
    if !goesOn { throw .pipelineStopped }
  }
}
