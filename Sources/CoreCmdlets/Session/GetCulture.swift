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
    if isWanted { try context.write(CultureObject.make(context.engine)) }
  }
}

/// The culture of the lab's machines.
enum CultureObject {
  static func make(_ engine: Engine) -> ShellObject {
    let shape = engine.shape(for: "CultureInfo") { names in
      Shape(
        typeNames: ["System.Globalization.CultureInfo", "System.Object"],
        properties: [
          PropertyDefinition("LCID", "int"), PropertyDefinition("Name"),
          PropertyDefinition("DisplayName"), PropertyDefinition("EnglishName"),
          PropertyDefinition("NativeName"), PropertyDefinition("TwoLetterISOLanguageName"),
          PropertyDefinition("ThreeLetterISOLanguageName"), PropertyDefinition("IetfLanguageTag"),
          PropertyDefinition("IsNeutralCulture", "bool"),
        ], names: names,
        defaultDisplay: DefaultDisplay(
          .table, ["LCID", "Name", "DisplayName"].map { ($0, $0) }))
    }
    let name = Value.string("English (United States)")
    return DescribedObject(
      shape: shape,
      values: [
        .int(1_033), .string("en-US"), name, name, name, .string("en"), .string("eng"),
        .string("en-US"), .bool(false),
      ], text: "en-US")
  }
}
