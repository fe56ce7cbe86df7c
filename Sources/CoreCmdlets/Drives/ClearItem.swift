import ShellRuntime

/// `Clear-Item`.
struct ClearItem: Cmdlet {
  private var places = PropertyPlaces()
  private var force = false

  static var declaration: CmdletDeclaration<ClearItem> {
    CmdletDeclaration(
      synopsis: "Empties a variable or a registry key and leaves it there.",
      examples: """
        PS> $site = 'XYZ'; Clear-Item Variable:\\site; $null -eq $site
        True

        PS> Clear-Item C:\\Windows\\win.ini
        ! NotSupported,Microsoft.PowerShell.Commands.ClearItemCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "Path",
        supportsShouldProcess: true, outputTypes: []),
      isReader: false,
      parameters: PropertyPlaces.parameters(\.places, sets: (["Path"], ["LiteralPath"])) + [
        Parameter("Force", \.force, "Accepted.")
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    for place in try places.items(context) {
      guard let editor = place.drive.editor, place.drive.provider != "FileSystem" else {
        try context.writeNotSupported(place)
        continue
      }
      guard
        try context.shouldProcess(target: "Item: \(place.providerText)", action: "Clear Item")
      else { continue }
      guard editor.holdsValues else {
        try editor.set(.null, at: place.parts)
        continue
      }
      let change = PropertyChange(context: context)
      for (name, _) in place.drive.values(at: place.parts) ?? [] {
        guard try change.set(nil, named: name, at: place) else { break }
      }
    }
  }
}
