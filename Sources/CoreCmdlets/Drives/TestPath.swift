import ShellRuntime

/// `Test-Path`.
struct TestPath: Cmdlet {
  var path: [String] = []
  var literalPath: [String] = []
  var pathType = "Any"
  var isValid = false
  var olderThan: DateTime?
  var newerThan: DateTime?
  var filter = ItemFilter()

  static var declaration: CmdletDeclaration<TestPath> {
    CmdletDeclaration(
      synopsis: "Says whether something is at a path.",
      examples: """
        PS> Test-Path C:\\Windows
        True

        PS> Test-Path C:\\Windows -PathType Leaf
        False

        PS> Test-Path
        ! MissingMandatoryParameter,Microsoft.PowerShell.Commands.TestPathCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "Path",
        supportsShouldProcess: false, outputTypes: ["System.Boolean"]),
      parameters: [
        Parameter(
          "Path", \.path, "Paths to look at; wildcards are allowed.", sets: ["Path"],
          position: 0, mandatory: true, pipeline: true, byPropertyName: true, wildcards: true,
          empty: true),
        Parameter(
          "LiteralPath", \.literalPath, "Paths, with no character standing for others.",
          sets: ["LiteralPath"], mandatory: true, byPropertyName: true,
          aliases: ["PSPath", "LP"], empty: true),
        Parameter(
          "PathType", \.pathType, "What must be there.", aliases: ["Type"],
          values: ["Any", "Container", "Leaf"],
          enumeration: "Microsoft.PowerShell.Commands.TestPathType"),
        Parameter("IsValid", \.isValid, "Only whether the path could exist."),
        Parameter("OlderThan", \.olderThan, "Only files last written before this."),
        Parameter("NewerThan", \.newerThan, "Only files last written after this."),
      ] + ItemFilter.parameters(\.filter))
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let isLiteral = context.parameterSetName == "LiteralPath"
    let paths = isLiteral ? literalPath : path
    if paths.isEmpty {
      let name = "The provided Path argument was null or an empty collection."
      try context.writeError(
        "NullPathNotPermitted", .invalidArgument, "Value cannot be null. (Parameter '\(name)')",
        exceptionType: "System.ArgumentNullException")
    }
    for text in paths {
      guard try context.write(.bool(try isThere(text, isLiteral, context))) else {
        throw .pipelineStopped
      }
    }
  }

  private func isThere(
    _ text: String, _ isLiteral: Bool, _ context: CmdletContext
  ) throws(ShellError) -> Bool {
    if text.allSatisfy(\.isWhitespace) { return false }
    do throws(ShellError) {
      let places = try PathResolver(context: context).paths(text, isLiteral: isLiteral)
      if isValid { return true }
      try filter.checkCredential(places.first, context)
      return places.contains { place in
        guard filter.passes(place), isInTime(place) else { return false }
        return isOfType(place)
      }
    } catch {
      guard case .terminating(let record) = error, record.id == "DriveNotFound" else {
        throw error
      }
      return false
    }
  }

  private func isInTime(_ place: ItemPath) -> Bool {
    guard place.drive.provider == "FileSystem", let item = place.item else { return true }
    let written = item.lastWritten.ticks
    return olderThan.map { written < $0.ticks } ?? true
      && newerThan.map { written > $0.ticks } ?? true
  }

  private func isOfType(_ place: ItemPath) -> Bool {
    switch TextComparison.folded(pathType) {
    case "container": place.exists && place.isContainer
    case "leaf": place.exists && !place.isContainer
    default: place.exists
    }
  }
}
