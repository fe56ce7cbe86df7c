import CoManagementModel
import ShellRuntime

/// `Set-CMClientSettingBackgroundIntelligentTransfer`
struct SetCMClientSettingBackgroundIntelligentTransfer: Cmdlet {
  private var draft = ClientSettingDraft()

  private static var parameters: [ClientSettingParameter] {
    [
      .init(
        "EnableBitsMaxBandwidth", "EnableBitsMaxBandwidth",
        .flag(),
        "Whether the bandwidth is limited."),
      .init(
        "EnableDownloadOffSchedule", "EnableDownloadOffSchedule",
        .flag(),
        "Whether content is loaded outside the window."),
      .init(
        "MaxBandwidthBeginHr", "MaxBandwidthValidFrom",
        .number(0...23),
        "Hour at which the window begins."),
      .init("MaxBandwidthEndHr", "MaxBandwidthValidTo", .number(0...23), "Hour at which it ends."),
      .init(
        "MaxTransferRateOffSchedule", "MaxTransferRateOffSchedule",
        .number(1...999999),
        "Kbit a second outside it."),
      .init(
        "MaxTransferRateOnSchedule", "MaxTransferRateOnSchedule",
        .number(1...9999),
        "Kbit a second within it."),
    ]
  }

  static var declaration: CmdletDeclaration<Self> {
    ClientSettingDraft.declaration(
      \.draft, parameters,
      synopsis: "Sets how much of the network background transfers take.",
      examples: """
        PS> $pilot = New-CMClientSetting -Name Pilot -Type Device
        PS> $group = 'BackgroundIntelligentTransfer'
        PS> $say = @{ MaxBandwidthBeginHr = 8 }
        PS> $pilot | Set-CMClientSettingBackgroundIntelligentTransfer @say
        PS> (Get-CMClientSetting -Name Pilot -Setting $group).MaxBandwidthValidFrom
        8
        PS> $say = @{ MaxBandwidthEndHr = 24 }
        PS> Set-CMClientSettingBackgroundIntelligentTransfer -DefaultSetting @say
        ! ClientSettingOutOfRange,Set-CMClientSettingBackgroundIntelligentTransfer
        """)
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try draft.apply(.backgroundTransfer, Self.parameters, context)
  }
}
