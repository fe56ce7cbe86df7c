import ShellRuntime

/// `Copy-Item`.
struct CopyItem: Cmdlet {
  var path: [String] = []
  var literalPath: [String] = []
  var destination = "."
  var recurse = false
  var container = true
  var force = false
  var passThru = false
  var filter = ""
  var include: [String] = []
  var exclude: [String] = []
  var credential = ItemFilter()

  static let reportsMissingDrives = true

  static var declaration: CmdletDeclaration<CopyItem> {
    CmdletDeclaration(
      synopsis: "Copies a file or a folder.",
      examples: """
        PS> Copy-Item C:\\Windows\\win.ini C:\\Users; Test-Path C:\\Users\\win.ini
        True

        PS> Copy-Item C:\\missing.txt C:\\Users
        ! PathNotFound,Microsoft.PowerShell.Commands.CopyItemCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "Path",
        supportsShouldProcess: true, outputTypes: []),
      isReader: false,
      parameters: [
        Parameter(
          "Path", \.path, "Items; wildcards are allowed.", sets: ["Path"], position: 0,
          mandatory: true, pipeline: true, byPropertyName: true, wildcards: true),
        Parameter(
          "LiteralPath", \.literalPath, "Items, with no character standing for others.",
          sets: ["LiteralPath"], mandatory: true, byPropertyName: true,
          aliases: ["PSPath", "LP"]),
        Parameter(
          "Destination", \.destination, "A folder to put it in, or its new path.", position: 1,
          byPropertyName: true),
        Parameter("Recurse", \.recurse, "With all that lies in a folder."),
        Parameter("Container", \.container, "Accepted; folders stay folders."),
        Parameter("Force", \.force, "Over a file that is there."),
        Parameter("PassThru", \.passThru, "Gives the new item."),
        Parameter("Filter", \.filter, "Only names that match.", wildcards: true),
        Parameter("Include", \.include, "Only names that match one of these.", wildcards: true),
        Parameter("Exclude", \.exclude, "Not names that match one of these.", wildcards: true),
        ItemFilter.credentialParameter(\.credential),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let isLiteral = context.parameterSetName == "LiteralPath"
    let resolver = PathResolver(context: context)
    let names = NameFilter(filter, include, exclude)
    let transfer = ItemTransfer(
      context: context, verb: "Copy", isRecursive: recurse, isForced: force)
    for text in isLiteral ? literalPath : path {
      try credential.checkCredential(try resolver.path(text), context)
      for source in try resolver.paths(text, isLiteral: isLiteral)
      where !source.exists || names.passes(source.name) {
        guard source.exists else {
          try resolver.reportMissing(source.text)
          continue
        }
        let target = ItemTransfer.landing(source, try resolver.path(destination))
        if try transfer.run(source, to: target), passThru { try context.writeItem(at: target) }
      }
    }
  }
}
