import CoManagementModel
import ShellRuntime

/// `Set-CMClientSettingHardwareInventory`
struct SetCMClientSettingHardwareInventory: Cmdlet {
  private var draft = ClientSettingDraft()

  private static var parameters: [ClientSettingParameter] {
    [
      .init(
        "CollectMifFile", "MIFCollection",
        .choice([
          "None": 0, "CollectNoIdMifFile": 4, "CollectIdMifFile": 8,
          "CollectIdMifAndNoIdMifFile": 12,
        ]),
        "Which MIF files are collected."),
      .init("Enable", "Enabled", .flag(), "Whether it is taken."),
      .init(
        "MaxRandomDelayMins", "MaxRandomDelayMinutes",
        .number(0...480),
        "Minutes over which clients spread it."),
      .init(
        "MaxThirdPartyMifSize", "Max3rdPartyMIFSize", .number(1...5120), "Largest MIF file in KB."),
      .init("Schedule", "Schedule", .schedule, "When, from New-CMSchedule."),
    ]
  }

  static var declaration: CmdletDeclaration<Self> {
    ClientSettingDraft.declaration(
      \.draft, parameters,
      synopsis: "Sets when clients send their hardware inventory.",
      examples: """
        PS> $pilot = New-CMClientSetting -Name Pilot -Type Device
        PS> $say = @{ MaxRandomDelayMins = 60 }
        PS> $pilot | Set-CMClientSettingHardwareInventory @say
        PS> (Get-CMClientSetting -Name Pilot -Setting HardwareInventory).MaxRandomDelayMinutes
        60
        PS> $say = @{ MaxRandomDelayMins = 481 }
        PS> Set-CMClientSettingHardwareInventory -DefaultSetting @say
        ! ClientSettingOutOfRange,Set-CMClientSettingHardwareInventory
        """)
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try draft.apply(.hardwareInventory, Self.parameters, context)
  }
}
