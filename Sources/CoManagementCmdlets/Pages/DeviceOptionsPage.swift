import CoManagementModel
import ShellRuntime

/// Microsoft Entra Connect > Additional tasks > Configure device options > Device options.
/// [module F-5.2]
struct DeviceOptionsPage: Page {
  private struct Row: Sendable {
    let isConfigured: Bool
    let forest: String
    let tenant: String
  }

  private static let account = "Username"
  private static let option = "Device options"
  private static let current = "Windows 10 or later domain-joined devices"
  private static let downLevel = "Supported Windows downlevel domain-joined devices"
  private static let forest = "Forest"
  private static let service = "Authentication Service"
  private static let entra = "Microsoft Entra ID"
  private static let enterprise = "Enterprise Admin"
  private static let hybridJoin = "Configure hybrid Microsoft Entra join"
  private static let none = "Disable hybrid Microsoft Entra join"

  var path: [String] {
    ["Microsoft Entra Connect", "Additional tasks", "Configure device options", "Device options"]
  }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    let row = Row(
      isConfigured: simulation.isHybridJoinConfigured, forest: simulation.scenario.domainName,
      tenant: simulation.scenario.initialDomain)
    return [Self.rowClass.row(row, page: title, engine)]
  }

  var actions: [PageAction] {
    let isHybrid = PageCondition(Self.option, is: [Self.hybridJoin])
    return [
      PageAction(
        "Configure", place: "wizard; Ready to configure",
        fields: [
          PageField(
            Self.account, .text, isRequired: false, on: "Connect to Microsoft Entra ID"),
          PageField(Self.option, .choice([Self.hybridJoin, Self.none]), on: "Device options"),
          PageField(
            Self.current, .checkBox, when: isHybrid, initial: "true",
            on: "Device operating systems"),
          PageField(
            Self.downLevel, .checkBox, when: isHybrid, initial: "false",
            on: "Device operating systems"),
          PageField(Self.forest, .checkBox, when: isHybrid, initial: "true", on: "SCP"),
          PageField(
            Self.service, .choice([Self.entra]), when: isHybrid, initial: Self.entra, on: "SCP"),
          PageField(Self.enterprise, .text, isRequired: false, when: isHybrid, on: "SCP"),
        ], effect: Self.configure)
    ]
  }

  /// Without the service connection point in the forest devices do not find their tenant, and
  /// down-level systems alone leave Windows 10 as it was. [R-152, F-5.3]
  private static let configure: PageAction.Effect = {
    (simulation, entries, _) throws(ModelRejection) in
    let isOn = entries[option] == hybridJoin && entries.isTicked(forest)
      && entries.isTicked(current)
    simulation.setHybridJoin(isOn)
  }

  private static let rowClass = PageRowClass<Row>(
    "AdminCenterPage.DeviceOptionsRow", base: "AdminCenterPage.Row", layout: .list,
    [
      PageColumn(
        "Hybrid Microsoft Entra join",
        .text("HybridJoin") { $0.isConfigured ? "Configured" : "Not configured" }),
      PageColumn("Forest", .text("Forest") { $0.forest }),
      PageColumn(
        "SCP",
        .text("SCP") { $0.isConfigured ? "azureADName:\($0.tenant)" : "none" }),
    ])
}
