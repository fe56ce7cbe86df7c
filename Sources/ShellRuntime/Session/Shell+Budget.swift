extension Shell {
  private static let slice = 8192

  /// Fills the budgets for a new line.
  func refillBudgets() {
    fuel = min(Self.slice, limits.steps)
    reservedSteps = limits.steps - fuel
    bytesLeft = limits.bytes
    objectsLeft = limits.objects
    outputLeft = limits.output
  }

  /// Adds what the line or check since `refillBudgets` took: its steps, what it made (8 bytes a
  /// step) and the text that was looked at.
  func settleWork(text: Int) {
    let steps = min(max(0, limits.steps - reservedSteps - fuel), limits.steps)
    // What a budget refused was not made.
    let bytes = min(max(0, limits.bytes - bytesLeft), limits.bytes)
    engine.workDone += steps + bytes / 8 + text + 100
  }

  /// One evaluation step.
  @inline(__always)
  func step() throws(ShellError) {
    fuel -= 1
    if fuel < 0 { try refuel() }
  }

  /// Several steps at once: work that grows with the size of its operands.
  @inline(__always)
  func step(_ count: Int) throws(ShellError) {
    fuel -= count
    if fuel < 0 { try refuel() }
  }

  @inline(never)
  private func refuel() throws(ShellError) {
    if interruptPoll?() == true { throw .interrupted }
    while fuel < 0 {
      guard reservedSteps > 0 else { throw .budget(.steps) }
      let taken = min(max(Self.slice, -fuel), reservedSteps)
      reservedSteps -= taken
      fuel += taken
    }
  }

  /// Bytes of a new string.
  @inline(__always)
  func charge(bytes: Int) throws(ShellError) {
    bytesLeft -= bytes
    if bytesLeft < 0 { throw .budget(.bytes) }
  }

  /// Elements of a new collection.
  @inline(__always)
  func charge(elements: Int) throws(ShellError) {
    // 32 bytes an element, without overflow.
    bytesLeft -= min(elements, 1 << 50) * 32
    if bytesLeft < 0 { throw .budget(.bytes) }
  }

  /// An object on its way through a pipeline.
  @inline(__always)
  func chargeObject() throws(ShellError) {
    objectsLeft -= 1
    if objectsLeft < 0 { throw .budget(.objects) }
    try step()
  }

  /// Bytes of text that the host has shown; the line ends at its next object if they were too many.
  public func noteOutput(bytes: Int) { outputLeft -= bytes }

  func chargeOutput(_ bytes: Int) throws(ShellError) {
    outputLeft -= bytes
    if outputLeft < 0 { throw .budget(.output) }
  }

  /// Counts a nested call until `leaveCall`.
  func enterCall() throws(ShellError) {
    guard callDepth < limits.calls else { throw .budget(.calls) }
    callDepth += 1
  }

  func leaveCall() { callDepth -= 1 }
}

extension ShellError.Budget {
  /// Id, category and text of the error that ends a line.
  var record: ErrorRecord {
    let what: String
    switch self {
    case .steps: what = "evaluation steps"
    case .bytes: what = "memory"
    case .output: what = "output"
    case .objects: what = "pipeline objects"
    case .calls: what = "nested calls"
    case .nesting: what = "nested values"
    }
    if self == .calls {
      return ErrorRecord(
        id: "CallDepthOverflow", category: .invalidOperation,
        message: "The script failed due to call depth overflow.",
        exceptionType: "System.Management.Automation.ScriptCallDepthException")
    }
    return ErrorRecord(
      id: "LineBudgetExceeded", category: .limitsExceeded,
      message: "The line was ended: it used up what one line may use of \(what). "
        + "Nothing that it did was kept.", targetText: rawValue)
  }
}
