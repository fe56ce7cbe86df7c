import ShellRuntime

/// `Rename-ItemProperty`.
struct RenameItemProperty: Cmdlet {
  private var path = ""
  private var literalPath = ""
  private var name = ""
  private var newName = ""
  private var force = false
  private var passThru = false
  private var filter = ItemFilter()

  static var declaration: CmdletDeclaration<RenameItemProperty> {
    CmdletDeclaration(
      synopsis: "Gives a value of a registry key another name.",
      examples: """
        PS> Rename-ItemProperty HKCU:\\Software -Name Owner -NewName User
        PS> (Get-Item HKCU:\\Software).Property
        User

        PS> Rename-ItemProperty HKCU:\\Software -Name Bogus -NewName User
        ! System.Management.Automation.PSArgumentException,\
        Microsoft.PowerShell.Commands.RenameItemPropertyCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "Path",
        supportsShouldProcess: true,
        outputTypes: ["System.Management.Automation.PSCustomObject"]),
      isReader: false,
      parameters: [
        Parameter(
          "Path", \.path, "The item.", sets: ["Path"], position: 0, mandatory: true,
          pipeline: true, byPropertyName: true),
        Parameter(
          "LiteralPath", \.literalPath, "The item, with no character standing for others.",
          sets: ["LiteralPath"], mandatory: true, byPropertyName: true,
          aliases: ["PSPath", "LP"]),
        Parameter(
          "Name", \.name, "The value.", position: 1, mandatory: true, byPropertyName: true,
          aliases: ["PSProperty"]),
        Parameter(
          "NewName", \.newName, "Its new name.", position: 2, mandatory: true,
          byPropertyName: true),
        Parameter("Force", \.force, "Accepted."),
        Parameter("PassThru", \.passThru, "Gives the value under its new name."),
      ] + ItemFilter.parameters(\.filter))
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let change = PropertyChange(context: context)
    let isLiteral = context.parameterSetName == "LiteralPath"
    let text = isLiteral ? literalPath : path
    for place in try filter.paths(text, isLiteral: isLiteral, context) {
      guard place.exists else {
        try PathResolver(context: context).reportMissing(place.text)
        continue
      }
      guard try change.editor(place) != nil else { continue }
      guard let value = change.value(name, at: place) else {
        try change.reportMissing(name, place)
        continue
      }
      guard change.value(newName, at: place) == nil else {
        try change.reportThere(newName, place)
        continue
      }
      let target =
        "Item: \(place.registryText) SourceProperty: \(name) DestinationProperty: \(newName)"
      guard try context.shouldProcess(target: target, action: "Rename Property") else { continue }
      guard try change.set(nil, named: name, at: place),
        try change.set(value, named: newName, at: place), passThru
      else { continue }
      try change.write([newName], of: place)
    }
  }
}
