import CoManagementModel
import ShellRuntime

/// A scheduled task, MSFT_ScheduledTask, as `Get-ScheduledTask` gives it.
final class TaskObject: ShellObject {
  let task: ScheduledTask
  private let engine: Engine

  /// A task at the moment at which it was looked at.
  init(_ task: ScheduledTask, _ engine: Engine) {
    self.task = task
    self.engine = engine
    super.init(
      shape: engine.shape(for: "MSFT_ScheduledTask") { names in
        Shape(
          typeNames: [
            "Microsoft.Management.Infrastructure.CimInstance#Root/Microsoft/Windows/TaskScheduler/"
              + "MSFT_ScheduledTask",
            "Microsoft.Management.Infrastructure.CimInstance#MSFT_ScheduledTask",
            "Microsoft.Management.Infrastructure.CimInstance", "System.Object",
          ],
          properties: Self.properties.map { PropertyDefinition($0) }, names: names)
      })
  }

  private static let properties = [
    "State", "Actions", "Author", "Date", "Description", "Documentation", "Principal",
    "SecurityDescriptor", "Settings", "Source", "TaskName", "TaskPath", "Triggers", "URI",
    "Version", "PSComputerName",
  ]

  override func ownValue(at slot: Int) -> Value {
    switch Self.properties[slot] {
    case "State": .string(Self.name(of: task.state))
    case "Actions":
      .array([
        .object(
          engine.customObject([
            ("Id", .null), ("Arguments", .string(task.arguments)),
            ("Execute", .string(task.action)), ("WorkingDirectory", .null),
          ]))
      ])
    case "Author": .string("Microsoft Corporation")
    case "Principal":
      .object(
        engine.customObject([
          ("Id", .string("LocalSystem")), ("RunLevel", .string("Highest")),
          ("UserId", .string(task.principal)),
        ]))
    case "TaskName": .string(task.name)
    case "TaskPath": .string(task.path)
    case "URI": .string(task.path + task.name)
    default: .null
    }
  }

  private static func name(of state: ScheduledTask.State) -> String {
    switch state {
    case .disabled: "Disabled"
    case .ready: "Ready"
    case .running: "Running"
    }
  }

  override var description: String { "MSFT_ScheduledTask (TaskName = \"\(task.name)\", ...)" }
}

/// When a task ran, MSFT_TaskDynamicInfo.
enum TaskInfoObject {
  static func make(_ task: ScheduledTask, _ engine: Engine) -> ShellObject {
    let shape = engine.shape(for: "MSFT_TaskDynamicInfo") { names in
      Shape(
        typeNames: [
          "Microsoft.Management.Infrastructure.CimInstance#Root/Microsoft/Windows/TaskScheduler/"
            + "MSFT_TaskDynamicInfo",
          "Microsoft.Management.Infrastructure.CimInstance", "System.Object",
        ],
        properties: [
          PropertyDefinition("LastRunTime", "datetime"),
          PropertyDefinition("LastTaskResult", "long"),
          PropertyDefinition("NextRunTime", "datetime"),
          PropertyDefinition("NumberOfMissedRuns", "int"), PropertyDefinition("TaskName"),
          PropertyDefinition("TaskPath"), PropertyDefinition("PSComputerName"),
        ], names: names)
    }
    // A task that has never run has this date. [Windows: VARIANT's first day]
    let never = Value.dateTime(DateTime(VirtualInstant(milliseconds: 943_920_000_000)))
    return DescribedObject(
      shape: shape,
      values: [
        task.lastRun.map { .dateTime(DateTime($0.wholeSecond)) } ?? never,
        .long(Int64(task.lastResult)),
        task.nextRun.map { .dateTime(DateTime($0.wholeSecond)) } ?? .null, .integer(0),
        .string(task.name), .string(task.path), .null,
      ], text: "MSFT_TaskDynamicInfo")
  }
}

extension VirtualInstant {
  /// Without milliseconds.
  var wholeSecond: VirtualInstant { VirtualInstant(secondsSince1970: secondsSince1970) }
}
