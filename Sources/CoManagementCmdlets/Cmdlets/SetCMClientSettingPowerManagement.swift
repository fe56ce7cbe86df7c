import CoManagementModel
import ShellRuntime

/// `Set-CMClientSettingPowerManagement`
struct SetCMClientSettingPowerManagement: Cmdlet {
  private var draft = ClientSettingDraft()

  private static var parameters: [ClientSettingParameter] {
    [
      .init(
        "AllowUserToOptOutFromPowerPlan", "AllowUserToOptOutFromPowerPlan",
        .flag(),
        "Whether users may leave their device out."),
      .init("Enable", "Enabled", .flag(), "Whether power is managed."),
      .init(
        "EnableWakeupProxy", "EnableWakeupProxy", .flag(), "Whether the wake-up proxy is used."),
      .init(
        "FirewallExceptionForWakeupProxy", "WakeupProxyFirewallFlags",
        .choice(["None": 0, "Public": 9, "Private": 10, "Domain": 12]),
        "Profile of the firewall that lets it in."),
      .init(
        "NetworkWakeupOption", "AllowWakeup",
        .choice(["NotConfigured": 0, "Enabled": 1, "Disabled": 2]),
        "Whether the network wakes devices."),
      .init("WakeOnLanPort", "WolPort", .number(1...65535), "Port of wake-up packets."),
      .init(
        "WakeupProxyDirectAccessPrefix", "WakeupProxyDirectAccessPrefixList",
        .text,
        "IPv6 prefixes in between."),
      .init("WakeupProxyPort", "Port", .number(1...65535), "Port of the proxy."),
    ]
  }

  static var declaration: CmdletDeclaration<Self> {
    ClientSettingDraft.declaration(
      \.draft, parameters,
      synopsis: "Sets whether clients follow power plans and wake up.",
      examples: """
        PS> $pilot = New-CMClientSetting -Name Pilot -Type Device
        PS> $say = @{ NetworkWakeupOption = 'Enabled' }
        PS> $pilot | Set-CMClientSettingPowerManagement @say
        PS> (Get-CMClientSetting -Name Pilot -Setting PowerManagement).AllowWakeup
        1
        PS> $say = @{ WakeOnLanPort = 0 }
        PS> Set-CMClientSettingPowerManagement -DefaultSetting @say
        ! ClientSettingOutOfRange,Set-CMClientSettingPowerManagement
        """)
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try draft.apply(.powerManagement, Self.parameters, context)
  }
}
