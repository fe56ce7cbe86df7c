import CoManagementModel
import ShellRuntime

/// How a cmdlet of the module ScheduledTasks says which tasks it means.
struct TaskChoice {
  private var taskName: [String] = []
  private var taskPath: [String] = []
  private var inputObject: [Value] = []

  /// The parameters of a cmdlet that lists tasks.
  static func listing<Command: Cmdlet>(
    _ path: WritableKeyPath<Command, TaskChoice>
  ) -> [Parameter<Command>] {
    [
      Parameter(
        "TaskName", path.appending(path: \.taskName), "Names of tasks.", position: 0,
        byPropertyName: true, wildcards: true),
      Parameter(
        "TaskPath", path.appending(path: \.taskPath),
        "Folders, with a backslash at both ends.", position: 1, byPropertyName: true,
        wildcards: true),
    ]
  }

  /// The parameters of a cmdlet for one task.
  static func one<Command: Cmdlet>(
    _ path: WritableKeyPath<Command, TaskChoice>, named set: String
  ) -> [Parameter<Command>] {
    [
      Parameter(
        "TaskName", path.appending(path: \.taskName), "Name of the task.", sets: [set],
        position: 0, mandatory: true),
      Parameter(
        "TaskPath", path.appending(path: \.taskPath),
        "Its folder, with a backslash at both ends; the root without it.", sets: [set],
        position: 1),
      Parameter(
        "InputObject", path.appending(path: \.inputObject), "A task.", sets: ["Object"],
        position: 0, mandatory: true, pipeline: true),
    ]
  }

  /// Tasks whose names and folders match; a name without wildcards that is not there is reported.
  func matching(_ context: CmdletContext) throws(ShellError) -> [ScheduledTask] {
    let all = try context.simulatedWorld().machineView.scheduledTasks
    let found = all.filter { matches($0.name, taskName) && matches($0.path, taskPath) }
    guard found.isEmpty else { return found }
    for (property, texts) in [("TaskName", taskName), ("TaskPath", taskPath)] {
      for text in texts where !WildcardPattern.hasWildcards(text) {
        try context.writeError(
          ErrorRecord(
            id: "CmdletizationQuery_NotFound_\(property)", category: .objectNotFound,
            message: "No MSFT_ScheduledTask objects found with property '\(property)' equal to "
              + "'\(text)'.  Verify the value of the property and retry.",
            exceptionType: "Microsoft.PowerShell.Cmdletization.Cim.CimJobException",
            targetText: text, source: context.call.name))
      }
    }
    return []
  }

  private func matches(_ text: String, _ patterns: [String]) -> Bool {
    patterns.isEmpty
      || patterns.contains { WildcardPattern($0, ignoringCase: true).matches(text) }
  }

  /// Full names of the tasks that are meant, whether or not they are there.
  var paths: [String] {
    var found: [String] = []
    for case .object(let object as TaskObject) in inputObject {
      found.append(object.task.path + object.task.name)
    }
    let folder = taskPath.first ?? "\\"
    return found + taskName.map { $0.hasPrefix("\\") ? $0 : folder + $0 }
  }

  /// The task of a full name; the Windows error where there is none.
  func task(at path: String, _ context: CmdletContext) throws(ShellError) -> ScheduledTask {
    let all = try context.simulatedWorld().machineView.scheduledTasks
    let found = all.first { TextComparison.equalsIgnoringCase($0.path + $0.name, path) }
    guard let found else {
      throw context.failure(
        "HRESULT 0x80070002", .objectNotFound, "The system cannot find the file specified.",
        target: .string("PS_ScheduledTask"),
        exceptionType: "Microsoft.Management.Infrastructure.CimException")
    }
    return found
  }
}

extension TaskChoice {
  /// Lets the scheduler run the chosen tasks, or keeps it from them, and gives them as they are
  /// then.
  func setEnabled(_ isEnabled: Bool, _ context: CmdletContext) throws(ShellError) {
    let world = try context.simulatedWorld()
    for path in paths {
      _ = try task(at: path, context)
      var changed = world.simulation
      do throws(MachineRejection) {
        try changed.setTask(path, on: world.computerName, isEnabled: isEnabled)
      } catch {
        continue
      }
      try world.commit(changed)
      try context.write(TaskObject(try task(at: path, context), context.engine))
    }
  }
}
