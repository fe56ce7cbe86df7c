import CoManagementModel
import ShellRuntime

/// A row of the connector page.
final class ConnectorRow: ShellObject {
  private let row: ConnectorsPage.Row
  private let page: String

  /// A row of the page of that title.
  init(_ row: ConnectorsPage.Row, page: String, _ engine: Engine) {
    self.row = row
    self.page = page
    super.init(shape: engine.shape(for: Self.typeName, Self.makeShape))
  }

  private static let typeName = "Cotutor.AdminCenterPage.ConnectorRow"

  private static func makeShape(_ names: NameTable) -> Shape {
    Shape(
      typeNames: [typeName, "Cotutor.AdminCenterPage.Row", "System.Object"],
      properties: [
        PropertyDefinition("Name"), PropertyDefinition("ConnectionStatus"),
        PropertyDefinition("SiteCode"), PropertyDefinition("Version"),
        PropertyDefinition("LastSuccessfulSync", "datetime"),
        PropertyDefinition("TenantAttachedSince", "datetime"), PropertyDefinition("Page"),
      ], names: names,
      defaultDisplay: DefaultDisplay(
        .table,
        [
          ("Name", "Name"), ("Connection status", "ConnectionStatus"), ("Site code", "SiteCode"),
          ("Version", "Version"), ("Last successful sync", "LastSuccessfulSync"),
        ], heading: ("Page", "Page")))
  }

  override func value(at slot: Int) -> Value {
    switch slot {
    case 0: .string(row.name)
    case 1: .string(row.status.rawValue)
    case 2: .string(row.siteCode)
    case 3: .string(row.version)
    case 4: row.lastSuccessfulSync.map { .dateTime(DateTime($0)) } ?? .null
    case 5: .dateTime(DateTime(row.attachedSince))
    default: .string(page)
    }
  }
}
