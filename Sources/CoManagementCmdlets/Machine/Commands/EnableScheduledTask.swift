import CoManagementModel
import ShellRuntime

/// `Enable-ScheduledTask`
struct EnableScheduledTask: Cmdlet {
  private var choice = TaskChoice()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Lets the task scheduler run a task again.",
      examples: """
        PS> $join = '\\Microsoft\\Windows\\Workplace Join\\'
        PS> (Enable-ScheduledTask Device-Sync $join).State
        Ready
        PS> Enable-ScheduledTask Nothing
        ! HRESULT 0x80070002,Enable-ScheduledTask
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
        try changed.setTask(path, on: world.computerName, isEnabled: true)
      } catch {
        continue
      }
      try world.commit(changed)
      try context.write(TaskObject(try choice.task(at: path, context), context.engine))
    }
  }
}
