import CoManagementModel
import ShellRuntime

/// Microsoft Entra admin center > Mobility (MDM and MAM) > Microsoft Intune: who may enrol devices
/// by themselves. [module F-5.20]
struct MobilityPage: Page {
  private static let mdmScope = "MDM user scope"
  private static let mamScope = "MAM user scope"
  private static let group = "Groups"
  private static let mamGroup = "MAM groups"
  private static let some = "Some"
  private static let labels = ["None", some, "All"]

  var path: [String] {
    ["Microsoft Entra admin center", "Mobility (MDM and MAM)", "Microsoft Intune"]
  }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    let row = MobilityRow(
      mdm: simulation.mobilityPolicies(.mdm)[0], mam: simulation.mobilityPolicies(.mam)[0],
      groups: Self.groupNames(.mdm, simulation), mamGroups: Self.groupNames(.mam, simulation))
    return [Self.rowClass.row(row, page: title, engine)]
  }

  private static func groupNames(
    _ kind: MobilityPolicy.Kind, _ simulation: Simulation
  ) -> String {
    simulation.mobilityPolicies(kind)[0].groups
      .compactMap { simulation.directoryGroup($0)?.displayName }.joined(separator: ", ")
  }

  var actions: [PageAction] {
    [
      PageAction(
        "Save", place: "page",
        fields: [
          PageField(Self.mdmScope, .choice(Self.labels)),
          PageField(
            Self.group, .text, isRequired: false,
            when: PageCondition(Self.mdmScope, is: [Self.some])),
          PageField(Self.mamScope, .choice(Self.labels), isRequired: false),
          PageField(
            Self.mamGroup, .text, isRequired: false,
            when: PageCondition(Self.mamScope, is: [Self.some])),
        ], effect: Self.save)
    ]
  }

  private static let save: PageAction.Effect = { (simulation, entries, _) throws(ModelRejection) in
    try ModelRejection.inTenant { () throws(DirectoryRejection) in
      for (kind, field, groups) in [
        (MobilityPolicy.Kind.mdm, mdmScope, group), (.mam, mamScope, mamGroup),
      ] {
        guard let entry = entries[field] else { continue }
        let names = (entries[groups] ?? "").split(separator: ",").map(String.init)
        guard entry != some || !names.isEmpty
          || !simulation.mobilityPolicies(kind)[0].groups.isEmpty
        else {
          throw .invalidPolicy("'\(field)' is Some, and no group is selected: enter '\(groups)'.")
        }
        try simulation.setMobility(kind, scope(entry), groupNames: names)
      }
    }
  }

  private static func scope(_ label: String) -> MobilityPolicy.Scope {
    switch label {
    case "All": .all
    case some: .selected
    default: .none
    }
  }

  private struct MobilityRow: Sendable {
    let mdm: MobilityPolicy
    let mam: MobilityPolicy
    let groups: String
    let mamGroups: String
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
      PageColumn(mamGroup, .text("MAMGroups") { $0.mamGroups }),
    ])

  private static func label(_ scope: MobilityPolicy.Scope) -> String {
    switch scope {
    case .none: "None"
    case .selected: some
    case .all: "All"
    }
  }
}
