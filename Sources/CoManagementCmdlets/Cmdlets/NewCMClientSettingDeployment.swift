import CoManagementModel
import ShellRuntime

/// `New-CMClientSettingDeployment`
struct NewCMClientSettingDeployment: Cmdlet {
  private var choice = ClientSettingsChoice()
  private var collection = CollectionChoice()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Deploys custom client settings to a collection.",
      examples: """
        PS> $pilot = New-CMClientSetting -Name Pilot -Type Device
        PS> New-CMClientSettingDeployment -Name Pilot -CollectionName 'All Systems'
        PS> (Get-CMClientSetting -Name Pilot).AssignmentCount
        1
        PS> New-CMClientSettingDeployment -Id 16777217 -CollectionId SMS00001
        ! ItemAlreadyExists,New-CMClientSettingDeployment
        PS> $pilot | New-CMClientSettingDeployment -CollectionName 'All Users'
        ! CollectionTypeMismatch,New-CMClientSettingDeployment
        """,
      isReader: false,
      parameters: ClientSettingsChoice.parameters(\.choice)
        + CollectionChoice.parameters(\.collection, object: "Collection"))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.connectedSite()
    let settings = try choice.settings(world.simulation, context)
    guard collection.isGiven else { throw context.collectionMissing() }
    let target = try collection.collection(
      of: world.simulation, context, kind: nil, wildcards: choice.wildcards)
    let changed = try context.proposal(world.simulation) { (copy) throws(ModelRejection) in
      try copy.deployClientSettings(
        id: settings.id, toCollection: target.collectionID, by: world.userName)
    }
    let name = "ClientSettings: Name=\"\(settings.name)\""
    guard try context.shouldProcess(target: name, action: context.call.name) else { return }
    try world.commit(changed)
  }
}
