import CoManagementModel
import ShellRuntime

/// `New-CMClientSetting`
struct NewCMClientSetting: Cmdlet {
  private var details: String?
  private var name = ""
  private var type = ""
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Makes custom client settings, which go before the default ones.",
      examples: """
        PS> (New-CMClientSetting -Name Pilot -Type Device -Description 'Join pilot').SettingsID
        16777217
        PS> New-CMClientSetting -Name Staff -Type 2 -WhatIf
        What if: Performing the operation "New-CMClientSetting" on target "Name="Staff"".
        PS> New-CMClientSetting -Name pilot -Type Device
        ! ItemAlreadyExists,New-CMClientSetting
        PS> New-CMClientSetting -Name Other -Type Default
        ! DefaultClientSetting,New-CMClientSetting
        """,
      isReader: false,
      parameters: [
        Parameter("Description", \.details, "What the settings are for."),
        Parameter("Name", \.name, "Name of the settings."),
        Parameter("Type", \.type, "Device (1) or User (2)."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.connectedSite()
    try wildcards.validate(context)
    let kind = ClientSettings.Kind(named: type) ?? .standard
    var id = 0
    let changed = try context.proposal(world.simulation) { (copy) throws(ModelRejection) in
      id = try copy.createClientSettings(
        name: name, details: details ?? "", kind: kind, by: world.userName)
    }
    guard try context.shouldProcess(target: "Name=\"\(name)\"", action: context.call.name) else {
      return
    }
    try world.commit(changed)
    for settings in changed.assignedClientSettings where settings.settings.id == id {
      try context.write(settings)
    }
  }
}
