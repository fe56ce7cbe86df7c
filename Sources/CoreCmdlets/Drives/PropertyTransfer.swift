import ShellRuntime

/// Copies or moves a named value from one item to another.
struct PropertyTransfer {
  let context: CmdletContext
  /// `Copy` or `Move`.
  let verb: String
  let passThru: Bool

  func run(
    _ name: String, from source: ItemPath, to destination: String
  ) throws(ShellError) {
    let change = PropertyChange(context: context)
    let resolver = PathResolver(context: context)
    let target = try resolver.path(destination)
    guard target.exists else { return try resolver.reportMissing(target.text) }
    guard try change.editor(source) != nil, try change.editor(target) != nil else { return }
    guard let value = change.value(name, at: source) else {
      return try change.reportMissing(name, source)
    }
    let what =
      "SourceItem: \(source.registryText) SourceProperty: \(name) DestinationItem: "
      + "\(target.registryText) DestinationProperty: \(name)"
    guard try context.shouldProcess(target: what, action: "\(verb) Property") else { return }
    if verb == "Move", try !change.set(nil, named: name, at: source) { return }
    guard try change.set(value, named: name, at: target), passThru else { return }
    try change.write([name], of: target)
  }
}
