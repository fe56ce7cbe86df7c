import ShellRuntime

/// `New-ItemProperty`.
struct NewItemProperty: Cmdlet {
  private var places = PropertyPlaces()
  private var name = ""
  private var value: Value = .null
  private var propertyType = ""
  private var force = false

  static var declaration: CmdletDeclaration<NewItemProperty> {
    CmdletDeclaration(
      synopsis: "Gives a registry key a value that it has not yet.",
      examples: """
        PS> $null = New-ItemProperty HKCU:\\Software -Name Days -Value 7 -PropertyType DWord
        PS> (Get-ItemProperty HKCU:\\Software).Days + 1
        8

        PS> New-ItemProperty HKCU:\\Software -Name Owner -Value Lab
        ! System.IO.IOException,Microsoft.PowerShell.Commands.NewItemPropertyCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "Path",
        supportsShouldProcess: true,
        outputTypes: ["System.Management.Automation.PSCustomObject"]),
      isReader: false,
      parameters: PropertyPlaces.parameters(
        \.places, sets: (["Path"], ["LiteralPath"]), isPiped: false) + [
          Parameter(
            "Name", \.name, "The value's name.", position: 1, mandatory: true,
            byPropertyName: true, aliases: ["PSProperty"]),
          Parameter(
            "PropertyType", \.propertyType, "`String`, `DWord` and the other kinds.",
            byPropertyName: true, aliases: ["Type"], suggestions: PropertyChange.kinds),
          Parameter("Value", \.value, "The value.", byPropertyName: true),
          Parameter("Force", \.force, "In the place of a value that is there."),
        ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let change = PropertyChange(context: context)
    for place in try places.items(context) {
      guard try change.editor(place) != nil else { continue }
      guard
        try context.shouldProcess(
          target: "Item: \(place.registryText) Property: \(name)", action: "New Property")
      else { continue }
      guard try change.isKnown(propertyType) else { continue }
      if change.value(name, at: place) != nil, !force {
        try change.reportThere(name, place)
        continue
      }
      let value = try change.convert(value, to: propertyType)
      if try change.set(value, named: name, at: place) { try change.write([name], of: place) }
    }
  }
}
