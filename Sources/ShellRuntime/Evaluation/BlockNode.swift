import ShellSyntax

/// Statements one after the other. An error of one ends only that one, unless something above
/// wants to handle it.
final class BlockNode {
  let statements: [StatementNode]
  let traps: [TrapHandler]
  let unit: SourceUnit
  /// False inside another statement, which an error ends as well.
  let recovers: Bool

  init(
    statements: [StatementNode], traps: [TrapHandler], unit: SourceUnit, recovers: Bool = true
  ) {
    self.statements = statements
    self.traps = traps
    self.unit = unit
    self.recovers = recovers
  }

  func run(_ shell: Shell, _ out: ObjectSink) throws(ShellError) -> Flow {
    for statement in statements {
      try shell.step()
      do throws(ShellError) {
        let flow = try statement.run(shell, out)
        if flow != .next { return flow }
      } catch {
        let flow = try recover(error, statement, shell, out)
        if flow != .next { return flow }
      }
    }
    return .next
  }

  @inline(never)
  private func recover(
    _ error: ShellError, _ statement: StatementNode, _ shell: Shell, _ out: ObjectSink
  ) throws(ShellError) -> Flow {
    guard let record = error.record else { throw error }
    let located = error.located(unit.position(statement.span))
    if let trap = traps.first(where: { $0.matches(record) }) {
      return try trap.handle(located, shell, out)
    }
    guard case .terminating(let record) = located, shell.tryDepth == 0, traps.isEmpty, recovers
    else { throw located }
    switch shell.errorPreference {
    case .stop, .inquire, .break: throw .thrown(record)
    case .ignore: break
    case .silentlyContinue: shell.remember(record)
    case .continue: try shell.show(record)
    }
    shell.lastSucceeded = false
    return .next
  }
}

/// A `trap` of a block.
final class TrapHandler {
  let type: ShellType?
  let body: BlockNode

  init(type: ShellType?, body: BlockNode) {
    self.type = type
    self.body = body
  }

  func matches(_ record: ErrorRecord) -> Bool {
    type.map { ExceptionTypes.matches(record, $0) } ?? true
  }

  /// `continue` goes on silently, `break` ends with the error, neither shows it and goes on.
  func handle(
    _ error: ShellError, _ shell: Shell, _ out: ObjectSink
  ) throws(ShellError) -> Flow {
    guard let record = error.record else { throw error }
    shell.remember(record)
    let underscore = shell.engine.known.underscore
    let saved = shell.cells[underscore]
    shell.cells[underscore].value = .object(shell.errorObject(record))
    defer { shell.cells[underscore] = saved }
    switch try body.run(shell, out) {
    case .continueLoop: return .next
    case .breakLoop: throw error
    case .returned: return .returned
    case .stopped: return .stopped
    case .next:
      try shell.show(record)
      shell.lastSucceeded = false
      return .next
    }
  }
}
