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
    try choice.setEnabled(true, context)
  }
}
