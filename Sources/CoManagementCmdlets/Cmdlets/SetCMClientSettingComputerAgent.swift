import CoManagementModel
import ShellRuntime

/// `Set-CMClientSettingComputerAgent`
struct SetCMClientSettingComputerAgent: Cmdlet {
  private var draft = ClientSettingDraft()

  private static var parameters: [ClientSettingParameter] {
    [
      .init(
        "BrandingTitle", "BrandingTitle", .text, "Name of the organization in Software Center."),
      .init(
        "DisableDeadlineRandom", "DisableGlobalRandomization",
        .flag(),
        "Whether installations begin at once at a deadline."),
      .init(
        "DisplayNewProgramNotification", "DisplayNewProgramNotification",
        .flag(),
        "Whether users hear of new deployments."),
      .init(
        "EnableHealthAttestation", "EnableHealthAttestation",
        .flag(),
        "Whether clients attest their health."),
      .init(
        "EnableThirdPartyOrchestration", "EnableThirdPartyOrchestration",
        .choice(["No": 0, "Yes": 1]),
        "Whether other software installs what is deployed."),
      .init(
        "FinalReminderMins", "HourReminderInterval",
        .number(5...25),
        "Minutes between reminders in the last hour."),
      .init(
        "HealthAttestationUrl", "OnPremHAServiceUrl", .text, "Address of the service on premises."),
      .init(
        "InitialReminderHr", "ReminderInterval",
        .number(1...999),
        "Hours between reminders, more than a day before."),
      .init(
        "InstallRestriction", "InstallRestriction",
        .choice([
          "AllUsers": 0, "OnlyAdministrators": 1, "OnlyAdministratorsAndPrimaryUsers": 3,
          "NoUsers": 4,
        ]),
        "Who may install."),
      .init(
        "InterimReminderHr", "DayReminderInterval",
        .number(1...24),
        "Hours between reminders on the last day."),
      .init(
        "PowerShellExecutionPolicy", "PowerShellExecutionPolicy",
        .choice(["AllSigned": 0, "Bypass": 1, "Restricted": 2]),
        "Which scripts run."),
      .init(
        "SuspendBitLocker", "SuspendBitLocker",
        .choice(["Never": 0, "Always": 1]),
        "Whether restarts ask for no PIN."),
      .init(
        "UseNewSoftwareCenter", "UseNewSoftwareCenter",
        .flag(),
        "Whether the new Software Center is used."),
      .init(
        "UseOnPremisesHealthAttestation", "UseOnPremHAService",
        .flag(),
        "Whether the service on premises is used."),
    ]
  }

  static var declaration: CmdletDeclaration<Self> {
    ClientSettingDraft.declaration(
      \.draft, parameters,
      synopsis: "Sets reminders, rights to install and the like.",
      examples: """
        PS> $pilot = New-CMClientSetting -Name Pilot -Type Device
        PS> $say = @{ PowerShellExecutionPolicy = 'Bypass' }
        PS> $pilot | Set-CMClientSettingComputerAgent @say
        PS> (Get-CMClientSetting -Name Pilot -Setting ComputerAgent).PowerShellExecutionPolicy
        1
        PS> $say = @{ FinalReminderMins = 60 }
        PS> Set-CMClientSettingComputerAgent -DefaultSetting @say
        ! ClientSettingOutOfRange,Set-CMClientSettingComputerAgent
        """)
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try draft.apply(.computerAgent, Self.parameters, context)
  }
}
