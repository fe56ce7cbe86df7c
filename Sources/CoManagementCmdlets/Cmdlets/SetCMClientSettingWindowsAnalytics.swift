import CoManagementModel
import ShellRuntime

/// `Set-CMClientSettingWindowsAnalytics`
struct SetCMClientSettingWindowsAnalytics: Cmdlet {
  private var draft = ClientSettingDraft()

  private static var parameters: [ClientSettingParameter] {
    [
      .init("CommercialIdKey", "WACommercialID", .text, "The key of the organization."),
      .init("Enable", "WAEnable", .flag(), "Whether it is set here."),
      .init(
        "EnableEarlierTelemetry", "WAOptInDownlevel", .flag(), "Whether older Windows tells, too."),
      .init(
        "IEDataCollectionOption", "WAIEOptInlevel",
        .choice([
          "Disable": 0, "LocalIntranetAndTrustedSitesAndMachineLocal": 1,
          "InternetAndRestrictedSites": 2, "AllZones": 3,
        ]),
        "What Internet Explorer tells."),
      .init(
        "Win10Telemetry", "WAWin10Telemetry",
        .choice(["Basic": 1, "EnhancedLimited": 2, "Enhanced": 3, "Full": 4]),
        "How much Windows tells."),
    ]
  }

  static var declaration: CmdletDeclaration<Self> {
    ClientSettingDraft.declaration(
      \.draft, parameters,
      synopsis: "Sets what devices tell Microsoft.",
      examples: """
        PS> $pilot = New-CMClientSetting -Name Pilot -Type Device
        PS> $say = @{ Win10Telemetry = 'Full' }
        PS> $pilot | Set-CMClientSettingWindowsAnalytics @say
        PS> (Get-CMClientSetting -Name Pilot -Setting WindowsAnalytics).WAWin10Telemetry
        4
        PS> Set-CMClientSettingWindowsAnalytics -Name Nobody @say
        ! ItemNotFound,Set-CMClientSettingWindowsAnalytics
        """)
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try draft.apply(.windowsAnalytics, Self.parameters, context)
  }
}
