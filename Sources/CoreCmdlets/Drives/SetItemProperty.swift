import ShellRuntime

/// `Set-ItemProperty`.
struct SetItemProperty: Cmdlet {
  private var places = PropertyPlaces()
  private var name = ""
  private var value: Value = .null
  private var inputObject: Value = .null
  private var type = ""
  private var force = false
  private var passThru = false

  static var declaration: CmdletDeclaration<SetItemProperty> {
    CmdletDeclaration(
      synopsis: "Sets a value of a registry key.",
      examples: """
        PS> Set-ItemProperty HKCU:\\Software -Name Owner -Value Me
        PS> (Get-ItemProperty HKCU:\\Software).Owner
        Me

        PS> Set-ItemProperty HKLM:\\SOFTWARE\\Lab -Name Version -Value 6
        ! System.Security.SecurityException,Microsoft.PowerShell.Commands.SetItemPropertyCommand

        PS> Set-ItemProperty HKCU:\\Software -Name Owner -Value You -WhatIf
        What if: Performing the operation "Set Property" on \
        target "Item: HKEY_CURRENT_USER\\Software Property: Owner".
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "propertyValuePathSet",
        supportsShouldProcess: true, outputTypes: []),
      isReader: false,
      parameters: PropertyPlaces.parameters(
        \.places,
        sets: (
          ["propertyValuePathSet", "propertyPSObjectPathSet"],
          ["propertyValueLiteralPathSet", "propertyPSObjectLiteralPathSet"]
        ), isPiped: false) + own)
  }

  private static var own: [Parameter<SetItemProperty>] {
    let single = ["propertyValuePathSet", "propertyValueLiteralPathSet"]
    let several = ["propertyPSObjectPathSet", "propertyPSObjectLiteralPathSet"]
    return [
      Parameter(
        "Name", \.name, "The value to set.", sets: single, position: 1, mandatory: true,
        byPropertyName: true, aliases: ["PSProperty"]),
      Parameter(
        "Value", \.value, "What it becomes.", sets: single, position: 2, mandatory: true,
        byPropertyName: true, empty: true),
      Parameter(
        "InputObject", \.inputObject, "An object whose properties are the values to set.",
        type: "PSObject",
        sets: several, mandatory: true, pipeline: true),
      Parameter(
        "Type", \.type, "`String`, `DWord` and the other kinds.", byPropertyName: true,
        suggestions: PropertyChange.kinds),
      Parameter("Force", \.force, "Accepted."),
      Parameter("PassThru", \.passThru, "Gives the values as they are now."),
    ]
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let change = PropertyChange(context: context)
    let wanted = try values(context)
    for place in try places.items(context) {
      guard try change.editor(place) != nil else { continue }
      for (name, value) in wanted {
        guard
          try context.shouldProcess(
            target: "Item: \(place.registryText) Property: \(name)", action: "Set Property")
        else { continue }
        let value = try change.convert(value, to: type)
        if try change.set(value, named: name, at: place), passThru {
          try change.write([name], of: place)
        }
      }
    }
  }

  private func values(_ context: CmdletContext) throws(ShellError) -> [(String, Value)] {
    guard !inputObject.isNull else { return [(name, value)] }
    let ownNames = ["PSPath", "PSParentPath", "PSChildName", "PSDrive", "PSProvider"]
    var found: [(String, Value)] = []
    for property in context.shell.properties(of: inputObject)
    where !ownNames.contains(property.name) {
      found.append(
        (property.name, try context.shell.property(property.name, of: inputObject) ?? .null))
    }
    return found
  }
}
