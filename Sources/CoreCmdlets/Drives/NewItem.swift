import ShellRuntime

/// `New-Item`.
struct NewItem: Cmdlet {
  var path: [String] = []
  var name = ""
  var itemType = ""
  var value: Value = .null
  var force = false
  var credential = ItemFilter()

  static let reportsMissingDrives = true

  static var declaration: CmdletDeclaration<NewItem> {
    CmdletDeclaration(
      synopsis: "Makes a file, a folder or an item of another drive.",
      examples: """
        PS> (New-Item C:\\Users\\Reports -ItemType Directory).FullName
        C:\\Users\\Reports

        PS> New-Item C:\\Users\\note.txt -Value 'first' | Out-Null; Get-Content C:\\Users\\note.txt
        first

        PS> New-Item C:\\Windows\\win.ini
        ! NewItemIOError,Microsoft.PowerShell.Commands.NewItemCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "pathSet",
        supportsShouldProcess: true, outputTypes: ["System.Object"]),
      isReader: false,
      parameters: [
        Parameter(
          "Path", \.path, "Where to make it.", sets: ["pathSet"], position: 0, mandatory: true,
          byPropertyName: true),
        Parameter("Path", \.path, "Where to make it.", sets: ["nameSet"], position: 0),
        Parameter(
          "Name", \.name, "Its name, below the path.", sets: ["nameSet"], mandatory: true,
          byPropertyName: true, empty: true),
        Parameter(
          "ItemType", \.itemType, "`File`, which it is without it, or `Directory`.",
          byPropertyName: true, aliases: ["Type"]),
        Parameter(
          "Value", \.value, "What a file, variable, function or alias holds.", pipeline: true,
          byPropertyName: true, aliases: ["Target"]),
        Parameter("Force", \.force, "Puts a new file in the place of one that is there."),
        ItemFilter.credentialParameter(\.credential),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let resolver = PathResolver(context: context)
    for text in path.isEmpty ? ["."] : path {
      var place = try resolver.path(text)
      try credential.checkCredential(place, context)
      if !name.isEmpty { place = try resolver.path(place.text + "\\" + name) }
      let maker = ItemMaker(context: context, place: place, isForced: force)
      guard try maker.make(itemType, value) else { continue }
      let made = try resolver.path(place.text)
      guard let item = made.item else { continue }
      guard try context.write(DriveItemObject.make(item, at: made, context)) else {
        throw .pipelineStopped
      }
    }
  }
}
