import CoManagementModel
import ShellRuntime

/// A line of the Status Message Viewer, and the fields by which it is opened.
enum StatusMessageRow {
  static let severity = "Messages"
  static let severities = ["All", "Error", "Warning", "Information"]
  static let period = "Viewing period"

  /// The messages that pass, the newest first, of the period and severity entered: all of the last
  /// day where nothing was.
  static func rows(
    _ simulation: Simulation, _ entries: PageEntries, page: String, _ engine: Engine,
    _ passes: (StatusMessage) -> Bool
  ) -> [ShellObject] {
    let period = entries[Self.period].flatMap { ViewingPeriod(rawValue: $0) } ?? .day
    let level = StatusMessage.Severity(named: entries[Self.severity])
    return simulation.statusMessages(since: period.start(before: simulation.now)).reversed()
      .filter { passes($0) && (level == nil || level == $0.severity) }
      .map { rowClass.row($0, page: page, engine) }
  }

  private static let rowClass = PageRowClass<StatusMessage>(
    "ConsoleNode.StatusMessageRow", base: "ConsoleNode.Row", layout: .list,
    [
      PageColumn("Severity", .text("Severity") { $0.severity.label }),
      PageColumn("Type", .text("Type") { $0.messageType.label }),
      PageColumn("Site code", .text("SiteCode") { $0.siteCode }),
      PageColumn("Date / Time", .moment("Time") { DateTime($0.time) }),
      PageColumn("System", .text("System") { $0.machineName }),
      PageColumn("Component", .text("Component") { $0.component }),
      PageColumn("Message ID", .number("MessageID") { $0.messageID }),
      PageColumn("Description", .text("Description") { $0.text }),
    ])
}

extension StatusMessage.Severity {
  fileprivate var label: String {
    switch self {
    case .information: "Information"
    case .warning: "Warning"
    case .error: "Error"
    }
  }
}

extension StatusMessage.Kind {
  fileprivate var label: String {
    switch self {
    case .milestone: "Milestone"
    case .detail: "Detail"
    case .audit: "Audit"
    }
  }
}
