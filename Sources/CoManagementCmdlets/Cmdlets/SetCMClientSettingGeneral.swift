import CoManagementModel
import ShellRuntime

/// `Set-CMClientSettingGeneral`
struct SetCMClientSettingGeneral: Cmdlet {
  private var choice = ClientSettingsChoice()
  private var details: String?
  private var newName: String?
  private var passThru = false
  private var priority: String?

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Changes name, description and priority of custom client settings.",
      examples: """
        PS> $first = New-CMClientSetting -Name First -Type Device
        PS> $pilot = New-CMClientSetting -Name Pilot -Type Device
        PS> Set-CMClientSettingGeneral -Name Pilot -Priority Increase -Description 'Goes first'
        PS> (Get-CMClientSetting -Name Pilot).Priority
        1
        PS> Set-CMClientSettingGeneral -Name Pilot -NewName First
        ! ItemAlreadyExists,Set-CMClientSettingGeneral
        """,
      isReader: false,
      parameters: ClientSettingsChoice.parameters(\.choice, id: nil) + [
        Parameter("Description", \.details, "What the settings are for."),
        Parameter("NewName", \.newName, "Their new name."),
        Parameter("PassThru", \.passThru, "Returns the settings."),
        Parameter("Priority", \.priority, "Increase or Decrease: one place up or down."),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.connectedSite()
    let settings = try choice.settings(world.simulation, context)
    let raises = priority.map { TextComparison.equalsIgnoringCase($0, "Increase") }
    let changed = try context.proposal(world.simulation) { (copy) throws(ModelRejection) in
      try copy.changeClientSettings(
        id: settings.id, name: newName, details: details, raises: raises, by: world.userName)
    }
    let target = "Name=\"\(settings.name)\""
    guard try context.shouldProcess(target: target, action: context.call.name) else { return }
    try world.commit(changed)
    guard passThru else { return }
    for found in changed.assignedClientSettings where found.settings.id == settings.id {
      try context.write(found)
    }
  }
}
