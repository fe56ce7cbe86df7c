import ShellRuntime

/// `Get-History`.
struct GetHistory: Cmdlet {
  var id: [Int64] = []
  var count = Int(Int16.max)

  static var declaration: CmdletDeclaration<GetHistory> {
    CmdletDeclaration(
      synopsis: "Lists the lines of this session that have run.",
      examples: """
        PS> @(Get-History).Count
        0

        PS> Get-History -Id 99
        ! GetHistoryNoHistoryForId,Microsoft.PowerShell.Commands.GetHistoryCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Core", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["Microsoft.PowerShell.Commands.HistoryInfo"]),
      parameters: [
        Parameter(
          "Id", \.id, "Only the lines of these numbers.", type: "Int64[]", position: 0,
          pipeline: true),
        Parameter("Count", \.count, "Only the last so many.", position: 1),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    try context.check("Count", count, in: 0...Int(Int16.max))
    for number in id { try context.check("Id", Int(number), in: 1...Int.max) }
    let all = context.shell.history
    guard !id.isEmpty else {
      for line in all.suffix(max(0, count)) { try Self.write(line, context) }
      return
    }
    for wanted in id {
      guard let line = all.first(where: { Int64($0.id) == wanted }) else {
        try context.writeError(
          "GetHistoryNoHistoryForId", .objectNotFound,
          "Cannot locate the history for Id \(wanted).", target: .long(wanted),
          exceptionType: "System.ArgumentException")
        continue
      }
      try Self.write(line, context)
    }
  }

  /// Sends a line as an object.
  static func write(_ line: HistoryLine, _ context: CmdletContext) throws(ShellError) {
    let shape = context.engine.shape(for: "HistoryInfo") { names in
      Shape(
        typeNames: ["Microsoft.PowerShell.Commands.HistoryInfo", "System.Object"],
        properties: [
          PropertyDefinition("Id", "long"), PropertyDefinition("CommandLine"),
          PropertyDefinition("ExecutionStatus"),
          PropertyDefinition("StartExecutionTime", "datetime"),
          PropertyDefinition("EndExecutionTime", "datetime"),
          PropertyDefinition("Duration", "timespan"),
        ], names: names)
    }
    let object = DescribedObject(
      shape: shape,
      values: [
        .long(Int64(line.id)), .string(line.text),
        .string(line.succeeded ? "Completed" : "Failed"), .dateTime(line.started),
        .dateTime(line.ended), .timeSpan(TimeSpan(ticks: line.ended.ticks - line.started.ticks)),
      ], text: line.text)
    guard try context.write(object) else { throw .pipelineStopped }
  }
}
