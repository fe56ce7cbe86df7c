import ShellRuntime

/// `Clear-ItemProperty`.
struct ClearItemProperty: Cmdlet {
  private var places = PropertyPlaces()
  private var name = ""
  private var force = false
  private var passThru = false

  static var declaration: CmdletDeclaration<ClearItemProperty> {
    CmdletDeclaration(
      synopsis: "Empties a value of a registry key and leaves it there.",
      examples: """
        PS> Clear-ItemProperty HKCU:\\Software -Name Owner
        PS> (Get-ItemProperty HKCU:\\Software).Owner.Length
        0

        PS> Clear-ItemProperty HKCU:\\Missing -Name Owner
        ! PathNotFound,Microsoft.PowerShell.Commands.ClearItemPropertyCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "Path",
        supportsShouldProcess: true,
        outputTypes: ["System.Management.Automation.PSCustomObject"]),
      isReader: false,
      parameters: PropertyPlaces.parameters(
        \.places, sets: (["Path"], ["LiteralPath"]), isPiped: false) + [
          Parameter(
            "Name", \.name, "The value to empty.", position: 1, mandatory: true,
            byPropertyName: true),
          Parameter("Force", \.force, "Accepted."),
          Parameter("PassThru", \.passThru, "Gives the value as it is now."),
        ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let change = PropertyChange(context: context)
    for place in try places.items(context) {
      guard try change.editor(place) != nil else { continue }
      guard let value = change.value(name, at: place) else {
        try change.reportMissing(name, place)
        continue
      }
      let target = "Item: \(place.registryText) Property: \(name)"
      guard try context.shouldProcess(target: target, action: "Clear Property") else { continue }
      if try change.set(Self.empty(value), named: name, at: place), passThru {
        try change.write([name], of: place)
      }
    }
  }

  /// The empty value of the same kind.
  private static func empty(_ value: Value) -> Value {
    switch value {
    case .int: .int(0)
    case .long: .long(0)
    case .array(let array): .array(ArrayObject([], elementType: array.elementType))
    default: .string("")
    }
  }
}
