import CoManagementModel
import ShellRuntime

/// Assets and Compliance > Overview > Device Collections. [memdocs create-collections]
struct DeviceCollectionsNode: Page {
  private static let name = "Name"
  private static let limit = "Limiting collection"
  private static let comment = "Comment"
  private static let collection = "Collection"

  var path: [String] { ["Assets and Compliance", "Overview", "Device Collections"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    simulation.collections.filter { $0.collectionType == 2 }
      .map { Self.rowClass.row($0, page: title, engine) }
  }

  var actions: [PageAction] {
    [
      PageAction(
        "Create Device Collection", place: "ribbon; page General",
        fields: [
          PageField(Self.name, .text), PageField(Self.comment, .text, isRequired: false),
          PageField(Self.limit, .text, initial: "All Systems"),
        ]
      ) { (simulation, entries, user) throws(ModelRejection) in
        let limit = try simulation.deviceCollection(named: entries[Self.limit] ?? "")
        _ = try simulation.createCollection(
          NewCollection(
            name: entries[Self.name] ?? "", limitingCollectionID: limit,
            comment: entries[Self.comment] ?? ""), by: user)
      },
      PageAction(
        "Update Membership", place: "ribbon", fields: [PageField(Self.collection, .text)]
      ) { (simulation, entries, user) throws(ModelRejection) in
        let id = try simulation.deviceCollection(named: entries[Self.collection] ?? "")
        try simulation.requestCollectionUpdate(id: id, by: user)
      },
      PageAction("Delete", place: "ribbon", fields: [PageField(Self.collection, .text)]) {
        (simulation, entries, user) throws(ModelRejection) in
        let id = try simulation.deviceCollection(named: entries[Self.collection] ?? "")
        try simulation.removeCollection(id: id, by: user)
      },
    ]
  }

  private static let rowClass = PageRowClass<SiteCollection>(
    "ConsoleNode.CollectionRow", base: "ConsoleNode.Row", layout: .table,
    [
      PageColumn(name, .text("Name") { $0.name }),
      PageColumn(
        limit, .text("LimitingCollection") { $0.limitToCollectionName }),
      PageColumn("Members", .number("Members") { $0.memberCount }),
      PageColumn("Collection ID", .text("CollectionID") { $0.collectionID }),
      PageColumn(nil, .text("Comment") { $0.comment }),
    ])
}
