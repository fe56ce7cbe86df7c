import ShellRuntime

/// `Get-Culture`: the machines of the lab are en-US.
struct GetCulture: Cmdlet {
  var name: [String] = []
  var noUserOverrides = false
  var listAvailable = false

  static var declaration: CmdletDeclaration<GetCulture> {
    CmdletDeclaration(
      synopsis: "Gives the culture of the machine, which is en-US throughout the lab.",
      examples: """
        PS> (Get-Culture).Name
        en-US

        PS> Get-Culture -Name xx-nothing
        ! ItemNotFoundException,Microsoft.PowerShell.Commands.GetCultureCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "CurrentCulture",
        supportsShouldProcess: false, outputTypes: ["System.Globalization.CultureInfo"]),
      parameters: [
        Parameter(
          "NoUserOverrides", \.noUserOverrides, "Accepted; nobody has changed settings.",
          sets: ["CurrentCulture", "Name"]),
        Parameter(
          "Name", \.name, "Names of cultures.", sets: ["Name"], position: 0, pipeline: true),
        Parameter(
          "ListAvailable", \.listAvailable, "Every culture of the lab: one.",
          sets: ["ListAvailable"]),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    for text in name where !TextComparison.equalsIgnoringCase(text, "en-US") {
      try context.writeError(
        "ItemNotFoundException", .objectNotFound,
        "Culture is not supported. (Parameter 'name')\n\(text) is an invalid culture identifier.",
        target: .string(text), exceptionType: "System.Globalization.CultureNotFoundException")
    }
    let isWanted = name.isEmpty || name.contains { TextComparison.equalsIgnoringCase($0, "en-US") }
    if isWanted, let culture = CultureInfoObject("en-US", engine: context.engine) {
      try context.write(culture)
    }
  }
}
