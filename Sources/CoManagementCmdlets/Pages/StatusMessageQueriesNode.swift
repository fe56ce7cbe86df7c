import CoManagementModel
import ShellRuntime

/// Monitoring > Overview > System Status > Status Message Queries: queries that setup makes, those
/// of them that the lab can answer. [memdocs use-status-system]
struct StatusMessageQueriesNode: Page {
  private enum Query: String, CaseIterable {
    case all = "All Status Messages"
    case audits = "All Audit Status Messages for a Specific Site"
    case component = "All Status Messages from a Specific Component at a Specific Site"
  }

  private static let query = "Query"
  private static let component = "Component"

  var path: [String] { ["Monitoring", "Overview", "System Status", "Status Message Queries"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    Query.allCases.map { Self.rowClass.row($0.rawValue, page: title, engine) }
  }

  var actions: [PageAction] {
    let title = self.title
    return [
      PageAction(
        "Show Messages", place: "ribbon, with a query selected",
        fields: [
          PageField(Self.query, .choice(Query.allCases.map(\.rawValue))),
          PageField(Self.component, .pattern, isRequired: false),
          PageField(
            StatusMessageRow.period, .choice(ViewingPeriod.allCases.map(\.rawValue)),
            isRequired: false),
        ],
        view: { simulation, entries, engine in
          let query = entries[Self.query].flatMap { Query(rawValue: $0) } ?? .all
          let component = NamePattern(entries[Self.component], isPattern: true)
          return StatusMessageRow.rows(simulation, entries, page: title, engine) { message in
            (query != .audits || message.messageType == .audit)
              && component.matches(message.component)
          }
        })
    ]
  }

  private static let rowClass = PageRowClass<String>(
    "ConsoleNode.StatusMessageQueryRow", base: "ConsoleNode.Row", layout: .table,
    [PageColumn("Name", .text("Name") { $0 })])
}
