import CoManagementModel
import ShellRuntime

/// `Set-CMClientSettingCloudService`
struct SetCMClientSettingCloudService: Cmdlet {
  private var choice = ClientSettingsChoice()
  private var distributionPoint: Bool?
  private var gateway: Bool?
  private var isDefault = false
  private var join: Bool?
  private var passThru = false

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Sets whether clients register with Entra ID and use a gateway.",
      examples: """
        PS> $pilot = New-CMClientSetting -Name Pilot -Type Device
        PS> Set-CMClientSettingCloudService -Name Pilot -AutoAzureADJoin $false
        PS> (Get-CMClientSetting -Name Pilot -Setting Cloud).AutoAADJoin
        0
        PS> $set = $pilot | Set-CMClientSettingCloudService -AllowCloudManagementGateway 1 -PassThru
        PS> $set.Name
        Pilot
        PS> Set-CMClientSettingCloudService -Name Nobody -AutoAzureADJoin $true
        ! ItemNotFound,Set-CMClientSettingCloudService
        """,
      isReader: false,
      parameters: ClientSettingsChoice.parameters(\.choice, id: nil) + [
        Parameter(
          "AllowCloudDistributionPoint", \.distributionPoint,
          "Whether content may come from a cloud distribution point."),
        Parameter(
          "AllowCloudManagementGateway", \.gateway, "Whether clients may use a gateway."),
        Parameter(
          "AutoAzureADJoin", \.join, "Whether domain joined devices register with Entra ID."),
        Parameter("DefaultSetting", \.isDefault, "The default client settings are meant."),
        Parameter("PassThru", \.passThru, "Returns the settings."),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.connectedSite()
    let settings = try isDefault
      ? world.simulation.assignedClientSettings[0].settings
      : choice.settings(world.simulation, context)
    let change = CloudServiceChange(
      allowsDistributionPoint: distributionPoint, registersDevices: join, allowsGateway: gateway)
    let changed = try context.proposal(world.simulation) { (copy) throws(ModelRejection) in
      try copy.setCloudServices(ofClientSettings: settings.id, change, by: world.userName)
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
