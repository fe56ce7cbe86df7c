import CoManagementModel
import ShellRuntime

/// `Get-CMClientSetting`
struct GetCMClientSetting: Cmdlet {
  private var id: String?
  private var name: String?
  private var raw = false
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
        PS> (Get-CMClientSetting -Setting ClientPolicy).PolicyRequestAssignmentTimeout
        60
        PS> Get-CMClientSetting -Name x -DisableWildcardHandling -ForceWildcardHandling
        ! WildcardHandlingConflict,Get-CMClientSetting
        """,
      parameters: [
        Parameter("Id", \.id, "Id of the settings; 0 = the default ones."),
        Parameter("Name", \.name, "Name of the settings."),
        Parameter(
          "Raw", \.raw, "Returns the configuration of the agent itself, with -Setting."),
        Parameter("Setting", \.setting, "Returns what this group says."),
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
    if TextComparison.equalsIgnoringCase(setting, "Cloud") {
      guard let cloud = found.settings.cloud else { return true }
      return try context.write(
        raw ? .object(cloud.object(context.engine)) : .hashtable(cloud.dictionary))
    }
    let group = ClientSettingGroup.allCases.first {
      TextComparison.equalsIgnoringCase($0.rawValue, setting)
    }
    guard let group else { throw context.notFound(.string(setting)) }
    if raw {
      guard let object = AgentConfiguration(found.settings, group, context.engine) else {
        return true
      }
      return try context.write(object)
    }
    guard let table = found.settings.dictionary(of: group) else { return true }
    return try context.write(.hashtable(table))
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
