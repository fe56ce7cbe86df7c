import ShellRuntime

/// `New-TimeSpan`.
struct NewTimeSpan: Cmdlet {
  var start: DateTime?
  var end: DateTime?
  var days = 0
  var hours = 0
  var minutes = 0
  var seconds = 0
  var milliseconds = 0

  static var declaration: CmdletDeclaration<NewTimeSpan> {
    CmdletDeclaration(
      synopsis: "Makes a time span, from its parts or between two moments.",
      examples: """
        PS> (New-TimeSpan -Hours 1 -Minutes 30).TotalMinutes
        90

        PS> (New-TimeSpan -Start '2026-11-01' -End '2026-11-23').Days
        22

        PS> New-TimeSpan -Days x
        ! CannotConvertArgumentNoMessage,Microsoft.PowerShell.Commands.NewTimeSpanCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "Date",
        supportsShouldProcess: false, outputTypes: ["System.TimeSpan"]),
      parameters: [
        Parameter(
          "Start", \.start, "The first moment; now without it.", sets: ["Date"], position: 0,
          pipeline: true, byPropertyName: true, aliases: ["LastWriteTime"]),
        Parameter(
          "End", \.end, "The last moment; now without it.", sets: ["Date"], position: 1,
          byPropertyName: true),
        Parameter("Days", \.days, "Days.", sets: ["Time"]),
        Parameter("Hours", \.hours, "Hours.", sets: ["Time"]),
        Parameter("Minutes", \.minutes, "Minutes.", sets: ["Time"]),
        Parameter("Seconds", \.seconds, "Seconds.", sets: ["Time"]),
        Parameter("Milliseconds", \.milliseconds, "Thousandths of a second.", sets: ["Time"]),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    guard context.parameterSetName == "Time" else {
      let now = context.world.now
      try context.write(.timeSpan((end ?? now) - (start ?? now)))
      return
    }
    let whole = TimeSpan(
      days: Int64(days), hours: Int64(hours), minutes: Int64(minutes), seconds: Int64(seconds))
    let part = TimeSpan(ticks: Int64(milliseconds).multipliedReportingOverflow(by: 10_000).0)
    try context.write(.timeSpan(whole + part))
  }
}
