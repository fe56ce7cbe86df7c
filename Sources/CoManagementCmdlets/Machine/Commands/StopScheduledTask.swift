import CoManagementModel
import ShellRuntime

/// `Stop-ScheduledTask`
struct StopScheduledTask: Cmdlet {
  private var choice = TaskChoice()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Ends a scheduled task that runs.",
      examples: """
        PS> $join = '\\Microsoft\\Windows\\Workplace Join\\'
        PS> Start-ScheduledTask Automatic-Device-Join $join
        PS> Stop-ScheduledTask Automatic-Device-Join $join
        PS> (Get-ScheduledTask Automatic-Device-Join).State
        Ready
        PS> Stop-ScheduledTask Nothing
        ! HRESULT 0x80070002,Stop-ScheduledTask
        """,
      signature: .own(
        module: "ScheduledTasks", defaultSet: "Path", supportsShouldProcess: false,
        outputTypes: []),
      isReader: false,
      parameters: TaskChoice.one(\.choice, named: "Path"))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.simulatedWorld()
    for path in choice.paths {
      _ = try choice.task(at: path, context)
      var changed = world.simulation
      do throws(MachineRejection) {
        try changed.stopTask(path, on: world.computerName)
      } catch {
        continue
      }
      try world.commit(changed)
    }
  }
}
