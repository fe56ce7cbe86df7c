import CoManagementModel
import ShellRuntime

/// Microsoft Entra Connect > Additional tasks > Customize synchronization options > Domain and OU
/// filtering: which units of Active Directory come to the tenant.
/// [Entra docs: how-to-connect-install-custom, how-to-connect-sync-configure-filtering]
struct UnitFilteringPage: Page {
  private struct Row: Sendable {
    let unit: String
    let isSynchronized: Bool
  }

  private static let option = "Filtering"
  private static let units = "Organizational units"
  private static let all = "Sync all domains and OUs"
  private static let selected = "Sync selected domains and OUs"

  var path: [String] {
    [
      "Microsoft Entra Connect", "Additional tasks", "Customize synchronization options",
      "Domain and OU filtering",
    ]
  }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    simulation.synchronizedUnits.map { unit in
      Self.rowClass.row(
        Row(unit: unit.name, isSynchronized: unit.isSynchronized), page: title, engine)
    }
  }

  var actions: [PageAction] {
    [
      PageAction(
        "Configure", place: "wizard; Ready to configure",
        fields: [
          PageField(
            Self.option, .choice([Self.all, Self.selected]), on: "Domain and OU filtering"),
          PageField(
            Self.units, .text, when: PageCondition(Self.option, is: [Self.selected]),
            on: "Domain and OU filtering"),
        ], effect: Self.configure)
    ]
  }

  private static let configure: PageAction.Effect = {
    (simulation, entries, _) throws(ModelRejection) in
    let names = (entries[units] ?? "").split(separator: ",").map { name in
      String(name.drop { $0 == " " })
    }
    try ModelRejection.inTenant { () throws(DirectoryRejection) in
      try simulation.setSynchronizedUnits(entries[option] == selected ? names : nil)
    }
  }

  private static let rowClass = PageRowClass<Row>(
    "AdminCenterPage.UnitFilteringRow", base: "AdminCenterPage.Row", layout: .table,
    [
      PageColumn("Organizational unit", .text("Unit") { $0.unit }),
      PageColumn(
        "Synchronized", .text("Synchronized") { $0.isSynchronized ? "Yes" : "No" }),
    ])
}
