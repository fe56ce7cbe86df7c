import ShellRuntime

/// How a command of item properties says which items it means.
struct PropertyPlaces {
  private var path: [String] = []
  private var literalPath: [String] = []
  private var filter = ItemFilter()

  /// The parameters; `sets` are the names of the sets of `-Path` and of `-LiteralPath`.
  static func parameters<Command: Cmdlet>(
    _ places: WritableKeyPath<Command, PropertyPlaces>, sets: (path: [String], literal: [String]),
    isPiped: Bool = true, isMandatory: Bool = true
  ) -> [Parameter<Command>] {
    [
      Parameter(
        "Path", places.appending(path: \.path), "Items; wildcards are allowed.", sets: sets.path,
        position: 0, mandatory: isMandatory, pipeline: isPiped, byPropertyName: isPiped,
        wildcards: true),
      Parameter(
        "LiteralPath", places.appending(path: \.literalPath),
        "Items, with no character standing for others.", sets: sets.literal, mandatory: true,
        byPropertyName: true, aliases: ["PSPath", "LP"]),
    ] + ItemFilter.parameters(places.appending(path: \.filter))
  }

  /// The items that are meant; one that is not there has been reported.
  func items(_ context: CmdletContext) throws(ShellError) -> [ItemPath] {
    let isLiteral = !literalPath.isEmpty
    var texts = isLiteral ? literalPath : path
    if texts.isEmpty { texts = ["."] }
    let resolver = PathResolver(context: context)
    var found: [ItemPath] = []
    for text in texts {
      for place in try filter.paths(text, isLiteral: isLiteral, context) {
        if place.exists { found.append(place) } else { try resolver.reportMissing(place.text) }
      }
    }
    return found
  }
}
