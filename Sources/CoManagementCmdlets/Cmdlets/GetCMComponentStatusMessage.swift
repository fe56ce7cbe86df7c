import CoManagementModel
import ShellRuntime

/// `Get-CMComponentStatusMessage`
struct GetCMComponentStatusMessage: Cmdlet {
  private var componentName: String?
  private var computerName: String?
  private var severity: String?
  private var siteCode: String?
  private var startTime = DateTime.minimum
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the status messages of the site's components since a moment, oldest first.",
      examples: """
        PS> Get-CMComponentStatusMessage -StartTime 2020-01-01 -Severity Error
        PS> $starts = Get-CMComponentStatusMessage -Component SMS_EXECUTIVE -StartTime 2020-01-01
        PS> $starts.MessageText
        This component started.

        PS> $both = @{ DisableWildcardHandling = $true; ForceWildcardHandling = $true }

        PS> Get-CMComponentStatusMessage -Component SMS_EXECUTIVE -StartTime 2020-01-01 @both
        ! WildcardHandlingConflict,Get-CMComponentStatusMessage
        """,
      parameters: [
        Parameter("ComponentName", \.componentName, "The component that wrote them."),
        Parameter("ComputerName", \.computerName, "The server that it runs on."),
        Parameter("Severity", \.severity, "Only errors, warnings or information; All for all."),
        Parameter("SiteCode", \.siteCode, "Code of the site."),
        Parameter("StartTime", \.startTime, "The moment, in UTC, from which messages are shown."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let simulation = try context.connectedSite().simulation
    try wildcards.validate(context)
    let components = wildcards.pattern(componentName)
    let computers = wildcards.pattern(computerName)
    let sites = wildcards.pattern(siteCode)
    let level = StatusMessage.Severity(named: severity)
    let write = context.writer(StatusMessage.resultClass)
    for message in simulation.statusMessages(since: VirtualInstant(startTime))
    where components.matches(message.component) && sites.matches(message.siteCode)
      && computers.matches(server: message.machineName)
      && (level == nil || level == message.severity)
    {
      guard try write(message) else { return }
    }
  }
}
