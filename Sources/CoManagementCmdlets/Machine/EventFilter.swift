import CoManagementModel
import ShellRuntime

/// Which entries `Get-WinEvent` wants.
struct EventFilter {
  var logNames: [String] = []
  var providers: [String] = []
  var ids: [Int] = []
  var levels: [Int] = []
  var start: DateTime?
  var end: DateTime?

  /// Keys of `-FilterHashtable` that are understood.
  static let keys = ["LogName", "ProviderName", "ID", "Level", "StartTime", "EndTime"]

  init(logNames: [String] = [], providers: [String] = []) {
    self.logNames = logNames
    self.providers = providers
  }

  /// A filter as `-FilterHashtable` writes it.
  init(_ table: HashtableObject, _ context: CmdletContext) throws(ShellError) {
    let conversion = context.conversion
    for (key, value) in zip(table.keys, table.values) {
      switch TextComparison.folded(key.text) {
      case "logname": logNames = value.elements.map(\.text)
      case "providername": providers = value.elements.map(\.text)
      case "id":
        for item in value.elements { ids.append(Int(try conversion.int32(item))) }
      case "level":
        for item in value.elements { levels.append(Int(try conversion.int32(item))) }
      case "starttime": start = try conversion.dateTime(value)
      case "endtime": end = try conversion.dateTime(value)
      default:
        throw context.failure(
          "FilterKeyNotSimulated", .notImplemented,
          "The key '\(key.text)' of -FilterHashtable is not simulated: the lab has "
            + "\(Self.keys.joined(separator: ", ")).", target: key)
      }
    }
  }

  /// Whether an entry is wanted.
  func passes(_ event: MachineEvent) -> Bool {
    func matches(_ text: String, _ patterns: [String]) -> Bool {
      patterns.isEmpty
        || patterns.contains { WildcardPattern($0, ignoringCase: true).matches(text) }
    }
    let time = DateTime(event.time).ticks
    return matches(event.logName, logNames) && matches(event.provider, providers)
      && (ids.isEmpty || ids.contains(event.id))
      && (levels.isEmpty || levels.contains(event.level.rawValue))
      && start.map { time >= $0.ticks } ?? true && end.map { time <= $0.ticks } ?? true
  }
}
