import CoManagementModel
import ShellRuntime

/// `Set-CMClientSettingStateMessaging`
struct SetCMClientSettingStateMessaging: Cmdlet {
  private var draft = ClientSettingDraft()

  private static var parameters: [ClientSettingParameter] {
    [
      .init(
        "ReportingCycleMins", "BulkSendInterval",
        .number(1...43200),
        "Minutes between two reports."),
    ]
  }

  static var declaration: CmdletDeclaration<Self> {
    ClientSettingDraft.declaration(
      \.draft, parameters,
      synopsis: "Sets how often clients report their state.",
      examples: """
        PS> $pilot = New-CMClientSetting -Name Pilot -Type Device
        PS> $say = @{ ReportingCycleMins = 30 }
        PS> $pilot | Set-CMClientSettingStateMessaging @say
        PS> (Get-CMClientSetting -Name Pilot -Setting StateMessaging).BulkSendInterval
        30
        PS> $say = @{ ReportingCycleMins = 0 }
        PS> Set-CMClientSettingStateMessaging -DefaultSetting @say
        ! ClientSettingOutOfRange,Set-CMClientSettingStateMessaging
        """)
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try draft.apply(.stateMessaging, Self.parameters, context)
  }
}
