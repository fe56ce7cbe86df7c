import ShellRuntime

/// `Remove-Item`.
struct RemoveItem: Cmdlet {
  var path: [String] = []
  var literalPath: [String] = []
  var filter = ""
  var include: [String] = []
  var exclude: [String] = []
  var recurse = false
  var force = false
  var credential = ItemFilter()

  static let reportsMissingDrives = true

  static var declaration: CmdletDeclaration<RemoveItem> {
    CmdletDeclaration(
      synopsis: "Takes a file, a folder or an item of another drive away.",
      examples: """
        PS> Set-Content C:\\Users\\a.txt 1; Remove-Item C:\\Users\\a.txt; Test-Path C:\\Users\\a.txt
        False

        PS> Remove-Item C:\\Users\\missing.txt
        ! PathNotFound,Microsoft.PowerShell.Commands.RemoveItemCommand

        PS> Remove-Item C:\\Windows\\win.ini
        ! RemoveItemUnauthorizedAccessError,Microsoft.PowerShell.Commands.RemoveItemCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "Path",
        supportsShouldProcess: true, outputTypes: []),
      isReader: false,
      parameters: [
        Parameter(
          "Path", \.path, "Items to take away; wildcards are allowed.", sets: ["Path"],
          position: 0, mandatory: true, pipeline: true, byPropertyName: true, wildcards: true),
        Parameter(
          "LiteralPath", \.literalPath, "Items, with no character standing for others.",
          sets: ["LiteralPath"], mandatory: true, byPropertyName: true,
          aliases: ["PSPath", "LP"]),
        Parameter("Filter", \.filter, "Only names that match.", wildcards: true),
        Parameter("Include", \.include, "Only names that match one of these.", wildcards: true),
        Parameter("Exclude", \.exclude, "Not names that match one of these.", wildcards: true),
        Parameter("Recurse", \.recurse, "With all that lies in a folder."),
        Parameter("Force", \.force, "Accepted; no item of one's own is read-only."),
        .refused("Stream", type: "String[]", "Files of the lab have one stream."),
        ItemFilter.credentialParameter(\.credential),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let isLiteral = context.parameterSetName == "LiteralPath"
    let resolver = PathResolver(context: context)
    let names = NameFilter(filter, include, exclude)
    for text in isLiteral ? literalPath : path {
      try credential.checkCredential(try resolver.path(text), context)
      for place in try resolver.paths(text, isLiteral: isLiteral)
      where !place.exists || names.passes(place.name) {
        guard place.exists else {
          try resolver.reportMissing(place.text)
          continue
        }
        try remove(place, context)
      }
    }
  }

  private func remove(_ place: ItemPath, _ context: CmdletContext) throws(ShellError) {
    guard let editor = place.drive.editor else { return try context.writeNotSupported(place) }
    let isFile = place.drive.provider == "FileSystem"
    let what = isFile ? (place.isContainer ? "Remove Directory" : "Remove File") : "Remove Item"
    let target = isFile ? place.text : "Item: \(place.registryText)"
    guard try context.shouldProcess(target: target, action: what) else { return }
    if place.isContainer, !recurse, !place.drive.children(at: place.parts).isEmpty {
      let question =
        "The item at \(place.text) has children and the Recurse parameter was not specified. If "
        + "you continue, all children will be removed with the item. Are you sure you want to "
        + "continue?"
      guard try context.shouldContinue(question, caption: "Confirm") else { return }
    }
    guard !place.parts.isEmpty, !editor.isProtected(place.parts) else {
      guard isFile else { return try context.writeNotSupported(place) }
      return try context.writeError(
        "RemoveItemUnauthorizedAccessError", .permissionDenied,
        "Access to the path '\(place.text)' is denied.", target: .string(place.text),
        exceptionType: "System.UnauthorizedAccessException")
    }
    try editor.remove(at: place.parts)
  }
}
