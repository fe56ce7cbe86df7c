import CoManagementModel
import ShellRuntime

extension AssignedClientSettings {
  /// SMS_ClientSettings with its lazy property.
  static let resultClass = ResultClass(
    AssignedClientSettings.providerClass, adding: [agentConfigurations])
  /// SMS_ClientSettingsDefault with its lazy property.
  static let standardResultClass = ResultClass(
    AssignedClientSettings.standardClass, adding: [agentConfigurations])

  private static let agentConfigurations = ResultProperty<AssignedClientSettings>(
    name: "AgentConfigurations", typeName: "System.Object[]"
  ) { assigned, engine in
    .array(assigned.settings.agentConfigurations(engine))
  }
}

extension CloudServiceSettings {
  /// The group *Cloud Services* as an agent's configuration; its properties as
  /// `Get-CMClientSetting -Setting Cloud` names them. [ConfigMgrCBDsc]
  static let resultClass = ResultClass<CloudServiceSettings>(
    "SMS_CloudServicesAgentConfig", path: { _ in "" },
    [
      .number("AllowCloudDP") { $0.allowsDistributionPoint ? 1 : 0 },
      .flag("AllowCMG") { $0.allowsGateway },
      .number("AutoAADJoin") { $0.registersDevices ? 1 : 0 },
    ])

  func object(_ engine: Engine) -> ShellObject { ResultObject(self, Self.resultClass, engine) }

  /// The same as a dictionary.
  var dictionary: HashtableObject {
    HashtableObject(
      [
        ("AllowCloudDP", .integer(allowsDistributionPoint ? 1 : 0)),
        ("AutoAADJoin", .integer(registersDevices ? 1 : 0)),
        ("AllowCMG", .bool(allowsGateway)),
      ], isOrdered: true)
  }
}

extension ClientSettingsAssignment {
  /// SMS_ClientSettingsAssignment.
  static let resultClass = ResultClass(ClientSettingsAssignment.providerClass)
}

extension CmdletContext {
  /// Sends client settings as objects of their class; false when nobody wants more.
  @discardableResult
  func write(_ settings: AssignedClientSettings) throws(ShellError) -> Bool {
    let isStandard = settings.settings.kind == .standard
    let write = writer(
      isStandard
        ? AssignedClientSettings.standardResultClass : AssignedClientSettings.resultClass)
    return try write(settings)
  }
}
