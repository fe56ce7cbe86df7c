import CoManagementModel
import ShellRuntime

/// Administration > Overview > Hierarchy Configuration > Boundary Groups. [memdocs
/// boundary-groups; setup-cloud-management-gateway]
struct BoundaryGroupsNode: Page {
  private struct Row {
    let group: BoundaryGroup
    let gateways: [String]
  }

  private static let group = "Boundary group"
  private static let gateway = "Cloud management gateway"
  private static let prefersCloud = "Prefer cloud based sources over on-premises sources"

  var path: [String] {
    ["Administration", "Overview", "Hierarchy Configuration", "Boundary Groups"]
  }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    simulation.boundaryGroups.map { group in
      let names = simulation.cloudGateways.filter { group.gateways.contains($0.id) }.map(\.name)
      return Self.rowClass.row(Row(group: group, gateways: names), page: title, engine)
    }
  }

  var actions: [PageAction] {
    [
      PageAction(
        "Properties", place: "ribbon, with a group selected",
        fields: [
          PageField(Self.group, .text, on: "References"),
          PageField(Self.gateway, .text, isRequired: false, on: "References"),
          PageField(Self.prefersCloud, .checkBox, isRequired: false, on: "Options"),
        ], effect: Self.change)
    ]
  }

  /// No parameter of Set-CMBoundaryGroup adds a gateway; the tab *References* does.
  private static let change: PageAction.Effect = {
    (simulation, entries, user) throws(ModelRejection) in
    let name = entries[group] ?? ""
    let found = simulation.boundaryGroups.first {
      TextComparison.equalsIgnoringCase($0.name, name)
    }
    guard let found else { throw .itemNotFound(name) }
    var change = BoundaryGroupChange()
    change.prefersCloud = entries[prefersCloud].map { $0 == "true" }
    if let name = entries[gateway] {
      guard let gateway = simulation.cloudGateway(named: name) else {
        throw .gateway(.notFound(name))
      }
      change.gateways = found.gateways.filter { $0 != gateway.id } + [gateway.id]
    }
    try simulation.setBoundaryGroup(id: found.id, change, by: user)
  }

  private static let rowClass = PageRowClass<Row>(
    "ConsoleNode.BoundaryGroupRow", base: "ConsoleNode.Row", layout: .table,
    [
      PageColumn("Name", .text("Name") { $0.group.name }),
      PageColumn("Boundaries", .number("Boundaries") { $0.group.boundaries.count }),
      PageColumn(
        "Site systems",
        .number("SiteSystems") { $0.group.siteSystems.count + $0.gateways.count }),
      PageColumn("Assigned site", .text("AssignedSite") { $0.group.defaultSiteCode ?? "" }),
      PageColumn(nil, .text("Gateways") { $0.gateways.joined(separator: ", ") }),
      PageColumn(nil, .flag("PrefersCloud") { $0.group.prefersCloud }),
    ])
}
