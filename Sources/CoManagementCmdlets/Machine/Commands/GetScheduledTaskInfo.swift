import ShellRuntime

/// `Get-ScheduledTaskInfo`
struct GetScheduledTaskInfo: Cmdlet {
  private var choice = TaskChoice()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Tells when a scheduled task ran and how it ended.",
      examples: """
        PS> (Get-ScheduledTask Device-Sync | Get-ScheduledTaskInfo).LastTaskResult
        267011
        PS> Get-ScheduledTaskInfo Nothing
        ! HRESULT 0x80070002,Get-ScheduledTaskInfo
        """,
      signature: .own(
        module: "ScheduledTasks", defaultSet: "Path", supportsShouldProcess: false,
        outputTypes: ["MSFT_TaskDynamicInfo"]),
      parameters: TaskChoice.one(\.choice, named: "Path"))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    for path in choice.paths {
      let task = try choice.task(at: path, context)
      guard try context.write(TaskInfoObject.make(task, context.engine)) else { return }
    }
  }
}
