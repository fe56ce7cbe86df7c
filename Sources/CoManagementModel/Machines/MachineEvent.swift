/// An entry of a machine's event logs.
public struct MachineEvent: Sendable, Hashable {
  /// How grave it is, as event logs number it.
  public enum Level: Int, Sendable, Hashable {
    // swift-format-ignore
    case error = 2, warning = 3, information = 4

    /// As the viewer shows it.
    public var name: String {
      switch self {
      case .error: "Error"
      case .warning: "Warning"
      case .information: "Information"
      }
    }
  }

  /// When it was written.
  public let time: VirtualInstant
  /// `Microsoft-Windows-AAD/Operational`
  public let logName: String
  /// Who wrote it.
  public let provider: String
  /// Number of the event.
  public let id: Int
  /// How grave it is.
  public let level: Level
  /// The text.
  public let message: String
}

/// An event log of Windows.
public struct EventLogName: Sendable, Hashable {
  /// `Microsoft-Windows-AAD/Operational`
  public let name: String
  /// Whether it is one of the old logs, which are circular and administrative alike.
  public let isClassic: Bool
}

extension MachineView {
  static let managementLog =
    "Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider/Admin"
  static let joinLog = "Microsoft-Windows-User Device Registration/Admin"
  static let directoryLog = "Microsoft-Windows-AAD/Operational"
  static let taskLog = "Microsoft-Windows-TaskScheduler/Operational"

  /// The logs that the machine has.
  public var eventLogs: [EventLogName] {
    let setup = [Self.autopilotLog, Self.shellLog].map { EventLogName(name: $0, isClassic: false) }
    return [
      EventLogName(name: "Application", isClassic: true),
      EventLogName(name: "Security", isClassic: true),
      EventLogName(name: "System", isClassic: true),
      EventLogName(name: Self.directoryLog, isClassic: false),
      EventLogName(name: Self.managementLog, isClassic: false),
      EventLogName(name: Self.taskLog, isClassic: false),
      EventLogName(name: Self.joinLog, isClassic: false),
    ] + (isNew ? setup : [])
  }

  /// All entries, the newest first. Ids and texts: [domain/logs, 8].
  public var events: [MachineEvent] {
    let all = systemEvents + managementEvents + joinEvents + taskEvents + provisioningEvents
    let ordered = all.enumerated().sorted { left, right in
      (right.element.time, right.offset) < (left.element.time, left.offset)
    }
    return ordered.map(\.element)
  }

  func event(
    _ time: VirtualInstant, _ log: String, _ provider: String, _ id: Int, _ message: String,
    level: MachineEvent.Level = .information
  ) -> MachineEvent {
    MachineEvent(
      time: time, logName: log, provider: provider, id: id, level: level, message: message)
  }

  /// What Windows writes when it starts, and each service that was started since. [win]
  private var systemEvents: [MachineEvent] {
    let version = operatingSystem
    var found = [
      event(
        booted, "System", "Microsoft-Windows-Kernel-General", 12,
        "The operating system started at system time \(Self.stamp(booted))."),
      event(
        booted.adding(seconds: 9), "System", "EventLog", 6009,
        "Microsoft (R) Windows (R) \(version.version). \(version.build) Multiprocessor Free."),
      event(
        booted.adding(seconds: 9), "System", "EventLog", 6005,
        "The Event log service was started."),
    ]
    for service in services where record.services[service.name.foldedASCII] != nil {
      guard let started = service.started, started > booted.adding(seconds: 120) else { continue }
      found.append(
        event(
          started, "System", "Service Control Manager", 7036,
          "The \(service.displayName) service entered the running state."))
    }
    return found
  }

  private static let joinProvider = "Microsoft-Windows-User Device Registration"

  /// A registration that went well, or the hourly tries of one that waits. [domain/client, 1.4]
  private var joinEvents: [MachineEvent] {
    var found: [MachineEvent] = []
    for happened in clientEvents {
      switch happened.kind {
      case .joined:
        found.append(
          event(
            happened.time, Self.joinLog, Self.joinProvider, 306,
            "Automatic registration Succeeded."))
      case .joinRefused: found.append(failedJoin(at: happened.time, .directory))
      default: break
      }
    }
    // Before it joined, or until now.
    let left = clientEvents.last { $0.kind == .left }?.time
    let begin = max(booted, left ?? booted)
    let since = (client?.history?.events ?? []).filter { $0.time > begin }
    let joined = since.first { $0.kind == .joined }?.time
    let last = joined.map { $0.adding(milliseconds: -.hour) }
      ?? (joinState == .domainJoined ? lastJoinTry : nil)
    guard let last, role == .workstation, mayRegister else { return found }
    let first = since.first { $0.kind == .joinRefused }?.time
    let known = Set(found.map(\.time))
    let tries = (0..<Int64(12)).map { last.adding(milliseconds: -$0 * .hour) }
    for time in tries where time > begin && !known.contains(time) {
      let isLater = first.map { time > $0 } ?? false
      found.append(failedJoin(at: time, isLater ? .directory : earlyJoinFailure))
    }
    return found
  }

  /// Why tries fail before Entra ID is asked at all.
  private var earlyJoinFailure: JoinFailure {
    joinFailure == .directory ? .discovery : joinFailure
  }

  private func failedJoin(at time: VirtualInstant, _ failure: JoinFailure) -> MachineEvent {
    let server = failure == .directory
      ? "The device object by the given id (\(unknownDeviceID)) is not found." : "empty"
    return event(
      time, Self.joinLog, Self.joinProvider, 304,
      "Automatic registration failed at \(failure.phase) phase. Exit code: Unknown HResult Error "
        + "code: \(failure.code). Server error: \(server)", level: .error)
  }

  private var taskEvents: [MachineEvent] {
    scheduledTasks.flatMap { task -> [MachineEvent] in
      guard let time = task.lastRun, readAt.milliseconds(since: time) < 7 * .day else { return [] }
      let name = task.path + task.name
      let provider = "Microsoft-Windows-TaskScheduler"
      let start = event(
        time, Self.taskLog, provider, 107,
        "Task Scheduler launched instance of task \"\(name)\" due to a time trigger condition.")
      let end = time.adding(milliseconds: 5_000)
      guard end <= readAt else { return [start] }
      return [
        start,
        event(
          end, Self.taskLog, provider, 102,
          "Task Scheduler successfully finished instance of the \"\(name)\" task."),
      ]
    }
  }

  /// `2026-11-23T08:00:00.000000000Z`
  private static func stamp(_ instant: VirtualInstant) -> String {
    let time = CivilTime(instant)
    var text = ""
    text.append(padded: time.year, to: 4)
    for (sign, number) in [("-", time.month), ("-", time.day), ("T", time.hour)] {
      text += sign
      text.append(padded: number, to: 2)
    }
    for number in [time.minute, time.second] {
      text += ":"
      text.append(padded: number, to: 2)
    }
    text += "."
    text.append(padded: time.millisecond, to: 3)
    return text + "000000Z"
  }
}
