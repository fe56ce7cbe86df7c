import CoManagementModel
import ShellRuntime

/// Monitoring > Overview > Distribution Status > Content Status: how far content has come, and, for
/// one of them, its distribution points. [memdocs monitor-content-you-have-distributed]
struct ContentStatusNode: Page {
  private struct Arrival: Sendable {
    let name: String
    let state: String
    let time: VirtualInstant
  }

  private static let content = "Content"

  var path: [String] { ["Monitoring", "Overview", "Distribution Status", "Content Status"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    simulation.contentStatuses.map { Self.rowClass.row($0, page: title, engine) }
  }

  var actions: [PageAction] {
    let title = title
    return [
      PageAction(
        "View Status", place: "ribbon, with the content selected",
        fields: [PageField(Self.content, .text)]
      ) { (simulation, entries, engine) throws(ModelRejection) in
        let name = entries[Self.content] ?? ""
        let found = simulation.contentStatuses.first {
          TextComparison.equalsIgnoringCase($0.name, name)
            || TextComparison.equalsIgnoringCase($0.packageID, name)
        }
        guard let found else { throw .itemNotFound(name) }
        return found.targets.map { target in
          let isThere = found.isThere(target)
          let arrival = Arrival(
            name: target.name, state: isThere ? "Success" : "In Progress",
            time: isThere ? target.arrives : target.sent)
          return Self.arrivalClass.row(arrival, page: title, engine)
        }
      }
    ]
  }

  private static let rowClass = PageRowClass<ContentStatus>(
    "ConsoleNode.ContentStatusRow", base: "ConsoleNode.Row", layout: .table,
    [
      PageColumn("Software", .text("Software") { $0.name }),
      PageColumn("Type", .text("Type") { $0.kind == .package ? "Package" : "Application" }),
      PageColumn("Targeted", .number("Targeted") { $0.targets.count }),
      PageColumn("Success", .number("Success") { $0.succeeded }),
      PageColumn("In Progress", .number("InProgress") { $0.inProgress }),
      PageColumn("Package ID", .text("PackageID") { $0.packageID }),
    ])

  private static let arrivalClass = PageRowClass<Arrival>(
    "ConsoleNode.ContentArrivalRow", base: "ConsoleNode.Row", layout: .table,
    [
      PageColumn("Distribution Point", .text("DistributionPoint") { $0.name }),
      PageColumn("Status", .text("Status") { $0.state }),
      PageColumn("Last Status Time", .moment("LastStatusTime") { DateTime($0.time) }),
    ])
}
