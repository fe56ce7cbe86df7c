/// The variables of a running function. While another stage of its pipeline runs they are put
/// aside, since that stage sees the caller's variables and not this function's. Those of a closure
/// lie in a scope around it.
final class ScopeFrame {
  @exclusivity(unchecked) private var mark = 0
  @exclusivity(unchecked) private var saved: [TrailEntry] = []
  private let closure: ClosureVariables?
  @exclusivity(unchecked) private var isBound = false
  @exclusivity(unchecked) private var hasRun = false

  init(_ closure: ClosureVariables? = nil) { self.closure = closure }

  /// Puts the function's variables in place; counts as a nested call.
  func resume(_ shell: Shell) throws(ShellError) {
    try shell.enterCall()
    mark = shell.trail.count
    if let closure {
      _ = shell.enterScope()
      if !isBound { closure.bind(shell) }
      isBound = true
      shell.closureDepths.append(shell.depth)
    }
    _ = shell.enterScope()
    if !hasRun, !shell.privateVariables.isEmpty { shell.hidePrivateVariables() }
    hasRun = true
    for entry in saved.reversed() {
      shell.trail.append(TrailEntry(name: entry.name, hidden: shell.cells[entry.name]))
      shell.cells[entry.name] = entry.hidden
    }
    saved.removeAll(keepingCapacity: true)
  }

  /// Puts them aside again.
  func suspend(_ shell: Shell) {
    while shell.trail.count > mark, let entry = shell.trail.popLast() {
      let cell = shell.cells[entry.name]
      saved.append(TrailEntry(name: entry.name, hidden: cell))
      if let closure, cell.depth == shell.depth - 1 {
        shell.engine.noteChangeInPlace()
        closure.keep(entry.name, cell)
      }
      shell.cells[entry.name] = entry.hidden
    }
    shell.depth -= 1
    if closure != nil {
      shell.depth -= 1
      _ = shell.closureDepths.popLast()
    }
    if !shell.variablesOfOuterScopes.isEmpty { shell.settleOuterVariables() }
    shell.leaveCall()
  }
}

/// Hands a function's output to the next stage while the function's variables are put aside.
final class SuspendingSink: ObjectSink {
  private let next: ObjectSink
  private let frame: ScopeFrame

  init(_ next: ObjectSink, frame: ScopeFrame) {
    self.next = next
    self.frame = frame
  }

  override func accept(_ value: Value, _ shell: Shell) throws(ShellError) -> Bool {
    frame.suspend(shell)
    do throws(ShellError) {
      let goesOn = try next.accept(value, shell)
      try frame.resume(shell)
      return goesOn
    } catch {
      try frame.resume(shell)
      throw error
    }
  }
}
