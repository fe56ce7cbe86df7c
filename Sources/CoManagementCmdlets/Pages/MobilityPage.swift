import CoManagementModel
import ShellRuntime

/// Microsoft Entra admin center > Mobility (MDM and MAM) > Microsoft Intune: who may enrol devices
/// by themselves. [module F-5.20]
struct MobilityPage: Page {
  private static let mdmScope = "MDM user scope"
  private static let mamScope = "MAM user scope"
  private static let group = "Groups"
  private static let labels = ["None", "Some", "All"]

  var path: [String] {
    ["Microsoft Entra admin center", "Mobility (MDM and MAM)", "Microsoft Intune"]
  }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    let row = MobilityRow(
      mdm: simulation.mobilityPolicies(.mdm)[0], mam: simulation.mobilityPolicies(.mam)[0],
      groups: simulation.mobilityPolicies(.mdm)[0].groups
        .compactMap { simulation.directoryGroup($0)?.displayName }.joined(separator: ", "))
    return [Self.rowClass.row(row, page: title, engine)]
  }

  var actions: [PageAction] {
    [
      PageAction(
        "Save", place: "page",
        fields: [
          PageField(Self.mdmScope, .choice(Self.labels)),
          PageField(Self.group, .text, isRequired: false),
          PageField(Self.mamScope, .choice(Self.labels), isRequired: false),
        ], effect: Self.save)
    ]
  }

  private static let save: PageAction.Effect = { (simulation, entries, _) throws(ModelRejection) in
    try ModelRejection.inTenant { () throws(DirectoryRejection) in
      if let entry = entries[mdmScope] {
        let names = (entries[group] ?? "").split(separator: ",").map(String.init)
        try simulation.setMobility(.mdm, scope(entry), groupNames: names)
      }
      if let entry = entries[mamScope] {
        try simulation.setMobility(.mam, scope(entry), groupNames: [])
      }
    }
  }

  private static func scope(_ label: String) -> MobilityPolicy.Scope {
    switch label {
    case "All": .all
    case "Some": .selected
    default: .none
    }
  }

  private struct MobilityRow: Sendable {
    let mdm: MobilityPolicy
    let mam: MobilityPolicy
    let groups: String
  }

  private static let rowClass = PageRowClass<MobilityRow>(
    "AdminCenterPage.MobilityRow", base: "AdminCenterPage.Row", layout: .list,
    [
      PageColumn(mdmScope, .text("MDMUserScope") { label($0.mdm.scope) }),
      PageColumn(group, .text("Groups") { $0.groups }),
      PageColumn("MDM terms of use URL", .text("TermsOfUseUrl") { $0.mdm.termsOfUseURL }),
      PageColumn("MDM discovery URL", .text("DiscoveryUrl") { $0.mdm.discoveryURL }),
      PageColumn("MDM compliance URL", .text("ComplianceUrl") { $0.mdm.complianceURL }),
      PageColumn(mamScope, .text("MAMUserScope") { label($0.mam.scope) }),
    ])

  private static func label(_ scope: MobilityPolicy.Scope) -> String {
    switch scope {
    case .none: "None"
    case .selected: "Some"
    case .all: "All"
    }
  }
}
