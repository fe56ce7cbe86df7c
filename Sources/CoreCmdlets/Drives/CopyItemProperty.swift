import ShellRuntime

/// `Copy-ItemProperty`.
struct CopyItemProperty: Cmdlet {
  private var places = PropertyPlaces()
  private var name: [String] = []
  private var destination = ""
  private var force = false
  private var passThru = false

  static let reportsMissingDrives = true

  static var declaration: CmdletDeclaration<CopyItemProperty> {
    CmdletDeclaration(
      synopsis: "Copies a value of a registry key to another key.",
      examples: """
        PS> $null = New-Item HKCU:\\Software\\Mine
        PS> Copy-ItemProperty HKCU:\\Software HKCU:\\Software\\Mine -Name Owner
        PS> (Get-ItemProperty HKCU:\\Software\\Mine).Owner; (Get-Item HKCU:\\Software).ValueCount
        Lab
        1

        PS> Copy-ItemProperty HKCU:\\Software HKCU:\\Software\\Mine -Name Bogus
        ! System.Management.Automation.PSArgumentException,\
        Microsoft.PowerShell.Commands.CopyItemPropertyCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "Path",
        supportsShouldProcess: true,
        outputTypes: ["System.Management.Automation.PSCustomObject"]),
      isReader: false,
      parameters: PropertyPlaces.parameters(
        \.places, sets: (["Path"], ["LiteralPath"]), isPiped: false) + [
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
    let transfer = PropertyTransfer(context: context, verb: "Copy", passThru: passThru)
    for place in try places.items(context) {
      for name in name { try transfer.run(name, from: place, to: destination) }
    }
  }
}
