import CoManagementModel
import ShellRuntime

/// `Set-CMClientSettingMeteredInternetConnection`
struct SetCMClientSettingMeteredInternetConnection: Cmdlet {
  private var draft = ClientSettingDraft()

  private static var parameters: [ClientSettingParameter] {
    [
      .init(
        "MeteredNetworkUsage", "MeteredNetworkUsage",
        .choice(["None": 0, "Allow": 1, "Limit": 2, "Block": 4]),
        "Allow, Limit or Block."),
    ]
  }

  static var declaration: CmdletDeclaration<Self> {
    ClientSettingDraft.declaration(
      \.draft, parameters,
      synopsis: "Sets what clients do on metered connections.",
      examples: """
        PS> $pilot = New-CMClientSetting -Name Pilot -Type Device
        PS> $say = @{ MeteredNetworkUsage = 'Limit' }
        PS> $pilot | Set-CMClientSettingMeteredInternetConnection @say
        PS> (Get-CMClientSetting -Name Pilot -Setting MeteredNetwork).MeteredNetworkUsage
        2
        PS> Set-CMClientSettingMeteredInternetConnection -Name Nobody @say
        ! ItemNotFound,Set-CMClientSettingMeteredInternetConnection
        """)
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try draft.apply(.meteredNetwork, Self.parameters, context)
  }
}
