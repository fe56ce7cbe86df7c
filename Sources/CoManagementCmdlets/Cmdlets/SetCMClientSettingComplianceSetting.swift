import CoManagementModel
import ShellRuntime

/// `Set-CMClientSettingComplianceSetting`
struct SetCMClientSettingComplianceSetting: Cmdlet {
  private var draft = ClientSettingDraft()

  private static var parameters: [ClientSettingParameter] {
    [
      .init("Enable", "Enabled", .flag(), "Whether baselines are evaluated."),
      .init(
        "EnableUserDataAndProfile", "EnableUserStateManagement",
        .flag(),
        "Whether user data and profiles are managed."),
      .init("Schedule", "EvaluationSchedule", .schedule, "When, from New-CMSchedule."),
    ]
  }

  static var declaration: CmdletDeclaration<Self> {
    ClientSettingDraft.declaration(
      \.draft, parameters,
      synopsis: "Sets when clients evaluate baselines.",
      examples: """
        PS> $pilot = New-CMClientSetting -Name Pilot -Type Device
        PS> $say = @{ Enable = $false }
        PS> $pilot | Set-CMClientSettingComplianceSetting @say
        PS> (Get-CMClientSetting -Name Pilot -Setting ComplianceSettings).Enabled
        False
        PS> $say = @{ Schedule = 5 }
        PS> Set-CMClientSettingComplianceSetting -DefaultSetting @say
        ! InvalidInputObject,Set-CMClientSettingComplianceSetting
        """)
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try draft.apply(.compliance, Self.parameters, context)
  }
}
