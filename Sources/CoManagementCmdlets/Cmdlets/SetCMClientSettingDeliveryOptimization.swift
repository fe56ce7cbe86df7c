import CoManagementModel
import ShellRuntime

/// `Set-CMClientSettingDeliveryOptimization`
struct SetCMClientSettingDeliveryOptimization: Cmdlet {
  private var draft = ClientSettingDraft()

  private static var parameters: [ClientSettingParameter] {
    [
      .init("Enable", "EnableWindowsDO", .flag(), "Whether they are."),
    ]
  }

  static var declaration: CmdletDeclaration<Self> {
    ClientSettingDraft.declaration(
      \.draft, parameters,
      synopsis: "Sets whether boundary groups are groups of Delivery Optimization.",
      examples: """
        PS> $pilot = New-CMClientSetting -Name Pilot -Type Device
        PS> $say = @{ Enable = $true }
        PS> $pilot | Set-CMClientSettingDeliveryOptimization @say
        PS> (Get-CMClientSetting -Name Pilot -Setting DeliveryOptimization).EnableWindowsDO
        True
        PS> Set-CMClientSettingDeliveryOptimization -Name Nobody @say
        ! ItemNotFound,Set-CMClientSettingDeliveryOptimization
        """)
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try draft.apply(.deliveryOptimization, Self.parameters, context)
  }
}
