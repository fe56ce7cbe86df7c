import CoManagementModel
import ShellRuntime

/// `Set-CMClientSettingUserAndDeviceAffinity`
struct SetCMClientSettingUserAndDeviceAffinity: Cmdlet {
  private var draft = ClientSettingDraft()

  private static var parameters: [ClientSettingParameter] {
    [
      .init("AllowUserAffinity", "AllowUserAffinity", .flag(), "Whether users say so themselves."),
      .init("AutoApproveAffinity", "AutoApproveAffinity", .flag(), "Whether usage alone decides."),
      .init("LogOnThresholdMins", "ConsoleMinutes", .number(1...99999), "Minutes of use."),
      .init(
        "UsageThresholdDays", "IntervalDays", .number(1...365), "Days in which they are counted."),
    ]
  }

  static var declaration: CmdletDeclaration<Self> {
    ClientSettingDraft.declaration(
      \.draft, parameters,
      synopsis: "Sets when a device is a primary one of a user.",
      examples: """
        PS> $pilot = New-CMClientSetting -Name Pilot -Type Device
        PS> $say = @{ LogOnThresholdMins = 600 }
        PS> $pilot | Set-CMClientSettingUserAndDeviceAffinity @say
        PS> (Get-CMClientSetting -Name Pilot -Setting UserAndDeviceAffinity).ConsoleMinutes
        600
        PS> $say = @{ UsageThresholdDays = 0 }
        PS> Set-CMClientSettingUserAndDeviceAffinity -DefaultSetting @say
        ! ClientSettingOutOfRange,Set-CMClientSettingUserAndDeviceAffinity
        """)
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try draft.apply(.affinity, Self.parameters, context)
  }
}
