import CoManagementModel
import ShellRuntime

/// `Set-CMClientSettingComputerRestart`
struct SetCMClientSettingComputerRestart: Cmdlet {
  private var draft = ClientSettingDraft()

  private static var parameters: [ClientSettingParameter] {
    [
      .init(
        "CountdownMins", "RebootLogoffNotificationCountdownDuration",
        .number(1...1440),
        "Minutes until the restart."),
      .init(
        "FinalWindowMins", "RebootLogoffNotificationFinalWindow",
        .number(1...1440),
        "Minutes in which the notice stays."),
      .init(
        "NoRebootEnforcement", "EnforeReboot",
        .flag(inverted: true),
        "Whether restarts are not enforced."),
      .init(
        "ReplaceToastNotificationWithDialog", "RebootNotificationsDialog",
        .flag(),
        "Whether a dialog replaces the toast."),
    ]
  }

  static var declaration: CmdletDeclaration<Self> {
    ClientSettingDraft.declaration(
      \.draft, parameters,
      synopsis: "Sets how restarts are announced.",
      examples: """
        PS> $pilot = New-CMClientSetting -Name Pilot -Type Device
        PS> $say = @{ CountdownMins = 120 }
        PS> $pilot | Set-CMClientSettingComputerRestart @say
        PS> $group = Get-CMClientSetting -Name Pilot -Setting ComputerRestart
        PS> $group.RebootLogoffNotificationCountdownDuration
        120
        PS> $say = @{ CountdownMins = 0 }
        PS> Set-CMClientSettingComputerRestart -DefaultSetting @say
        ! ClientSettingOutOfRange,Set-CMClientSettingComputerRestart
        """)
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try draft.apply(.computerRestart, Self.parameters, context)
  }
}
