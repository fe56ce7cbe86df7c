import ShellRuntime

/// `Remove-ItemProperty`.
struct RemoveItemProperty: Cmdlet {
  private var places = PropertyPlaces()
  private var name: [String] = []
  private var force = false

  static var declaration: CmdletDeclaration<RemoveItemProperty> {
    CmdletDeclaration(
      synopsis: "Takes a value of a registry key away.",
      examples: """
        PS> Remove-ItemProperty HKCU:\\Software -Name Owner
        PS> (Get-Item HKCU:\\Software).ValueCount
        0

        PS> Remove-ItemProperty HKCU:\\Software -Name Bogus
        ! System.Management.Automation.PSArgumentException,\
        Microsoft.PowerShell.Commands.RemoveItemPropertyCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "Path",
        supportsShouldProcess: true, outputTypes: []),
      isReader: false,
      parameters: PropertyPlaces.parameters(\.places, sets: (["Path"], ["LiteralPath"])) + [
        Parameter(
          "Name", \.name, "The values; wildcards are allowed.", position: 1, mandatory: true,
          byPropertyName: true, aliases: ["PSProperty"], wildcards: true),
        Parameter("Force", \.force, "Accepted."),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let change = PropertyChange(context: context)
    for place in try places.items(context) {
      guard try change.editor(place) != nil else { continue }
      for text in name {
        let pattern = WildcardPattern(text, ignoringCase: true)
        let all = (place.drive.values(at: place.parts) ?? []).map {
          $0.name.isEmpty ? "(default)" : $0.name
        }
        let found = all.filter { pattern.matches($0) }
        if found.isEmpty, !pattern.hasWildcards { try change.reportMissing(text, place) }
        for name in found { try remove(name, place, change, context) }
      }
    }
  }

  private func remove(
    _ name: String, _ place: ItemPath, _ change: PropertyChange, _ context: CmdletContext
  ) throws(ShellError) {
    let target = "Item: \(place.registryText) Property: \(name)"
    guard try context.shouldProcess(target: target, action: "Remove Property") else { return }
    _ = try change.set(nil, named: name, at: place)
  }
}
