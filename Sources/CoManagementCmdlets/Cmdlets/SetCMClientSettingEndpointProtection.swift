import CoManagementModel
import ShellRuntime

/// `Set-CMClientSettingEndpointProtection`
struct SetCMClientSettingEndpointProtection: Cmdlet {
  private var draft = ClientSettingDraft()

  private static var parameters: [ClientSettingParameter] {
    [
      .init(
        "DisableFirstSignatureUpdate", "DisableFirstSignatureUpdate",
        .flag(),
        "Whether the first definitions come from the site alone."),
      .init("Enable", "EnableEP", .flag(), "Whether Defender is managed."),
      .init(
        "ForceRebootHr", "ForceRebootPeriod",
        .number(0...9999),
        "Hours until a needed restart is forced."),
      .init(
        "InstallEndpointProtectionClient", "InstallSCEPClient",
        .flag(),
        "Whether the client is installed."),
      .init(
        "OverrideMaintenanceWindow", "OverrideMaintenanceWindow",
        .flag(),
        "Whether outside maintenance windows."),
      .init(
        "PersistInstallation", "PersistInstallation",
        .flag(),
        "Whether it is kept on embedded devices."),
      .init("RemoveThirdParty", "Remove3rdParty", .flag(), "Whether other products are removed."),
      .init("SuppressReboot", "SuppressReboot", .flag(), "Whether no restart follows."),
    ]
  }

  static var declaration: CmdletDeclaration<Self> {
    ClientSettingDraft.declaration(
      \.draft, parameters,
      synopsis: "Sets how the client manages Defender.",
      examples: """
        PS> $pilot = New-CMClientSetting -Name Pilot -Type Device
        PS> $say = @{ Enable = $true }
        PS> $pilot | Set-CMClientSettingEndpointProtection @say
        PS> (Get-CMClientSetting -Name Pilot -Setting EndpointProtection).EnableEP
        True
        PS> $say = @{ ForceRebootHr = -1 }
        PS> Set-CMClientSettingEndpointProtection -DefaultSetting @say
        ! ClientSettingOutOfRange,Set-CMClientSettingEndpointProtection
        """)
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try draft.apply(.endpointProtection, Self.parameters, context)
  }
}
