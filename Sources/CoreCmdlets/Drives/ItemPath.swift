import ShellRuntime

/// A path on a drive, absolute and without dots.
struct ItemPath {
  let drive: any Drive
  let parts: [String]

  /// As PowerShell writes it: `C:\Logs`, `XYZ:\`.
  var text: String { drive.name + ":\\" + parts.joined(separator: "\\") }

  /// The item that the path names; the root of a drive is always there.
  var item: DriveItem? { drive.item(at: parts) }

  /// Whether something is there.
  var exists: Bool { parts.isEmpty || item != nil }

  /// Whether it holds other items.
  var isContainer: Bool { parts.isEmpty || item?.isContainer == true }
}

/// Paths as typed, resolved against the drives and the place where the shell is.
struct PathResolver {
  let context: CmdletContext

  /// The drive of a name, nil if there is none.
  func drive(_ name: String) -> (any Drive)? {
    context.shell.drive(named: name)
  }

  /// The path of a text; a drive that does not exist is an error.
  func path(_ text: String) throws(ShellError) -> ItemPath {
    let text = Self.withoutProvider(text)
    var rest = text[...]
    var parts = context.shell.location.parts
    var driveName = context.shell.location.drive
    if let colon = rest.firstIndex(of: ":") {
      driveName = String(rest[..<colon])
      rest = rest[rest.index(after: colon)...]
      let isAbsolute = rest.first == "\\" || rest.first == "/"
      parts = isAbsolute ? [] : context.shell.lastPlace(on: driveName)
    } else if rest.first == "\\" || rest.first == "/" {
      parts = []
    } else if rest == "~" || rest.hasPrefix("~\\") || rest.hasPrefix("~/") {
      let home = context.shell.variable("HOME").text
      return try path(home + rest.dropFirst())
    }
    guard let drive = drive(driveName) else {
      throw context.failure(
        "DriveNotFound", .objectNotFound,
        "Cannot find drive. A drive with the name '\(driveName)' does not exist.",
        target: .string(driveName),
        exceptionType: "System.Management.Automation.DriveNotFoundException")
    }
    for part in rest.split(whereSeparator: { $0 == "\\" || $0 == "/" }) {
      switch part {
      case ".": continue
      case "..": if !parts.isEmpty { parts.removeLast() }
      default: parts.append(String(part))
      }
    }
    return ItemPath(drive: drive, parts: parts)
  }

  /// A path without the provider in front of it, a hive of the registry by its drive.
  private static func withoutProvider(_ text: String) -> String {
    guard let provider = text.firstRange(of: "::") else { return text }
    let rest = String(text[provider.upperBound...])
    for (hive, drive) in [("HKEY_LOCAL_MACHINE", "HKLM:"), ("HKEY_CURRENT_USER", "HKCU:")]
    where TextComparison.folded(rest).hasPrefix(TextComparison.folded(hive)) {
      let below = rest.dropFirst(hive.count)
      return drive + (below.isEmpty ? "\\" : below)
    }
    let name = text[..<provider.lowerBound].split(separator: "\\").last.map(String.init) ?? ""
    let drives = [
      "alias": "Alias", "environment": "Env", "function": "Function", "variable": "Variable",
    ]
    if !rest.contains(":"), let drive = drives[TextComparison.folded(name)] {
      return drive + ":\\" + rest
    }
    return rest
  }

  /// The one container that a text names, as the drive spells it; nil where that has been reported.
  func container(_ text: String, isLiteral: Bool) throws(ShellError) -> ShellLocation? {
    let found = try paths(text, isLiteral: isLiteral)
    guard let place = found.first, place.isContainer else {
      try reportMissing(found.first?.text ?? text)
      return nil
    }
    guard found.count == 1 else {
      try context.writeError(
        "AmbiguousPath", .invalidArgument,
        "Cannot set the location because path '\(text)' resolved to multiple containers. You can "
          + "only the set location to a single container at a time.",
        target: .string(text), exceptionType: "System.Management.Automation.PSArgumentException")
      return nil
    }
    return ShellLocation(drive: place.drive.name, parts: place.spelledParts)
  }

  /// The paths that a text with wildcards names, in the order of the drive; a text without
  /// wildcards names one, whether or not something is there.
  func paths(_ text: String, isLiteral: Bool) throws(ShellError) -> [ItemPath] {
    let whole = try path(text)
    guard !isLiteral, whole.parts.contains(where: Self.hasWildcards) else { return [whole] }
    var found: [[String]] = [[]]
    for part in whole.parts {
      guard Self.hasWildcards(part) else {
        found = found.map { $0 + [part] }
        continue
      }
      let pattern = WildcardPattern(part, ignoringCase: true)
      found = found.flatMap { parent in
        whole.drive.children(at: parent).filter { pattern.matches($0.name) }
          .map { parent + [$0.name] }
      }
    }
    return found.map { ItemPath(drive: whole.drive, parts: $0) }.filter(\.exists)
  }

  private static func hasWildcards(_ part: String) -> Bool {
    part.utf8.contains { $0 == 0x2A || $0 == 0x3F || $0 == 0x5B }
  }

  /// Reports that nothing is at a path.
  func reportMissing(_ path: String) throws(ShellError) {
    try context.writeError(
      "PathNotFound", .objectNotFound, "Cannot find path '\(path)' because it does not exist.",
      target: .string(path),
      exceptionType: "System.Management.Automation.ItemNotFoundException")
  }
}
