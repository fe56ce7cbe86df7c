import CoManagementModel
import ShellRuntime

/// `Set-CMClientSettingSoftwareMetering`
struct SetCMClientSettingSoftwareMetering: Cmdlet {
  private var draft = ClientSettingDraft()

  private static var parameters: [ClientSettingParameter] {
    [
      .init("Enable", "Enabled", .flag(), "Whether they do."),
      .init("Schedule", "DataCollectionSchedule", .schedule, "When, from New-CMSchedule."),
    ]
  }

  static var declaration: CmdletDeclaration<Self> {
    ClientSettingDraft.declaration(
      \.draft, parameters,
      synopsis: "Sets when clients tell which programs are used.",
      examples: """
        PS> $pilot = New-CMClientSetting -Name Pilot -Type Device
        PS> $say = @{ Enable = $false }
        PS> $pilot | Set-CMClientSettingSoftwareMetering @say
        PS> (Get-CMClientSetting -Name Pilot -Setting SoftwareMetering).Enabled
        False
        PS> $say = @{ Schedule = 5 }
        PS> Set-CMClientSettingSoftwareMetering -DefaultSetting @say
        ! InvalidInputObject,Set-CMClientSettingSoftwareMetering
        """)
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try draft.apply(.softwareMetering, Self.parameters, context)
  }
}
