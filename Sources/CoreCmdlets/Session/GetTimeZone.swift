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
          "ListAvailable", \.listAvailable, "Every zone that Windows knows.",
          sets: ["ListAvailable"]),
        Parameter(
          "Name", \.name, "Zones by their name.", sets: ["Name"], position: 0, wildcards: true),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    if listAvailable { return try write(TimeZoneEntry.all, context) }
    let wanted = id + name
    if wanted.isEmpty { return try write(TimeZoneEntry.all.filter { $0.id == "UTC" }, context) }
    for text in wanted {
      let found = id.isEmpty ? named(text) : withId(text)
      if found.isEmpty {
        try context.writeError(
          "TimeZoneNotFound", .objectNotFound,
          "The time zone ID '\(text)' was not found on the local computer.",
          target: .string(text), exceptionType: "System.TimeZoneNotFoundException")
      }
      try write(found, context)
    }
  }

  private func withId(_ text: String) -> [TimeZoneEntry] {
    TimeZoneEntry.all.filter { TextComparison.equalsIgnoringCase($0.id, text) }
  }

  private func named(_ text: String) -> [TimeZoneEntry] {
    let pattern = WildcardPattern(text, ignoringCase: true)
    return TimeZoneEntry.all.filter {
      pattern.matches($0.standardName) || pattern.matches($0.daylightName)
    }
  }

  private func write(_ zones: [TimeZoneEntry], _ context: CmdletContext) throws(ShellError) {
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
    for zone in zones {
      let isUTC = zone.id == "UTC"
      let object = DescribedObject(
        shape: shape,
        values: [
          .string(zone.id), .bool(isUTC), .string(zone.displayName), .string(zone.standardName),
          .string(zone.daylightName), .timeSpan(zone.offset), .bool(zone.hasDaylightTime),
        ], text: zone.displayName)
      guard try context.write(object) else { throw .pipelineStopped }
    }
  }
}
