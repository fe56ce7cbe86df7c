import ShellRuntime

/// What `Get-ChildItem` lists for a path. `-Include` and `-Exclude` look at the last part of the
/// path first: without wildcards and recursion they choose the container, not what is in it.
struct ChildListing {
  /// Folders within one another that are looked into.
  static let mostLevels = 100

  /// Which items are wanted.
  enum Kind {
    // swift-format-ignore
    case all, containers, leaves, nothing
  }

  let context: CmdletContext
  let filter: String
  let include: [String]
  let exclude: [String]
  /// Levels below the first that are listed.
  let levels: Int
  let isRecursive: Bool
  let onlyNames: Bool
  let kind: Kind

  private var resolver: PathResolver { PathResolver(context: context) }
  private var hasNamePatterns: Bool { !include.isEmpty || !exclude.isEmpty }

  /// Lists what a typed path stands for.
  func list(_ text: String, isLiteral: Bool) throws(ShellError) {
    if isLiteral || !WildcardPattern.hasWildcards(text) {
      let place = try resolver.path(text)
      guard place.exists else { return try resolver.reportMissing(place.text) }
      let leaf = place.parts.last ?? ""
      if !isLiteral, !isRecursive, !NameFilter("", include, exclude).passes(leaf) { return }
      return try listContent(of: place, NameFilter(filter, include, exclude))
    }
    if isRecursive, include.isEmpty { return try listBelow(text) }
    let names = NameFilter(filter, include, exclude)
    for place in try resolver.paths(text, isLiteral: false) {
      let isWanted = isRecursive || names.passes(place.parts.last ?? "")
      if isRecursive || hasNamePatterns && isWanted {
        try listContent(of: place, names)
      } else if isWanted, let item = place.item, passes(item, names) {
        try write(item, place, under: [])
      }
    }
  }

  /// `*.log` with recursion: what matches in the folder and in all folders below.
  private func listBelow(_ text: String) throws(ShellError) {
    let cut = text.lastIndex { $0 == "\\" || $0 == "/" || $0 == ":" }
    let leaf = cut.map { String(text[text.index(after: $0)...]) } ?? text
    let parent = cut.map { String(text[...$0]) } ?? "."
    let names = NameFilter(filter, leaf == "*" || leaf.isEmpty ? [] : [leaf], exclude)
    for place in try resolver.paths(parent, isLiteral: false) {
      try listContent(of: place, names)
    }
  }

  /// The children of a container; an item that is none by itself.
  private func listContent(of place: ItemPath, _ names: NameFilter) throws(ShellError) {
    if place.isContainer { return try list(place, under: [], names) }
    if let item = place.item, passes(item, names) { try write(item, place, under: []) }
  }

  private func list(
    _ place: ItemPath, under: [String], _ names: NameFilter
  ) throws(ShellError) {
    let children = place.drive.children(at: place.parts)
    for item in children where passes(item, names) {
      let path = ItemPath(drive: place.drive, parts: place.parts + [item.name])
      try write(item, path, under: under)
    }
    guard isRecursive, under.count < levels else { return }
    for item in children where item.isContainer {
      let path = ItemPath(drive: place.drive, parts: place.parts + [item.name])
      try list(path, under: under + [item.name], names)
    }
  }

  private func passes(_ item: DriveItem, _ names: NameFilter) -> Bool {
    switch kind {
    case .nothing: return false
    case .containers where !item.isContainer: return false
    case .leaves where item.isContainer: return false
    default: return names.passes(item.name)
    }
  }

  private func write(
    _ item: DriveItem, _ path: ItemPath, under: [String]
  ) throws(ShellError) {
    let goesOn =
      onlyNames
      ? try context.write((under + [item.name]).joined(separator: "\\"))
      : try context.write(DriveItemObject.make(item, at: path, context))
    if !goesOn { throw .pipelineStopped }
  }
}
