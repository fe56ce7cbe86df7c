import CoManagementModel
import ShellRuntime

/// `Get-CMClientSettingDeployment`
struct GetCMClientSettingDeployment: Cmdlet {
  private var choice = ClientSettingsChoice()
  private var collection = CollectionChoice()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the collections to which custom client settings are deployed.",
      examples: """
        PS> $pilot = New-CMClientSetting -Name Pilot -Type Device
        PS> $pilot | New-CMClientSettingDeployment -CollectionName 'All Systems'
        PS> (Get-CMClientSettingDeployment -Name Pilot).CollectionName
        All Systems
        PS> Get-CMClientSettingDeployment -Name Nobody
        ! ItemNotFound,Get-CMClientSettingDeployment
        """,
      parameters: ClientSettingsChoice.parameters(\.choice)
        + CollectionChoice.parameters(\.collection, object: "Collection"))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let simulation = try context.connectedSite().simulation
    let settings = try choice.settings(simulation, context)
    var collectionID: String?
    if collection.isGiven {
      collectionID = try collection.collection(
        of: simulation, context, kind: nil, wildcards: choice.wildcards
      ).collectionID
    }
    let write = context.writer(ClientSettingsAssignment.resultClass)
    for found in simulation.clientSettingsAssignments
    where found.deployment.settingsID == settings.id
      && collectionID ?? found.deployment.collectionID == found.deployment.collectionID
    {
      guard try write(found) else { return }
    }
  }
}
