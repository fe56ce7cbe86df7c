import ShellRuntime

/// `Invoke-History`.
struct InvokeHistory: Cmdlet {
  var id = ""

  static var declaration: CmdletDeclaration<InvokeHistory> {
    CmdletDeclaration(
      synopsis: "Runs a line of this session again.",
      examples: """
        PS> 'again'
        again

        PS> Invoke-History 1
        'again'
        again

        PS> Invoke-History 99
        ! InvokeHistoryNoHistoryForId,Microsoft.PowerShell.Commands.InvokeHistoryCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Core", defaultSet: nil, supportsShouldProcess: true,
        outputTypes: []),
      isReader: false,
      parameters: [
        Parameter(
          "Id", \.id, "Number or beginning of the line; the last one without it.", position: 0,
          byPropertyName: true)
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    guard let line = try line(context) else { return }
    guard try context.shouldProcess(target: line.text, action: "Invoke-History") else { return }
    try context.writeHost(line.text)
    guard try context.invokeText(line.text) else { throw .pipelineStopped }
  }

  private func line(_ context: CmdletContext) throws(ShellError) -> HistoryLine? {
    let all = context.shell.history
    if id.isEmpty {
      if let last = all.last { return last }
      try report(
        "InvokeHistoryNoLastHistoryEntry", "Cannot locate the most recent history.", context)
      return nil
    }
    if let number = Int(id) {
      if let found = all.first(where: { $0.id == number }) { return found }
      try report(
        "InvokeHistoryNoHistoryForId", "Cannot locate the history for Id \(number).", context)
      return nil
    }
    let start = TextComparison.folded(id)
    if let found = all.last(where: { TextComparison.folded($0.text).hasPrefix(start) }) {
      return found
    }
    try report(
      "InvokeHistoryNoHistoryForCommandline", "Cannot locate the history for command line \(id).",
      context)
    return nil
  }

  private func report(
    _ identifier: String, _ message: String, _ context: CmdletContext
  ) throws(ShellError) {
    try context.writeError(
      identifier, .objectNotFound, message, target: .string(id),
      exceptionType: "System.ArgumentException")
  }
}
