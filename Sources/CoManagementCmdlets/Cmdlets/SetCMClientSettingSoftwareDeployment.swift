import CoManagementModel
import ShellRuntime

/// `Set-CMClientSettingSoftwareDeployment`
struct SetCMClientSettingSoftwareDeployment: Cmdlet {
  private var draft = ClientSettingDraft()

  private static var parameters: [ClientSettingParameter] {
    [
      .init("Schedule", "EvaluationSchedule", .schedule, "When, from New-CMSchedule."),
    ]
  }

  static var declaration: CmdletDeclaration<Self> {
    ClientSettingDraft.declaration(
      \.draft, parameters,
      synopsis: "Sets when clients evaluate deployments anew.",
      examples: """
        PS> $pilot = New-CMClientSetting -Name Pilot -Type Device
        PS> $daily = New-CMSchedule -Start 2001-01-01 -RecurInterval Days -RecurCount 1
        PS> $say = @{ Schedule = $daily }
        PS> $pilot | Set-CMClientSettingSoftwareDeployment @say
        PS> (Get-CMClientSetting -Name Pilot -Setting SoftwareDeployment).EvaluationSchedule
        000117C000100008
        PS> $say = @{ Schedule = 5 }
        PS> Set-CMClientSettingSoftwareDeployment -DefaultSetting @say
        ! InvalidInputObject,Set-CMClientSettingSoftwareDeployment
        """)
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try draft.apply(.softwareDeployment, Self.parameters, context)
  }
}
