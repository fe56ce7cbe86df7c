import CoManagementModel
import ShellRuntime

/// `Remove-CMClientSettingDeployment`
struct RemoveCMClientSettingDeployment: Cmdlet {
  private var collectionID: String?
  private var force = false
  private var inputObject: Value?
  private var settingsID: String?
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Removes a deployment of custom client settings.",
      examples: """
        PS> $pilot = New-CMClientSetting -Name Pilot -Type Device
        PS> $pilot | New-CMClientSettingDeployment -CollectionName 'All Systems'
        PS> Get-CMClientSettingDeployment -Name Pilot | Remove-CMClientSettingDeployment -Force
        PS> Remove-CMClientSettingDeployment -ClientSettingsId 1 -CollectionId SMS00001 -Force
        ! ItemNotFound,Remove-CMClientSettingDeployment
        """,
      isReader: false,
      parameters: [
        Parameter("ClientSettingsId", \.settingsID, "Id of the settings."),
        Parameter("CollectionId", \.collectionID, "Id of the collection."),
        Parameter("Force", \.force, "Does not ask."),
        Parameter("InputObject", \.inputObject, "From Get-CMClientSettingDeployment."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.connectedSite()
    try wildcards.validate(context)
    let found = try assignment(world.simulation, context)
    let deployment = found.deployment
    let changed = try context.proposal(world.simulation) { (copy) throws(ModelRejection) in
      try copy.removeClientSettingsDeployment(
        id: deployment.settingsID, collectionID: deployment.collectionID, by: world.userName)
    }
    let name = "\(deployment.settingsID)_\(found.collectionName)"
    guard try context.shouldRemove("ClientSettingDeployment", name, force: force) else { return }
    try world.commit(changed)
  }

  private func assignment(
    _ simulation: Simulation, _ context: CmdletContext
  ) throws(ShellError) -> ClientSettingsAssignment {
    if let inputObject {
      guard case .object(let object as ResultObject<ClientSettingsAssignment>) = inputObject
      else { throw context.wrongInput(inputObject, wanted: "a deployment of client settings") }
      return object.source
    }
    let settings = wildcards.pattern(settingsID)
    let collections = wildcards.pattern(collectionID)
    let found = simulation.clientSettingsAssignments.first {
      settings.matches(String($0.deployment.settingsID))
        && collections.matches($0.deployment.collectionID)
    }
    guard let found else { throw context.notFound(.string(settingsID ?? "")) }
    return found
  }
}
