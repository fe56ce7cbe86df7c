import CoManagementModel
import ShellRuntime

/// Monitoring > Overview > System Status > Component Status: each component with what it reported
/// since midnight. [memdocs use-status-system]
struct ComponentStatusNode: Page {
  private struct Row {
    let component: SiteComponent
    let messages: [StatusMessage]

    func count(_ severity: StatusMessage.Severity) -> Int {
      messages.count { $0.severity == severity }
    }
  }

  private static let component = "Component"

  var path: [String] { ["Monitoring", "Overview", "System Status", "Component Status"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    let today = simulation.statusMessages(since: simulation.siteMidnight)
    return simulation.siteComponents.map { component in
      let row = Row(
        component: component,
        messages: today.filter { $0.component == component.componentName })
      return Self.rowClass.row(row, page: title, engine)
    }
  }

  var actions: [PageAction] {
    let title = self.title
    return [
      PageAction(
        "Show Messages", place: "ribbon, with a component selected",
        fields: [
          PageField(Self.component, .pattern),
          PageField(
            StatusMessageRow.severity, .choice(StatusMessageRow.severities), isRequired: false),
          PageField(
            StatusMessageRow.period, .choice(ViewingPeriod.allCases.map(\.rawValue)),
            isRequired: false),
        ],
        view: { simulation, entries, engine in
          let wanted = NamePattern(entries[Self.component], isPattern: true)
          return StatusMessageRow.rows(simulation, entries, page: title, engine) {
            wanted.matches($0.component)
          }
        })
    ]
  }

  private static let rowClass = PageRowClass<Row>(
    "ConsoleNode.ComponentStatusRow", base: "ConsoleNode.Row", layout: .table,
    [
      PageColumn("Status", .text("Status") { $0.component.status.name }),
      PageColumn("Component", .text("Component") { $0.component.componentName }),
      PageColumn("Site system", .text("SiteSystem") { $0.component.serverName }),
      PageColumn("Errors", .number("Errors") { $0.count(.error) }),
      PageColumn("Warnings", .number("Warnings") { $0.count(.warning) }),
      PageColumn("Information", .number("Information") { $0.count(.information) }),
      PageColumn(nil, .text("SiteCode") { $0.component.siteCode }),
    ])
}
