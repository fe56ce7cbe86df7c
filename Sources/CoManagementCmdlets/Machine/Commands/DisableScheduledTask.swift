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
    try choice.setEnabled(false, context)
  }
}
