import CoManagementModel
import ShellRuntime

/// `Get-Uptime`
struct GetUptime: Cmdlet {
  private var since = false

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Tells how long the machine that the shell is on has been up.",
      examples: """
        PS> (Get-Uptime).TotalDays -gt 0
        True
        PS> (Get-Uptime -Since) -eq (Get-CimInstance Win32_OperatingSystem).LastBootUpTime
        True
        PS> Get-Uptime 1
        ! PositionalParameterNotFound,Microsoft.PowerShell.Commands.GetUptimeCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "Timespan",
        supportsShouldProcess: false, outputTypes: ["System.TimeSpan", "System.DateTime"]),
      parameters: [
        Parameter("Since", \.since, "The moment since which it is up.", sets: ["Since"])
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let booted = DateTime(try context.simulatedWorld().machineView.booted)
    let passed = context.world.now.ticks - booted.ticks
    let second: Int64 = 10_000_000
    try context.write(
      since ? .dateTime(booted) : .timeSpan(TimeSpan(ticks: passed / second * second)))
  }
}
