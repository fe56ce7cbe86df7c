import CoManagementModel
import ShellRuntime

/// Devices > All devices > a device > Timeline: what happened on it. Devices send their events once
/// a day, as long as Endpoint analytics collects them; they are kept for 30 days.
/// [site-and-portal, 7; memdocs timeline]
enum DeviceTimeline {
  private static let range = "Time range"
  private static let level = "Event levels"
  private static let days = [("Last 24 hours", 1), ("Last 7 days", 7), ("Last 30 days", 30)]
  private static let everyLevel = "All"

  static let fields = [
    PageField(range, .choice(days.map(\.0)), initial: days[0].0),
    PageField(
      level, .choice([everyLevel, "Error", "Warning", "Information"]), initial: everyLevel),
  ]

  private struct Row: Sendable {
    let time: VirtualInstant
    let level: String
    let provider: String
    let id: Int
    let details: String
  }

  static func rows(
    _ simulation: Simulation, _ device: TenantDevice, _ entries: PageEntries, page: String,
    _ engine: Engine
  ) -> [ShellObject] {
    guard simulation.hasEndpointAnalytics, let machine = simulation.machine(named: device.name)
    else { return [] }
    let number = days.first { $0.0 == entries[range] }?.1 ?? 1
    let from = simulation.now.adding(seconds: -Int64(number) * 86_400)
    let sent = simulation.lastEventUpload(of: device)
    let wanted = entries[level] ?? everyLevel
    return events(machine).filter { event in
      event.time >= from && event.time <= sent && (wanted == everyLevel || event.level == wanted)
    }.map { rowClass.row($0, page: page, engine) }
  }

  /// What the client's page tells of, the newest first: starts of Windows. Applications, updates
  /// and repairs do not happen in the lab.
  private static func events(_ machine: MachineView) -> [Row] {
    [
      Row(
        time: machine.booted, level: "Information", provider: "Boot", id: 1074,
        details: "The system was started.")
    ]
  }

  private static let rowClass = PageRowClass<Row>(
    "AdminCenterPage.TimelineRow", base: "AdminCenterPage.Row", layout: .table,
    [
      PageColumn("Date", .moment("Date") { DateTime($0.time) }),
      PageColumn("Level", .text("Level") { $0.level }),
      PageColumn("Provider name", .text("ProviderName") { $0.provider }),
      PageColumn("Event ID", .number("EventID") { $0.id }),
      PageColumn("Details", .text("Details") { $0.details }),
    ])
}
