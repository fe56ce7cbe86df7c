import CoManagementModel
import ShellRuntime

/// `Disable-ScheduledTask`
struct DisableScheduledTask: Cmdlet {
  private var choice = TaskChoice()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Keeps the task scheduler from running a task.",
      examples: """
        PS> $join = '\\Microsoft\\Windows\\Workplace Join\\'
        PS> (Disable-ScheduledTask Automatic-Device-Join $join).State
        Disabled
        PS> Start-ScheduledTask Automatic-Device-Join $join
        ! HRESULT 0x80041326,Start-ScheduledTask
        """,
      signature: .own(
        module: "ScheduledTasks", defaultSet: "Path", supportsShouldProcess: false,
        outputTypes: ["MSFT_ScheduledTask"]),
      isReader: false,
      parameters: TaskChoice.one(\.choice, named: "Path"))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.simulatedWorld()
    for path in choice.paths {
      _ = try choice.task(at: path, context)
      var changed = world.simulation
      do throws(MachineRejection) {
        try changed.setTask(path, on: world.computerName, isEnabled: false)
      } catch {
        continue
      }
      try world.commit(changed)
      try context.write(TaskObject(try choice.task(at: path, context), context.engine))
    }
  }
}
