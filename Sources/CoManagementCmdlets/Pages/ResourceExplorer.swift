import CoManagementModel
import ShellRuntime

/// Devices > All devices > a device > Resource explorer: the classes of its hardware inventory, and
/// the properties of one of them. [site-and-portal, 7]
enum ResourceExplorer {
  private static let title = "Class"
  private static let prefix = "SMS_G_System_"

  static let classField = PageField(title, .text, isRequired: false)

  private struct ClassRow: Sendable {
    let name: String
    let instances: Int
  }

  private struct PropertyRow: Sendable {
    let className: String
    let name: String
    let value: String
  }

  static func rows(
    _ simulation: Simulation, _ device: TenantDevice, _ entries: PageEntries, page: String,
    _ engine: Engine
  ) -> [ShellObject] {
    guard let client = simulation.devices[named: device.name] else { return [] }
    let namespace = SiteNamespace(simulation)
    let names = SiteNamespace.classNames.filter { $0.hasPrefix(prefix) }
    guard let wanted = entries[title], !wanted.isEmpty else {
      return names.compactMap { name in
        guard let table = namespace.table(named: name) else { return nil }
        let count = table.row(indexed: client.resourceID).map(table.hasRow) == true ? 1 : 0
        let row = ClassRow(name: String(name.dropFirst(prefix.count)), instances: count)
        return classRow.row(row, page: page, engine)
      }
    }
    return names.filter { matches($0, wanted) }.flatMap { name -> [ShellObject] in
      guard let table = namespace.table(named: name),
        let row = table.row(indexed: client.resourceID), table.hasRow(row)
      else { return [] }
      return table.columns.indices.map { column in
        let property = PropertyRow(
          className: String(name.dropFirst(prefix.count)), name: table.columns[column].name,
          value: text(table.value(column, at: row)))
        return propertyRow.row(property, page: page, engine)
      }
    }
  }

  private static func matches(_ name: String, _ wanted: String) -> Bool {
    let label = String(name.dropFirst(prefix.count))
    return TextComparison.equalsIgnoringCase(label, wanted)
      || TextComparison.equalsIgnoringCase(name, wanted)
  }

  private static func text(_ value: WqlValue) -> String {
    switch value {
    case .null: ""
    case .number(let number): String(number)
    case .flag(let flag): flag ? "True" : "False"
    case .text(let text): text
    case .moment(let moment): Value.dateTime(DateTime(moment)).text
    case .texts(let texts): texts.joined(separator: ", ")
    }
  }

  private static let classRow = PageRowClass<ClassRow>(
    "AdminCenterPage.ResourceClassRow", base: "AdminCenterPage.Row", layout: .table,
    [
      PageColumn("Class", .text("Class") { $0.name }),
      PageColumn("Instances", .number("Instances") { $0.instances }),
    ])

  private static let propertyRow = PageRowClass<PropertyRow>(
    "AdminCenterPage.ResourcePropertyRow", base: "AdminCenterPage.Row", layout: .table,
    [
      PageColumn("Property", .text("Property") { $0.name }),
      PageColumn("Value", .text("Value") { $0.value }),
      PageColumn(nil, .text("Class") { $0.className }),
    ])
}
