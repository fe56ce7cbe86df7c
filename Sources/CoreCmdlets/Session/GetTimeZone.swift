import ShellRuntime

/// `Get-TimeZone`: the machines of the lab are in UTC.
struct GetTimeZone: Cmdlet {
  var id: [String] = []
  var name: [String] = []
  var listAvailable = false

  static var declaration: CmdletDeclaration<GetTimeZone> {
    CmdletDeclaration(
      synopsis: "Gives the time zone of the machine, which is UTC throughout the lab.",
      examples: """
        PS> (Get-TimeZone).Id
        UTC

        PS> Get-TimeZone -Id Bogus
        ! TimeZoneNotFound,Microsoft.PowerShell.Commands.GetTimeZoneCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "Name",
        supportsShouldProcess: false, outputTypes: ["System.TimeZoneInfo"]),
      parameters: [
        Parameter(
          "Id", \.id, "Zones by their id.", sets: ["Id"], mandatory: true, pipeline: true,
          byPropertyName: true),
        Parameter(
          "ListAvailable", \.listAvailable, "Every zone of the lab: one.",
          sets: ["ListAvailable"]),
        Parameter(
          "Name", \.name, "Zones by their name.", sets: ["Name"], position: 0, wildcards: true),
      ])
  }

  private static let standardName = "Coordinated Universal Time"

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let wanted = id + name
    if wanted.isEmpty { return try write(context) }
    for text in wanted {
      let pattern = WildcardPattern(text, ignoringCase: true)
      if pattern.matches(id.isEmpty ? Self.standardName : "UTC") {
        try write(context)
      } else {
        try context.writeError(
          "TimeZoneNotFound", .objectNotFound,
          "The time zone ID '\(text)' was not found on the local computer.",
          target: .string(text), exceptionType: "System.TimeZoneNotFoundException")
      }
    }
  }

  private func write(_ context: CmdletContext) throws(ShellError) {
    let shape = context.engine.shape(for: "TimeZoneInfo") { names in
      Shape(
        typeNames: ["System.TimeZoneInfo", "System.Object"],
        properties: [
          PropertyDefinition("Id"), PropertyDefinition("HasIanaId", "bool"),
          PropertyDefinition("DisplayName"), PropertyDefinition("StandardName"),
          PropertyDefinition("DaylightName"), PropertyDefinition("BaseUtcOffset", "timespan"),
          PropertyDefinition("SupportsDaylightSavingTime", "bool"),
        ], names: names)
    }
    let standard = Value.string(Self.standardName)
    let object = DescribedObject(
      shape: shape,
      values: [
        .string("UTC"), .bool(true), .string("(UTC) Coordinated Universal Time"), standard,
        standard, .timeSpan(TimeSpan(ticks: 0)), .bool(false),
      ], text: "(UTC) Coordinated Universal Time")
    guard try context.write(object) else { throw .pipelineStopped }
  }
}
