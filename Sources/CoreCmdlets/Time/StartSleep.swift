import ShellRuntime

/// `Start-Sleep`: lets virtual time pass and returns at once.
struct StartSleep: Cmdlet {
  var seconds = 0.0
  var milliseconds = 0
  var duration = TimeSpan.zero

  static var declaration: CmdletDeclaration<StartSleep> {
    CmdletDeclaration(
      synopsis: "Lets time pass in the lab; the prompt is back at once.",
      examples: """
        PS> $before = Get-Date; Start-Sleep -Seconds 90; ((Get-Date) - $before).TotalSeconds
        90

        PS> Start-Sleep -Seconds -1
        ! ParameterArgumentValidationError,Microsoft.PowerShell.Commands.StartSleepCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "Seconds",
        supportsShouldProcess: false, outputTypes: []),
      isReader: false,
      parameters: [
        Parameter(
          "Seconds", \.seconds, "How long, in seconds; parts of a second count.",
          sets: ["Seconds"], position: 0, mandatory: true, pipeline: true, byPropertyName: true),
        Parameter(
          "Milliseconds", \.milliseconds, "How long, in thousandths of a second.",
          sets: ["Milliseconds"], mandatory: true, byPropertyName: true, aliases: ["ms"]),
        Parameter(
          "Duration", \.duration, "How long, as a time span.", sets: ["FromTimeSpan"],
          mandatory: true, byPropertyName: true, aliases: ["ts"]),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let span: TimeSpan
    switch context.parameterSetName {
    case "Milliseconds":
      try context.check("Milliseconds", milliseconds, in: 0...Int(Int32.max))
      span = TimeSpan(ticks: Int64(milliseconds) * 10_000)
    case "FromTimeSpan":
      let days = duration.days
      guard duration >= .zero, days < 24 else {
        throw context.failure(
          "ParameterArgumentValidationError", .invalidData,
          "Cannot validate argument on parameter 'Duration'. The argument must lie between 0 and "
            + "24.20:31:23.6470000. Supply an argument in that range and then try the command "
            + "again.",
          exceptionType: "System.Management.Automation.ParameterBindingValidationException")
      }
      span = duration
    default:
      let most = Int(Int32.max) / 1000
      guard seconds >= 0 else {
        throw context.outOfRange("Seconds", NumberText.text(seconds), minimum: 0)
      }
      guard seconds <= Double(most) else {
        throw context.outOfRange("Seconds", NumberText.text(seconds), maximum: most)
      }
      span = TimeSpan(ticks: Int64((seconds * 10_000_000).rounded()))
    }
    context.world.advance(by: span)
  }
}
