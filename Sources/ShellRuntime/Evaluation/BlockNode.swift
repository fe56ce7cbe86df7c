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
    if !traps.isEmpty { return try runTrapping(shell, out) }
    for statement in statements {
      try shell.step()
      do throws(ShellError) {
        let flow = try statement.run(shell, out)
        if flow != .next { return flow }
      } catch {
        try recover(error, statement, shell)
      }
    }
    return .next
  }

  /// Goes on behind the statement that failed, where the preference says so.
  @inline(never)
  func recover(
    _ error: ShellError, _ statement: StatementNode, _ shell: Shell
  ) throws(ShellError) {
    guard error.record != nil else { throw error }
    let located = error.located(unit.position(statement.span)).traced(shell)
    guard let record = located.record else { throw located }
    shell.noteInRunningCalls(record)
    guard shell.tryDepth == 0, recovers, located.canBePassedOver else { throw located }
    shell.lastSucceeded = false
    switch shell.errorPreference {
    case .ignore, .silentlyContinue: shell.remember(record)
    case .continue:
      if case .thrown = located { throw located }
      try shell.show(record)
    case .inquire:
      guard try shell.inquire(record.message) else { throw .stopped(record) }
      try shell.show(record)
    case .stop, .break: throw .stopped(record)
    }
  }
}
