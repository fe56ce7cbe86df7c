import ShellRuntime

/// `Add-History`.
struct AddHistory: Cmdlet {
  private var inputObject: [Value] = []
  private var passthru = false

  static var declaration: CmdletDeclaration<AddHistory> {
    CmdletDeclaration(
      synopsis: "Adds lines to the history of the session.",
      examples: """
        PS> $line = [pscustomobject]@{ CommandLine = 'Get-CMSite'; ExecutionStatus = 'Completed'; \
        StartExecutionTime = '2026-11-23'; EndExecutionTime = '2026-11-23' }
        PS> (Add-History $line -Passthru).CommandLine
        Get-CMSite

        PS> Add-History 'no line of a history'
        ! AddHistoryInvalidInput,Microsoft.PowerShell.Commands.AddHistoryCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Core", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["Microsoft.PowerShell.Commands.HistoryInfo"]),
      isReader: false,
      parameters: [
        Parameter(
          "InputObject", \.inputObject, "Lines as `Get-History` gives them.", type: "PSObject[]",
          position: 0,
          pipeline: true),
        Parameter("Passthru", \.passthru, "Gives the lines."),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    for object in inputObject {
      guard let line = try line(object, context) else {
        try context.writeError(
          "AddHistoryInvalidInput", .invalidArgument,
          "Cannot add history because the input object has a format that is not valid.",
          target: object, exceptionType: "System.IO.InvalidDataException")
        continue
      }
      if passthru { try GetHistory.write(line, context) }
    }
  }

  private func line(
    _ object: Value, _ context: CmdletContext
  ) throws(ShellError) -> HistoryLine? {
    func property(_ name: String) throws(ShellError) -> Value {
      try context.shell.property(name, of: object) ?? .null
    }
    guard case .object = object, case .string(let text) = try property("CommandLine") else {
      return nil
    }
    let states = ["NotStarted", "Running", "Stopping", "Stopped", "Completed", "Failed"]
    let state = try property("ExecutionStatus").text
    guard states.contains(where: { TextComparison.equalsIgnoringCase($0, state) }) else {
      return nil
    }
    do throws(ShellError) {
      return context.shell.addHistory(
        text, succeeded: !TextComparison.equalsIgnoringCase(state, "Failed"),
        started: try context.conversion.dateTime(try property("StartExecutionTime")),
        ended: try context.conversion.dateTime(try property("EndExecutionTime")))
    } catch {
      guard error.record != nil else { throw error }
      return nil
    }
  }
}
