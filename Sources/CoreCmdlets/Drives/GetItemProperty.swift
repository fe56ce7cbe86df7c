import ShellRuntime

/// `Get-ItemProperty`: the values of a registry key; of any other item what `Get-Item` gives.
struct GetItemProperty: Cmdlet {
  var path: [String] = []
  var literalPath: [String] = []
  var name: [String] = []
  var filter = ItemFilter()

  static var declaration: CmdletDeclaration<GetItemProperty> {
    CmdletDeclaration(
      synopsis: "Gives the values of a registry key, or the properties of a file.",
      examples: """
        PS> (Get-ItemProperty HKLM:\\SOFTWARE\\Lab).Version
        5.0

        PS> Get-ItemProperty HKLM:\\SOFTWARE\\Missing
        ! PathNotFound,Microsoft.PowerShell.Commands.GetItemPropertyCommand

        PS> Get-ItemProperty HKLM:\\SOFTWARE\\Lab -Name Bogus
        ! System.Management.Automation.PSArgumentException,\
        Microsoft.PowerShell.Commands.GetItemPropertyCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "Path",
        supportsShouldProcess: false,
        outputTypes: ["System.Management.Automation.PSCustomObject"]),
      parameters: [
        Parameter(
          "Path", \.path, "Items; wildcards are allowed.", sets: ["Path"], position: 0,
          mandatory: true, pipeline: true, byPropertyName: true, wildcards: true),
        Parameter(
          "LiteralPath", \.literalPath, "Items, with no character standing for others.",
          sets: ["LiteralPath"], mandatory: true, byPropertyName: true,
          aliases: ["PSPath", "LP"]),
        Parameter(
          "Name", \.name, "Only these values; wildcards are allowed.", position: 1,
          aliases: ["PSProperty"], wildcards: true),
      ] + ItemFilter.parameters(\.filter))
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let isLiteral = context.parameterSetName == "LiteralPath"
    let reader = ItemPropertyReader(context: context)
    for text in isLiteral ? literalPath : path {
      for place in try reader.places(text, isLiteral: isLiteral, filter) {
        guard let object = try object(place, reader, context) else { continue }
        guard try context.write(object) else { throw .pipelineStopped }
      }
    }
  }

  /// The item itself where it is a file and all of it is asked for; else the values, with where
  /// they come from.
  private func object(
    _ place: ItemPath, _ reader: ItemPropertyReader, _ context: CmdletContext
  ) throws(ShellError) -> ShellObject? {
    if name.isEmpty, place.drive.provider == "FileSystem", let item = place.item {
      return DriveItemObject.make(item, at: place, context)
    }
    guard let values = try reader.values(of: place, name), !values.isEmpty else { return nil }
    var all = values
    for entry in reader.origin(of: place)
    where !all.contains(where: { TextComparison.equalsIgnoringCase($0.0, entry.0) }) {
      all.append(entry)
    }
    return context.engine.customObject(all)
  }
}
