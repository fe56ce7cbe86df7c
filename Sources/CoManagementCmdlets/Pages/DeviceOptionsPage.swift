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

  private static let option = "Device options"
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
    [
      PageAction(
        "Configure", place: "wizard; Ready to configure",
        fields: [PageField(Self.option, .choice([Self.hybridJoin, Self.none]))]
      ) { (simulation, entries, _) throws(ModelRejection) in
        simulation.setHybridJoin(entries[Self.option] == Self.hybridJoin)
      }
    ]
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
