import ShellFormatting
import ShellRuntime

/// Named values of items: those of registry keys, and the properties of files.
struct ItemPropertyReader {
  let context: CmdletContext

  /// The items that a path means; one that is not there is an error of its own.
  func places(
    _ text: String, isLiteral: Bool, _ filter: ItemFilter
  ) throws(ShellError) -> [ItemPath] {
    let resolver = PathResolver(context: context)
    var found: [ItemPath] = []
    for place in try filter.paths(text, isLiteral: isLiteral, context) {
      if place.exists { found.append(place) } else { try resolver.reportMissing(place.text) }
    }
    return found
  }

  /// The values of an item, only those of some names where any are given; nil where one of them is
  /// not there, which has been reported.
  func values(
    of place: ItemPath, _ names: [String]
  ) throws(ShellError) -> [(String, Value)]? {
    let all = try allValues(of: place)
    guard !names.isEmpty else { return all }
    var chosen: [(String, Value)] = []
    for name in names {
      let pattern = WildcardPattern(name, ignoringCase: true)
      let matching = all.filter { pattern.matches($0.0) }
      if matching.isEmpty, !pattern.hasWildcards {
        try reportMissing(name, place)
        return nil
      }
      chosen += matching
    }
    return chosen
  }

  private func allValues(of place: ItemPath) throws(ShellError) -> [(String, Value)] {
    if let values = place.drive.values(at: place.parts) {
      return values.map { ($0.name.isEmpty ? "(default)" : $0.name, $0.value) }
    }
    guard let item = place.item else { return [] }
    let object = Value.object(DriveItemObject.make(item, at: place, context))
    let reader = PropertyReader(shell: context.shell)
    var found: [(String, Value)] = []
    for name in reader.names(of: object) {
      found.append((name, try reader.value(of: name, in: object) ?? .null))
    }
    return found
  }

  private func reportMissing(_ name: String, _ place: ItemPath) throws(ShellError) {
    try context.writeError(
      "System.Management.Automation.PSArgumentException", .invalidArgument,
      "Property \(name) does not exist at path \(place.registryText).", target: .string(name),
      exceptionType: "System.Management.Automation.PSArgumentException")
  }

  /// Where values come from, as PowerShell adds it to them.
  func origin(of place: ItemPath) -> [(String, Value)] {
    let provider = "Microsoft.PowerShell.Core\\\(place.drive.provider)"
    return [
      ("PSPath", .string("\(provider)::\(place.registryText)")),
      ("PSParentPath", .string("\(provider)::\(place.parent.registryText)")),
      ("PSChildName", .string(place.name)), ("PSDrive", .string(place.drive.name)),
      ("PSProvider", .string(provider)),
    ]
  }
}

extension ItemPath {
  /// The path with the registry's own name of the hive: `HKEY_LOCAL_MACHINE\SOFTWARE`.
  var registryText: String {
    guard drive.provider == "Registry" else { return text }
    return ([drive.root] + spelledParts).joined(separator: "\\")
  }

  /// The path as the provider knows it: without the drive where items have names alone.
  var providerText: String {
    switch drive.provider {
    case "Environment", "Variable", "Function", "Alias": parts.joined(separator: "\\")
    default: registryText
    }
  }

  /// The parts as the drive spells them.
  var spelledParts: [String] {
    parts.indices.map { drive.item(at: Array(parts[...$0]))?.name ?? parts[$0] }
  }
}
