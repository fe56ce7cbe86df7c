import CoManagementModel
import ShellRuntime

/// `Remove-CMClientSetting`
struct RemoveCMClientSetting: Cmdlet {
  private var choice = ClientSettingsChoice()
  private var force = false

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Removes custom client settings and their deployments.",
      examples: """
        PS> $pilot = New-CMClientSetting -Name Pilot -Type Device
        PS> Remove-CMClientSetting -Name Pilot -Force
        PS> (Get-CMClientSetting).Name
        Default Client Agent Settings
        PS> Remove-CMClientSetting -Id 0 -Force
        ! DefaultClientSetting,Remove-CMClientSetting
        """,
      isReader: false,
      parameters: ClientSettingsChoice.parameters(\.choice) + [
        Parameter("Force", \.force, "Does not ask.")
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.connectedSite()
    let settings = try choice.settings(world.simulation, context)
    let changed = try context.proposal(world.simulation) { (copy) throws(ModelRejection) in
      try copy.removeClientSettings(id: settings.id, by: world.userName)
    }
    guard try context.shouldRemove("ClientSettings", settings.name, force: force) else { return }
    try world.commit(changed)
  }
}
