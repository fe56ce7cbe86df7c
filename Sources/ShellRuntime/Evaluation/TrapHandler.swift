/// A `trap` of a block.
final class TrapHandler {
  let type: ShellType?
  let body: BlockNode

  init(type: ShellType?, body: BlockNode) {
    self.type = type
    self.body = body
  }
}

extension BlockNode {
  /// Runs the statements of a block with traps: what goes wrong in a block inside, or in a command
  /// that it calls, ends the whole statement of this block and comes here.
  func runTrapping(_ shell: Shell, _ out: ObjectSink) throws(ShellError) -> Flow {
    for statement in statements {
      try shell.step()
      let (tryDepth, callDepth) = (shell.tryDepth, shell.callDepth)
      shell.tryDepth += 1
      do throws(ShellError) {
        let flow = try statement.run(shell, out)
        shell.tryDepth = tryDepth
        if flow != .next { return flow }
      } catch {
        (shell.tryDepth, shell.callDepth) = (tryDepth, callDepth)
        let flow = try trapped(error, statement, shell, out)
        if flow != .next { return flow }
      }
    }
    return .next
  }

  /// Gives an error to the trap that it is for. `continue` goes on silently, `break` ends with the
  /// error, neither does what the preference says; an error for no trap goes further out.
  private func trapped(
    _ error: ShellError, _ statement: StatementNode, _ shell: Shell, _ out: ObjectSink
  ) throws(ShellError) -> Flow {
    guard error.record != nil else { throw error }
    let located = error.located(unit.position(statement.span)).traced(shell)
    guard let record = located.record else { throw located }
    shell.noteInRunningCalls(record)
    shell.remember(record)
    defer { shell.lastSucceeded = false }
    guard let found = ExceptionHandlers.trap(for: located, of: traps) else {
      throw .stopped(record)
    }
    switch try run(traps[found.index].body, found.record, shell, out) {
    case .continueLoop where shell.flowLabel == nil: return .next
    case .breakLoop where shell.flowLabel == nil: throw .stopped(record)
    case .stopped: return .stopped
    case .breakLoop: return .breakLoop
    case .continueLoop: return .continueLoop
    case .next, .returned: break
    }
    switch shell.errorPreference {
    case .ignore, .silentlyContinue: return .next
    case .stop, .break: throw .stopped(record)
    case .inquire:
      guard try shell.inquire(record.message) else { throw .stopped(record) }
    case .continue: break
    }
    try shell.show(record)
    return .next
  }

  /// A trap's body has a scope of its own with the error as `$_`.
  private func run(
    _ body: BlockNode, _ record: ErrorRecord, _ shell: Shell, _ out: ObjectSink
  ) throws(ShellError) -> Flow {
    let mark = shell.enterScope()
    defer { shell.leaveScope(mark) }
    shell.bindLocal(shell.engine.known.underscore, .object(shell.errorObject(record)))
    return try body.run(shell, out)
  }
}
