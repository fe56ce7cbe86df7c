import CoManagementModel
import ShellRuntime

/// `Set-CMClientSettingSoftwareUpdate`
struct SetCMClientSettingSoftwareUpdate: Cmdlet {
  private var draft = ClientSettingDraft()

  private static var parameters: [ClientSettingParameter] {
    [
      .init(
        "DeltaDownloadPort", "ExpressUpdatesPort", .number(1...65535), "Port of delta content."),
      .init(
        "DeploymentEvaluationSchedule", "EvaluationSchedule",
        .schedule,
        "When deployments are evaluated anew."),
      .init("Enable", "Enabled", .flag(), "Whether the site manages updates."),
      .init(
        "EnableDeltaDownload", "EnableExpressUpdates", .flag(), "Whether delta content is loaded."),
      .init(
        "EnableDynamicUpdate", "EnableDynamicUpdate",
        .flag(),
        "Whether feature updates update themselves."),
      .init(
        "EnableThirdPartyUpdates", "EnableThirdPartyUpdates",
        .flag(),
        "Whether updates of others are trusted."),
      .init(
        "EnableWsusCertPinning", "EnableWsusCertPinning",
        .flag(),
        "Whether the certificate of WSUS is pinned."),
      .init(
        "Office365ManagementType", "O365Management",
        .flag(),
        "Whether the site manages Microsoft 365 Apps."),
      .init("ScanSchedule", "ScanSchedule", .schedule, "When clients look for updates."),
      .init(
        "ThreadPriority", "ThreadPriority",
        .choice(["Normal": 0, "Low": 1]),
        "Priority of feature updates."),
    ]
  }

  static var declaration: CmdletDeclaration<Self> {
    ClientSettingDraft.declaration(
      \.draft, parameters,
      synopsis: "Sets whether and when clients look for updates.",
      examples: """
        PS> $pilot = New-CMClientSetting -Name Pilot -Type Device
        PS> $say = @{ Enable = $false }
        PS> $pilot | Set-CMClientSettingSoftwareUpdate @say
        PS> (Get-CMClientSetting -Name Pilot -Setting SoftwareUpdates).Enabled
        False
        PS> $say = @{ DeltaDownloadPort = 0 }
        PS> Set-CMClientSettingSoftwareUpdate -DefaultSetting @say
        ! ClientSettingOutOfRange,Set-CMClientSettingSoftwareUpdate
        """)
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try draft.apply(.softwareUpdates, Self.parameters, context)
  }
}
