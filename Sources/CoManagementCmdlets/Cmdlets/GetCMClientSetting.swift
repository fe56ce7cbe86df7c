import CoManagementModel
import ShellRuntime

/// `Get-CMClientSetting`
struct GetCMClientSetting: Cmdlet {
  private var id: String?
  private var name: String?
  private var setting: String?
  private var settingType: String?
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets client settings, or what one of their groups says.",
      examples: """
        PS> (Get-CMClientSetting -SettingType Default).Name
        Default Client Agent Settings
        PS> (Get-CMClientSetting -Name 'Default Client Agent Settings' -Setting Cloud).AutoAADJoin
        1
        PS> Get-CMClientSetting -Name Nobody
        PS> Get-CMClientSetting -Setting PowerManagement
        ! SettingNotSimulated,Get-CMClientSetting
        """,
      parameters: [
        Parameter("Id", \.id, "Id of the settings; 0 = the default ones."),
        Parameter("Name", \.name, "Name of the settings."),
        Parameter("Setting", \.setting, "Returns what this group says: Cloud."),
        Parameter("SettingType", \.settingType, "Default, Device or User."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let all = try context.connectedSite().simulation.assignedClientSettings
    try wildcards.validate(context)
    let names = wildcards.pattern(name)
    for found in all where names.matches(found.settings.name) {
      guard id ?? String(found.settings.id) == String(found.settings.id) else { continue }
      if let settingType, ClientSettings.Kind(named: settingType) != found.settings.kind {
        continue
      }
      guard try send(found, context) else { return }
    }
  }

  /// The settings, or with `-Setting` what they say of that group, if anything.
  private func send(
    _ found: AssignedClientSettings, _ context: CmdletContext
  ) throws(ShellError) -> Bool {
    guard let setting else { return try context.write(found) }
    guard TextComparison.equalsIgnoringCase(setting, "Cloud") else {
      throw context.failure(
        "SettingNotSimulated", .notImplemented,
        "The lab knows only the group Cloud of client settings, not \(setting).",
        target: .string(setting))
    }
    guard let cloud = found.settings.cloud else { return true }
    return try context.write(.hashtable(cloud.dictionary))
  }
}

extension ClientSettings.Kind {
  /// As the cmdlets call the kinds.
  init?(named name: String) {
    switch TextComparison.folded(name) {
    case "default": self = .standard
    case "device": self = .device
    case "user": self = .user
    default: return nil
    }
  }
}
