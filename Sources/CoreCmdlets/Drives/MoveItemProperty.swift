import ShellRuntime

/// `Move-ItemProperty`.
struct MoveItemProperty: Cmdlet {
  private var places = PropertyPlaces()
  private var name: [String] = []
  private var destination = ""
  private var force = false
  private var passThru = false

  static let reportsMissingDrives = true

  static var declaration: CmdletDeclaration<MoveItemProperty> {
    CmdletDeclaration(
      synopsis: "Moves a value of a registry key to another key.",
      examples: """
        PS> $null = New-Item HKCU:\\Software\\Mine
        PS> Move-ItemProperty HKCU:\\Software HKCU:\\Software\\Mine -Name Owner
        PS> (Get-ItemProperty HKCU:\\Software\\Mine).Owner; (Get-Item HKCU:\\Software).ValueCount
        Lab
        0

        PS> Move-ItemProperty HKCU:\\Software HKCU:\\Software\\Mine -Name Bogus
        ! System.Management.Automation.PSArgumentException,\
        Microsoft.PowerShell.Commands.MoveItemPropertyCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "Path",
        supportsShouldProcess: true,
        outputTypes: ["System.Management.Automation.PSCustomObject"]),
      isReader: false,
      parameters: PropertyPlaces.parameters(
        \.places, sets: (["Path"], ["LiteralPath"]), isPiped: true) + [
          Parameter(
            "Name", \.name, "The value.", position: 2, mandatory: true, byPropertyName: true,
            aliases: ["PSProperty"]),
          Parameter(
            "Destination", \.destination, "The other key.", position: 1, mandatory: true,
            byPropertyName: true),
          Parameter("Force", \.force, "Accepted."),
          Parameter("PassThru", \.passThru, "Gives the value where it is now."),
        ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let transfer = PropertyTransfer(context: context, verb: "Move", passThru: passThru)
    for place in try places.items(context) {
      for name in name { try transfer.run(name, from: place, to: destination) }
    }
  }
}
