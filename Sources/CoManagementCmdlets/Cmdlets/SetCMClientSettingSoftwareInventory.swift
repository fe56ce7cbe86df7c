import CoManagementModel
import ShellRuntime

/// `Set-CMClientSettingSoftwareInventory`
struct SetCMClientSettingSoftwareInventory: Cmdlet {
  private var draft = ClientSettingDraft()

  private static var parameters: [ClientSettingParameter] {
    [
      .init("Enable", "Enabled", .flag(), "Whether it is taken."),
      .init(
        "ReportOption", "ReportOptions",
        .choice(["None": 0, "ProductOnly": 1, "FileOnly": 2, "FullDetail": 7]),
        "How much it tells."),
      .init("Schedule", "Schedule", .schedule, "When, from New-CMSchedule."),
    ]
  }

  static var declaration: CmdletDeclaration<Self> {
    ClientSettingDraft.declaration(
      \.draft, parameters,
      synopsis: "Sets when clients send their software inventory.",
      examples: """
        PS> $pilot = New-CMClientSetting -Name Pilot -Type Device
        PS> $say = @{ ReportOption = 'FileOnly' }
        PS> $pilot | Set-CMClientSettingSoftwareInventory @say
        PS> (Get-CMClientSetting -Name Pilot -Setting SoftwareInventory).ReportOptions
        2
        PS> $say = @{ Schedule = 5 }
        PS> Set-CMClientSettingSoftwareInventory -DefaultSetting @say
        ! InvalidInputObject,Set-CMClientSettingSoftwareInventory
        """)
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try draft.apply(.softwareInventory, Self.parameters, context)
  }
}
