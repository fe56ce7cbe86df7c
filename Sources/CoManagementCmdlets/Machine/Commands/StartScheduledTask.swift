import CoManagementModel
import ShellRuntime

/// `Start-ScheduledTask`
struct StartScheduledTask: Cmdlet {
  private var choice = TaskChoice()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Starts a scheduled task at once.",
      examples: """
        PS> $join = '\\Microsoft\\Windows\\Workplace Join\\'
        PS> Start-ScheduledTask Automatic-Device-Join $join
        PS> (Get-ScheduledTask Automatic-Device-Join).State
        Running
        PS> Start-ScheduledTask Nothing
        ! HRESULT 0x80070002,Start-ScheduledTask
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
      let task = try choice.task(at: path, context)
      guard task.state != .disabled else {
        throw context.failure(
          "HRESULT 0x80041326", .invalidOperation, "The task is disabled.",
          target: .string("PS_ScheduledTask"),
          exceptionType: "Microsoft.Management.Infrastructure.CimException")
      }
      var changed = world.simulation
      do throws(MachineRejection) {
        try changed.startTask(path, on: world.computerName)
      } catch {
        continue
      }
      try world.commit(changed)
    }
  }
}
