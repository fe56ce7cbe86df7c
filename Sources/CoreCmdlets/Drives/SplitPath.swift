import ShellRuntime

/// `Split-Path`.
struct SplitPath: Cmdlet {
  var path: [String] = []
  var parent = false
  var leaf = false
  var leafBase = false
  var fileExtension = false
  var qualifier = false
  var noQualifier = false
  var isAbsolute = false
  var literalPath: [String] = []
  var resolve = false
  var filter = ItemFilter()

  private static let pathSets = [
    "ParentSet", "LeafSet", "LeafBaseSet", "ExtensionSet", "QualifierSet", "NoQualifierSet",
    "IsAbsoluteSet",
  ]

  static let reportsMissingDrives = true

  static var declaration: CmdletDeclaration<SplitPath> {
    CmdletDeclaration(
      synopsis: "Gives a part of a path: its folder, its last part, its drive.",
      examples: """
        PS> Split-Path C:\\Windows\\win.ini
        C:\\Windows

        PS> Split-Path C:\\Windows\\win.ini -Leaf
        win.ini

        PS> Split-Path Windows -Qualifier
        ! ParsePathFormatError,Microsoft.PowerShell.Commands.SplitPathCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "ParentSet",
        supportsShouldProcess: false, outputTypes: ["System.String", "System.Boolean"]),
      parameters: [
        Parameter(
          "Path", \.path, "Paths; nothing need be there.", sets: pathSets, position: 0,
          mandatory: true, pipeline: true, byPropertyName: true),
        Parameter(
          "LiteralPath", \.literalPath, "Paths, with no character standing for others.",
          sets: ["LiteralPathSet"], mandatory: true, byPropertyName: true,
          aliases: ["PSPath", "LP"]),
        Parameter("Resolve", \.resolve, "Of the items that are there instead of the text."),
        ItemFilter.credentialParameter(\.filter),
        Parameter("Parent", \.parent, "All but the last part.", sets: ["ParentSet"]),
        Parameter("Leaf", \.leaf, "The last part.", sets: ["LeafSet"], mandatory: true),
        Parameter(
          "LeafBase", \.leafBase, "The last part without its extension.",
          sets: ["LeafBaseSet"], mandatory: true),
        Parameter(
          "Extension", \.fileExtension, "The extension of the last part, with its dot.",
          sets: ["ExtensionSet"], mandatory: true),
        Parameter(
          "Qualifier", \.qualifier, "The drive with its colon.", sets: ["QualifierSet"],
          mandatory: true),
        Parameter(
          "NoQualifier", \.noQualifier, "All but the drive.", sets: ["NoQualifierSet"],
          mandatory: true),
        Parameter(
          "IsAbsolute", \.isAbsolute, "Whether the path begins with a drive.",
          sets: ["IsAbsoluteSet"], mandatory: true),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    if context.isBound("Credential"), let first = (path + literalPath).first {
      try filter.checkCredential(try PathResolver(context: context).path(first), context)
    }
    for text in try resolved(path + literalPath, context) {
      guard let value = try part(of: text, context) else { continue }
      guard try context.write(value) else { throw .pipelineStopped }
    }
  }

  /// The texts, or with `-Resolve` the paths of the items that they name.
  private func resolved(
    _ texts: [String], _ context: CmdletContext
  ) throws(ShellError) -> [String] {
    guard resolve else { return texts }
    let resolver = PathResolver(context: context)
    var found: [String] = []
    for text in texts {
      for place in try resolver.paths(text, isLiteral: !literalPath.isEmpty) {
        if place.exists {
          found.append(ShellLocation(drive: place.drive.name, parts: place.spelledParts).path)
        } else {
          try resolver.reportMissing(place.text)
        }
      }
    }
    return found
  }

  private func part(of text: String, _ context: CmdletContext) throws(ShellError) -> Value? {
    let colon = text.firstIndex(of: ":")
    if isAbsolute { return .bool(colon != nil) }
    if qualifier {
      if let colon { return .string(String(text[...colon])) }
      try context.writeError(
        "ParsePathFormatError", .invalidArgument,
        "Cannot parse path because path '\(text)' does not have a qualifier specified.",
        target: .string(text), exceptionType: "System.FormatException")
      return nil
    }
    if noQualifier { return .string(colon.map { String(text[text.index(after: $0)...]) } ?? text) }
    let trimmed = Self.withoutEndingSlash(text)
    let slash = trimmed.lastIndex { $0 == "\\" || $0 == "/" }
    let last = slash.map { String(trimmed[trimmed.index(after: $0)...]) } ?? trimmed
    if leaf { return .string(last) }
    let dot = last.lastIndex(of: ".")
    if leafBase { return .string(dot.map { String(last[..<$0]) } ?? last) }
    if fileExtension { return .string(dot.map { String(last[$0...]) } ?? "") }
    guard let slash else { return .string("") }
    let folder = String(trimmed[..<slash])
    return .string(folder.hasSuffix(":") ? last.isEmpty ? "" : folder + "\\" : folder)
  }

  private static func withoutEndingSlash(_ text: String) -> String {
    let isRoot = text.hasSuffix(":\\") || text.count <= 1
    return !isRoot && (text.hasSuffix("\\") || text.hasSuffix("/")) ? String(text.dropLast()) : text
  }
}
