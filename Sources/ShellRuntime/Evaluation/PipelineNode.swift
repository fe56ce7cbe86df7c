import ShellSyntax

/// `a | b | c`
final class PipelineStatement: StatementNode {
  /// An expression before the first command.
  let source: Node?
  let commands: [CommandNode]

  init(source: Node?, commands: [CommandNode], span: SourceSpan) {
    self.source = source
    self.commands = commands
    super.init(span: span)
  }

  override func run(_ shell: Shell, _ out: ObjectSink) throws(ShellError) -> Flow {
    var prepared: [PreparedCommand] = []
    prepared.reserveCapacity(commands.count)
    do throws(ShellError) {
      for (index, command) in commands.enumerated() {
        prepared.append(
          try command.prepare(shell, hasInput: index > 0 || source != nil, place: index + 1))
      }
    } catch {
      shell.lastSucceeded = false
      throw error.located(prepared, commands)
    }
    if commands.count > 1 {
      for command in prepared { command.call.pipelineLength = commands.count }
    }
    let end = EndSink(out)
    let runner = PipelineRunner(prepared, source: source)
    defer { shell.clearPipelineVariables(prepared) }
    do throws(ShellError) {
      try runner.run(into: end, shell)
    } catch .pipelineStopped {
      // A command that does not look whether anybody wants its output has been stopped.
    } catch {
      if error.record != nil { shell.lastSucceeded = false }
      throw error
    }
    shell.lastSucceeded = !runner.hasErrors
    return end.isStopped ? .stopped : .next
  }
}

extension ShellError {
  /// An error of preparing a command is at that command.
  fileprivate func located(
    _ prepared: [PreparedCommand], _ commands: [CommandNode]
  ) -> ShellError {
    guard prepared.count < commands.count else { return self }
    let command = commands[prepared.count]
    return located(command.unit.position(command.span))
  }
}

extension Shell {
  /// The variables of `-PipelineVariable` hold nothing once the pipeline has ended.
  fileprivate func clearPipelineVariables(_ commands: [PreparedCommand]) {
    for command in commands {
      guard let name = command.call.common.pipelineVariable else { continue }
      bindLocal(cellIndex(name), .null)
    }
  }
}

/// Remembers whether what lies behind the pipeline wants no more.
final class EndSink: ObjectSink {
  private let out: ObjectSink
  private(set) var isStopped = false

  init(_ out: ObjectSink) { self.out = out }

  override func accept(_ value: Value, _ shell: Shell) throws(ShellError) -> Bool {
    let goesOn = try out.accept(value, shell)
    if !goesOn { isStopped = true }
    return goesOn
  }
}

/// Runs the stages of one pipeline.
final class PipelineRunner {
  private let commands: [PreparedCommand]
  private let source: Node?

  init(_ commands: [PreparedCommand], source: Node?) {
    self.commands = commands
    self.source = source
  }

  var hasErrors: Bool { commands.contains { $0.call.hasErrors } }

  func run(into out: ObjectSink, _ shell: Shell) throws(ShellError) {
    var stages: [Stage] = []
    var next = out
    for command in commands.reversed() {
      let stage = try command.stage(next: next, shell)
      stages.append(stage)
      next = stage
    }
    stages.reverse()
    let observer = shell.readOnlyEpoch == 0 ? shell.observer : nil
    var running = 0
    do throws(ShellError) {
      for (index, stage) in stages.enumerated() {
        observer?.commandStarted(commands[index].call)
        running = index + 1
        try stage.beginOnce(shell)
      }
      if let source, let first = stages.first { _ = try source.emit(shell, first) }
      for stage in stages { try stage.end(shell) }
    } catch {
      for command in commands[..<running] {
        observer?.commandEnded(command.call, succeeded: false)
      }
      if !error.endsLine { try clean(stages[..<running], shell) }
      throw error
    }
    try clean(stages[...], shell)
    guard let observer else { return }
    for command in commands {
      observer.commandEnded(command.call, succeeded: !command.call.hasErrors)
    }
  }

  private func clean(_ stages: ArraySlice<Stage>, _ shell: Shell) throws(ShellError) {
    for stage in stages { try stage.clean(shell) }
  }
}

/// `a && b || c`
final class ChainStatement: StatementNode {
  let first: StatementNode
  let rest: [(operator: PipelineChainOperator, statement: StatementNode)]
  let unit: SourceUnit

  init(
    first: StatementNode, rest: [(operator: PipelineChainOperator, statement: StatementNode)],
    unit: SourceUnit, span: SourceSpan
  ) {
    self.first = first
    self.rest = rest
    self.unit = unit
    super.init(span: span)
  }

  override func run(_ shell: Shell, _ out: ObjectSink) throws(ShellError) -> Flow {
    var flow = try link(first, shell, out)
    for (chainOperator, statement) in rest {
      guard flow == .next else { return flow }
      if (chainOperator == .and) == shell.lastSucceeded { flow = try link(statement, shell, out) }
    }
    return flow
  }

  /// An error of one link is reported and counts as its failure.
  private func link(
    _ statement: StatementNode, _ shell: Shell, _ out: ObjectSink
  ) throws(ShellError) -> Flow {
    try BlockNode(statements: [statement], traps: [], unit: unit).run(shell, out)
  }
}
