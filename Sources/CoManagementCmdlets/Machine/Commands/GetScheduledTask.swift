import ShellRuntime

/// `Get-ScheduledTask`
struct GetScheduledTask: Cmdlet {
  private var choice = TaskChoice()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the scheduled tasks of the machine that the shell is on.",
      examples: """
        PS> (Get-ScheduledTask -TaskPath '\\Microsoft\\Windows\\Workplace Join\\').TaskName
        Automatic-Device-Join
        Device-Sync
        Recovery-Check
        PS> Get-ScheduledTask Nothing
        ! CmdletizationQuery_NotFound_TaskName,Get-ScheduledTask
        """,
      signature: .own(
        module: "ScheduledTasks", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["MSFT_ScheduledTask"]),
      parameters: TaskChoice.listing(\.choice))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    for task in try choice.matching(context) {
      guard try context.write(TaskObject(task, context.engine)) else { return }
    }
  }
}
