import CoManagementModel
import ShellRuntime

/// `Get-CMSiteStatusMessage`
struct GetCMSiteStatusMessage: Cmdlet {
  private var component: [String] = []
  private var computerName: [String] = []
  private var messageID: [Int] = []
  private var module: [String] = []
  private var severity: [String] = []
  private var siteCode: [String] = []
  private var startDateTime = DateTime.minimum
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the status messages of the site, audit messages among them, oldest first.",
      examples: """
        PS> Get-CMSiteStatusMessage -Severity Error, Warning
        PS> Set-CMServiceConnectionPoint -SiteSystemServerName CM01 -Mode Offline
        PS> (Get-CMSiteStatusMessage -Module 'SMS Provider').MessageText
        User "CONTOSO\\cmadmin" set the service connection point on server CM01.contoso.com \
        at site XYZ to mode Offline.

        PS> $both = @{ DisableWildcardHandling = $true; ForceWildcardHandling = $true }

        PS> Get-CMSiteStatusMessage -Module 'SMS Provider' @both
        ! WildcardHandlingConflict,Get-CMSiteStatusMessage
        """,
      parameters: [
        Parameter("Component", \.component, "Components; may hold wildcards."),
        Parameter("ComputerName", \.computerName, "Servers; may hold wildcards."),
        Parameter("MessageId", \.messageID, "Numbers of messages."),
        Parameter("Module", \.module, "Modules, as SMS Server; may hold wildcards."),
        Parameter("Severity", \.severity, "Error, Warning or Information; All for all."),
        Parameter("SiteCode", \.siteCode, "Codes of sites."),
        Parameter("StartDateTime", \.startDateTime, "The moment, in UTC, from which to show."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let simulation = try context.connectedSite().simulation
    try wildcards.validate(context)
    let write = context.writer(StatusMessage.resultClass)
    for message in simulation.statusMessages(since: VirtualInstant(startDateTime))
    where isMeant(message) {
      guard try write(message) else { return }
    }
  }

  private func isMeant(_ message: StatusMessage) -> Bool {
    let levels = severity.map(StatusMessage.Severity.init(named:))
    return any(component) { $0.matches(message.component) }
      && any(computerName) { $0.matches(server: message.machineName) }
      && any(module) { $0.matches(message.moduleName) }
      && (siteCode.isEmpty
        || siteCode.contains { wildcards.pattern($0).matches(message.siteCode) })
      && (messageID.isEmpty || messageID.contains(message.messageID))
      && (levels.isEmpty || levels.contains { $0 == nil || $0 == message.severity })
  }

  /// Whether one of the names is meant; none given takes all.
  private func any(_ names: [String], _ matches: (NamePattern) -> Bool) -> Bool {
    names.isEmpty || names.contains { matches(wildcards.pattern($0, allowsWildcards: true)) }
  }
}
