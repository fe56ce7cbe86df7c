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
    let line = try line(context)
    guard try context.shouldProcess(target: line.text, action: "Invoke-History") else { return }
    try context.writeHost(line.text)
    guard try context.invokeText(line.text) else { throw .pipelineStopped }
  }

  /// By number, or the last line that begins so in the same letters.
  private func line(_ context: CmdletContext) throws(ShellError) -> HistoryLine {
    let all = context.shell.history
    if id.isEmpty {
      if let last = all.last { return last }
      throw context.failure(
        "InvokeHistoryNoLastHistoryEntryFound", .invalidOperation,
        "Cannot locate the most recent history.", exceptionType: "System.ArgumentException")
    }
    guard let number = Int(id) else {
      if let found = all.last(where: { $0.text.utf8.starts(with: id.utf8) }) { return found }
      throw failure(
        "InvokeHistoryNoHistoryForCommandline", "Cannot locate the history for command line \(id).",
        context)
    }
    guard number > 0 else {
      throw context.failure(
        "InvokeHistoryInvalidIdGetHistory", .invalidArgument,
        "The identifier \(number) is not valid. Specify a positive number, and then try the "
          + "command again. (Parameter 'Id')",
        target: .long(Int64(number)), exceptionType: "System.ArgumentOutOfRangeException")
    }
    if let found = all.first(where: { $0.id == number }) { return found }
    throw failure(
      "InvokeHistoryNoHistoryForId", "Cannot locate the history for Id \(number).", context)
  }

  private func failure(
    _ identifier: String, _ message: String, _ context: CmdletContext
  ) -> ShellError {
    context.failure(
      identifier, .objectNotFound, message, target: .string(id),
      exceptionType: "System.ArgumentException")
  }
}
